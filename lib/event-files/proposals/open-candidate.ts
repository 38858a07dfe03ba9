import type { Codebook } from "@/lib/codebook/codebook";
import { TITLE_MAX } from "@/lib/codebook/limits";
import type { Initiator } from "@/lib/codebook/signal-schema";
import { codeListOf } from "@/lib/event-files/codes/code-list";
import { codeSentence } from "@/lib/event-files/codes/code-words";
import type { LeftRow } from "@/lib/event-files/formats/other-table/own-export";
import { kindOfAct } from "@/lib/event-files/happenings/kind-of-act";
import type { EventRow, Iso3 } from "@/lib/event-files/rows/event-row";
import { agreedCode } from "./agreed-code";
import { openArticles } from "./articles";
import type { CandidateFields } from "./candidate";
import type { CodeMapping } from "./code-mapping";
import { cutText } from "./cut-text";
import { openEnergyWords } from "./energy-words";
import { proposalOf } from "./family-of-code";
import { byKey, openFirstWords, type RowOrder } from "./first-words";
import { standingType } from "./standing-type";
import { commonest, openTally } from "./tally";
import { openTimes } from "./times";

/** The two states of a relationship and what its sides are called. */
export interface CandidateSides {
  A: Iso3;
  B: Iso3;
  nameA: string;
  nameB: string;
}

export interface CandidateContext {
  sides: CandidateSides;
  mapping: CodeMapping;
  codebook: Codebook;
  /** Whose data the rows are, “gdelt”. */
  source: string;
}

/** What of a row has a say. */
export type ToldRow = Omit<EventRow, "cells"> & LeftRow;

export interface OpenCandidate {
  add(row: ToldRow): void;
  /** Throws a RangeError where no row was told. */
  fields(): CandidateFields;
}

/** Letters of the places that are counted, and of the codes: some ten thousand places and a thousand codes, more than a day has. */
const [PLACES, CODES] = [4_000_000, 100_000];

/**
 * A happening as it is put before a coder, from its rows told one by one: whatever their number, no more is held than a page or two of text. Their order has no say, except where they name
 * more than ten thousand places. The intensity is the default of the proposed type and never a score.
 * After `add(a row of 0431)`: `fields().initiator // => "BOTH"`
 */
export function openCandidate({ sides, mapping, codebook, source }: CandidateContext): OpenCandidate {
  const [times, words, articles, energy] = [
    openTimes(),
    openFirstWords(),
    openArticles(),
    openEnergyWords(mapping),
  ];
  const [places, acts] = [openTally(PLACES), openActs(sides)];
  let lead: (RowOrder & { scheme: EventRow["scheme"]; list: string }) | null = null;

  return {
    add(row) {
      const { key, line, scheme } = row;
      if (lead === null || byKey(row, lead) < 0) lead = { key, line, scheme, list: codeListOf(row, source) };
      times.add(row.time);
      words.add(row.words, row);
      for (const report of row.reports) articles.add(report);
      energy.add(row);
      if (row.place !== "") places.add(row.place);
      acts.add(row);
    },
    fields() {
      if (lead === null) throw new RangeError("a happening has at least one row");
      const { scheme, list } = lead;
      const [code, place, said] = [acts.code(), commonest(places.times), words.text()];
      const proposal = proposed(mapping, { scheme, code, place }, energy.ofMost(place));
      const { type } = standingType(codebook, proposal);
      const [from, to] = acts.inOrder();
      return {
        ...times.whole(),
        ...{ scheme, code, family: proposal.family, type: type?.code ?? null, place },
        initiator: acts.initiator(),
        words: said,
        intensity: type?.defaultIntensity ?? null,
        title: cutText(codeSentence(scheme, code, list, from, to, said), TITLE_MAX),
        reports: articles.first(),
      };
    },
  };
}

/** Of the words of energy only those that stand for the happening. */
function proposed(
  mapping: CodeMapping,
  coded: Pick<CandidateFields, "scheme" | "code" | "place">,
  energy: CodeMapping["energy"],
) {
  const said = (where: string) => energy.filter((word) => word.in === where).map(({ word }) => word);
  return proposalOf(
    { ...mapping, energy },
    { ...coded, contexts: said("context"), words: said("words").join("\n") },
  );
}

/** Who acts, and by which code. */
function openActs({ A, B, nameA, nameB }: CandidateSides) {
  const [codes, byA, byB] = [openTally(CODES), openTally(CODES), openTally(CODES)];
  const actors = new Set<Iso3 | null>();
  let together = false;
  const code = () => agreedCode(codes.times);
  return {
    add(row: ToldRow) {
      const { state } = row.from;
      codes.add(row.code);
      actors.add(state);
      together ||= !row.directed || kindOfAct(row.scheme, row.code).standing === "together";
      if (row.directed && state === A) byA.add(row.code);
      if (row.directed && state === B) byB.add(row.code);
    },
    code,
    /** Acts of both are BOTH; of a fight only where both are named as using force. */
    initiator(): Initiator {
      if (together || (actors.has(A) && actors.has(B))) return "BOTH";
      return actors.has(A) ? "A" : "B";
    },
    /** Who the sentence begins with: who acts in most of the rows that carry its code, else side A. */
    inOrder(): [string, string] {
      const of = (acts: typeof codes) => acts.times.get(code()) ?? 0;
      return of(byB) > of(byA) ? [nameB, nameA] : [nameA, nameB];
    },
  };
}
