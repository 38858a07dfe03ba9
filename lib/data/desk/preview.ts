import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { LIVE } from "@/lib/charts/address/vintage";
import type { FieldProblem } from "@/lib/data/problems";
import type { CodedSignal } from "@/lib/data/readings/coded-signals";
import { loadCodedSignals, loadEngineInput, withRetractions } from "@/lib/data/readings/engine-input";
import { engineSignal } from "@/lib/data/readings/engine-signal";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { parseSignal } from "@/lib/data/signals/signal-revising";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { currentMethod } from "@/lib/data/versions/method-versions";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { indexSeries } from "@/lib/engine/index/index-series";
import type { Method } from "@/lib/engine/methods/method";
import { familyShares, shares } from "@/lib/engine/shares/shares";
import { effectiveSpan } from "@/lib/engine/signals/effective-span";
import { type PackedSignals, packSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";

/** The index on a day without and with the signal as typed, in index points; null: no data. */
export interface PreviewDay {
  day: string;
  before: number | null;
  after: number | null;
  /** What each family holds of the index; they sum to it. */
  families: { family: Family; before: number | null; after: number | null }[];
  /** What the signal itself holds of the index. */
  share: number;
  /** Other signals whose force is another because of a link with it, by their change; what fades or saturates alike is not among them. */
  moved: MovedSignal[];
}

/** Another signal that saving would move through a link. */
export interface MovedSignal {
  slug: string;
  title: string;
  /** What it holds of the index on the day, before and after. */
  before: number;
  after: number;
  /** How it is linked with the signal of the form. */
  link: "counts it" | "opened by it" | "opened it" | "taken back by it" | "another";
  /** Of a tally how many happenings are left to it, before and after; null: it is none. */
  left: { before: number; after: number } | null;
}

export type Preview =
  | {
      ok: true;
      /** The day that is coded through. */
      now: PreviewDay;
      /** The day from which the signal counts; null: the same day. */
      start: PreviewDay | null;
      /** Of a tally how many of its happenings are coded nowhere else, so that it weighs with them; null: it is none. */
      left: number | null;
      /** It starts after the last coded day, so nothing is drawn yet. */
      notYetCoded: boolean;
      methodVersion: number;
    }
  | { ok: false; problems: FieldProblem[] };

/** What moves no number: a preview does not wait for it. */
const WORDLESS = {
  title: "–",
  text: "",
  dateAsWritten: "",
  dateBasis: "",
  intensityReason: "–",
  gradeReason: "–",
  contested: "",
  initiator: "BOTH",
  figures: [],
  facts: [],
};

/**
 * What saving the form would do to the index: the same engine over the coded signals and this one. `slug` names the
 * signal under edit, which is taken out first; null for a new one.
 */
export async function previewSignal(
  person: Person | null,
  relationshipSlug: string,
  input: Record<string, unknown>,
  slug: string | null,
): Promise<Preview> {
  authorise(person, "signal.write");
  const [relationship, codebook, { method, version }] = await Promise.all([
    getRelationship(relationshipSlug),
    currentCodebook(),
    currentMethod(),
  ]);
  const parsed = parseSignal({ ...input, ...WORDLESS, reports: gradedReports(input.reports) }, codebook);
  if (!parsed.ok) return parsed;
  const coded = await loadCodedSignals(relationship.id, relationship.dataVersion);
  const typed = engineSignal(slug ?? NEW, parsed.fields, codebook);
  const others = coded.filter(({ id }) => id !== slug);
  const packed = (signals: readonly CodedSignal[]) =>
    packSignals(withRetractions(signals, null, method.generation), null, method.generation);
  const before = packed(coded);
  const after = packed([...others, typed]);
  const { info } = await loadEngineInput(relationship.id, relationship.dataVersion, LIVE, method.generation);
  const compared = { before, after, method, typed, titleOf: (id: string) => info.get(id)?.title ?? id };
  const compare = (day: Day) => comparedOn(compared, day);
  const now = dayFromIso(relationship.codedThrough);
  const { start } = effectiveSpan(typed, null);
  return {
    ok: true,
    now: compare(now),
    start: start === now ? null : compare(start),
    left: leftTo(after, typed.id),
    notYetCoded: start > now,
    methodVersion: version,
  };
}

/** No public id can look like this one. */
const NEW = "~new";

function gradedReports(reports: unknown): unknown {
  if (!Array.isArray(reports)) return reports;
  return reports.map((report: { source?: object }) => ({
    ...report,
    withdrawnReason: "–",
    earlyReason: "–",
    source: { ...report.source, publisher: "–", title: "–", address: null, language: "en" },
  }));
}

interface Compared {
  before: PackedSignals;
  after: PackedSignals;
  method: Method;
  typed: ReturnType<typeof engineSignal>;
  titleOf: (id: string) => string;
}

function comparedOn(compared: Compared, day: Day): PreviewDay {
  const { before, after, method, typed } = compared;
  const was = familyShares(before, method, day);
  const is = familyShares(after, method, day);
  return {
    day: isoFromDay(day),
    before: indexOn(before, method, day),
    after: indexOn(after, method, day),
    families: FAMILIES.map((family) => ({ family, before: was[family], after: is[family] })),
    share: shares(after, method, day).find((one) => one.id === typed.id)?.share ?? 0,
    moved: movedOn(compared, day),
  };
}

/** Forces differ by no less than this where a link makes them differ. */
const NO_DIFFERENCE = 1e-12;

function movedOn({ before, after, method, typed, titleOf }: Compared, day: Day): MovedSignal[] {
  const was = new Map(shares(before, method, day).map((one) => [one.id, one]));
  const is = new Map(shares(after, method, day).map((one) => [one.id, one]));
  const paired = (id: string) => id === typed.opens || openerOf(after, typed.id) === id;
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): MovedSignal[] => {
    if (id === typed.id) return [];
    const forces = (was.get(id)?.force ?? 0) - (is.get(id)?.force ?? 0);
    if (Math.abs(forces) < NO_DIFFERENCE && !paired(id)) return [];
    const left = { before: leftTo(before, id), after: leftTo(after, id) };
    return [
      {
        slug: id,
        title: titleOf(id),
        before: was.get(id)?.share ?? 0,
        after: is.get(id)?.share ?? 0,
        // Taken out of a count, it moves that count too.
        link: left.before === left.after ? linkOf(id, typed, after) : "counts it",
        left: left.before === null || left.after === null ? null : { before: left.before, after: left.after },
      },
    ];
  });
}

function linkOf(id: string, typed: Compared["typed"], after: PackedSignals): MovedSignal["link"] {
  if (id === typed.opens) return "opened by it";
  if (id === typed.retracts?.slug) return "taken back by it";
  return openerOf(after, typed.id) === id ? "opened it" : "another";
}

/** What is left to a tally; null: it is none, or generation 1 knows of none. */
function leftTo({ ids, tallies }: PackedSignals, id: string): number | null {
  return tallies.get(ids.indexOf(id))?.left ?? null;
}

function openerOf({ ids, openedBy }: PackedSignals, id: string): string | null {
  const opener = openedBy.get(ids.indexOf(id));
  return opener === undefined ? null : (ids[opener] ?? null);
}

function indexOn(packed: PackedSignals, method: Method, day: Day): number | null {
  const value = indexSeries(packed, method, day, day).index[0];
  return value === undefined || Number.isNaN(value) ? null : value;
}
