import { type Codebook, findType } from "@/lib/codebook/codebook";
import { TEXT_MAX, TITLE_MAX } from "@/lib/codebook/limits";
import type { Initiator } from "@/lib/codebook/signal-schema";
import type { Precision } from "@/lib/engine/signals/signal";
import { codeSentence } from "@/lib/event-files/codes/code-words";
import { coarser } from "@/lib/event-files/comma/span-precision";
import { kindOfAct } from "@/lib/event-files/happenings/kind-of-act";
import { placeOfRow } from "@/lib/event-files/happenings/place-of-row";
import { threeCounts } from "@/lib/event-files/happenings/three-counts";
import type { EventRow, Iso3 } from "@/lib/event-files/rows/event-row";
import { agreedCode } from "./agreed-code";
import { articlesOf } from "./articles-of";
import type { CandidateFields } from "./candidate";
import type { CodeMapping } from "./code-mapping";
import { cutText } from "./cut-text";
import { energyOfMost } from "./energy-of-most";
import { proposalOf } from "./family-of-code";

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

/**
 * The rows of one happening as it is put before a coder, whatever their order. The intensity is the default of the proposed type and never a score. Throws a RangeError for no rows.
 * `candidateOf([aRowOf0431], context).initiator // => "BOTH"`
 */
export function candidateOf(rows: readonly EventRow[], context: CandidateContext): CandidateFields {
  const inOrder = [...rows].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.line - b.line));
  const [lead] = inOrder;
  if (!lead) throw new RangeError("a happening has at least one row");
  const { sides, mapping, codebook, source } = context;
  const scheme = lead.scheme;
  const code = agreedCode(inOrder.map((row) => row.code));
  const place = commonest(inOrder.map((row) => row.place));
  const words = [...new Set(inOrder.map((row) => row.words).filter(Boolean))].join("\n");
  const contexts = inOrder.flatMap((row) => row.contexts);
  const { family, type } = proposalOf(energyOfMost(mapping, inOrder), {
    scheme,
    code,
    contexts,
    words,
    place,
  });
  const initiator = initiatorOf(inOrder, sides);
  const [from, to] = namesInOrder(
    inOrder.filter((row) => row.code === code),
    sides,
  );
  return {
    ...timeOf(inOrder),
    ...{ scheme, code, family, type, initiator, place },
    words: cutText(words, TEXT_MAX),
    intensity: type === null ? null : (findType(codebook, type)?.defaultIntensity ?? null),
    title: cutText(codeSentence(scheme, code, source, from, to, words), TITLE_MAX),
    counts: threeCounts(inOrder.map((row) => placeOfRow(row, [sides.A, sides.B], source))),
    reports: articlesOf(inOrder),
  };
}

function timeOf(rows: readonly EventRow[]): Pick<CandidateFields, "first" | "last" | "precision" | "doubt"> {
  const times = rows.map((row) => row.time);
  const doubts = new Set(times.map((time) => time.doubt));
  return {
    first: times.reduce((first, time) => Math.min(first, time.first), Infinity),
    last: times.reduce((last, time) => Math.max(last, time.last), -Infinity),
    precision: times.reduce<Precision>((least, time) => coarser(least, time.precision), "day"),
    doubt: doubts.has("artificial") ? "artificial" : doubts.has("span") ? "span" : null,
  };
}

/** Acts of both are BOTH; of a fight only where both are named as using force. */
function initiatorOf(rows: readonly EventRow[], sides: CandidateSides): Initiator {
  const together = ({ scheme, code, directed }: EventRow) =>
    !directed || kindOfAct(scheme, code).standing === "together";
  if (rows.some(together)) return "BOTH";
  const actors = new Set(rows.map((row) => row.from.state));
  if (actors.has(sides.A)) return actors.has(sides.B) ? "BOTH" : "A";
  return "B";
}

/** Who the sentence begins with: who acts in most of the rows that carry its code, else side A. */
function namesInOrder(rows: readonly EventRow[], { A, B, nameA, nameB }: CandidateSides): [string, string] {
  const acts = (state: Iso3) => rows.filter((row) => row.directed && row.from.state === state).length;
  return acts(B) > acts(A) ? [nameB, nameA] : [nameA, nameB];
}

/** What most rows say; of several the first by its letters; empty where none says it. */
function commonest(texts: readonly string[]): string {
  const times = new Map<string, number>();
  for (const text of texts) if (text !== "") times.set(text, (times.get(text) ?? 0) + 1);
  const [best] = [...times].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return best?.[0] ?? "";
}
