import { count, formatSpan } from "@/lib/charts/format/format";
import { formatWhen } from "@/lib/charts/format/format-when";
import type { Codebook } from "@/lib/codebook/codebook";
import { findType } from "@/lib/codebook/codebook";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { CandidateRow } from "@/lib/data/candidates/candidate-row";
import { sourceOfCandidate } from "@/lib/data/candidates/source-of-candidate";
import { codeLabel } from "@/lib/event-files/codes/code-words";
import { standingType } from "@/lib/event-files/proposals/standing-type";
import type { CodeScheme } from "@/lib/event-files/rows/event-row";

type Dated = Pick<CandidateRow, "firstDay" | "lastDay" | "precision">;

/** When it happened, no more exactly than its rows say. */
export const whenOf = ({ firstDay, lastDay, precision }: Dated) => formatWhen(firstDay, lastDay, precision);

/** What its date cannot be taken for, as a sentence; null: nothing. */
export function doubtOf({ doubt, source, firstDay, lastDay }: CandidateRow): string | null {
  // GDELT alone makes dates up.
  if (doubt === "artificial")
    return `${sourceOfCandidate(source).name} made the date up from words such as “last year”: this is the day on which its row was added.`;
  if (doubt === "span") return `No single day is named: ${formatSpan(firstDay, lastDay)}.`;
  return null;
}

/** Family and type that the table of codes proposes, and of an open candidate why its type is none that the codebook offers now. */
export function proposalWords(
  { family, type, state }: Pick<CandidateRow, "family" | "type" | "state">,
  codebook: Codebook,
): string {
  if (family === null) return "no family";
  const { lapsed } = standingType(codebook, { family, type });
  if (state === "OPEN" && lapsed !== null) return `${FAMILY_LABEL[family]}, no type: ${lapsed}`;
  const label = type === null ? "no type" : (findType(codebook, type)?.label ?? type);
  return `${FAMILY_LABEL[family]}, ${label}`;
}

/** `countsWords({ rows: 45, statements: 1, articles: 3 }) // => "45 rows, 1 statement, 3 articles"` */
export function countsWords({
  rows,
  statements,
  articles,
}: Pick<CandidateRow, "rows" | "statements" | "articles">) {
  return [count(rows, "row"), count(statements, "statement"), count(articles, "article")].join(", ");
}

/** What a code means, with its scheme and itself where its words are others. `codeWords("CAMEO", "043", "icews") // => "receives a visit (CAMEO 043)"` */
export function codeWords(scheme: CodeScheme, code: string, source: string): string {
  if (code === "") return "no code";
  const words = codeLabel(scheme, code, source);
  if (scheme === "own") return `${words} (code of its own)`;
  return `${words} (${words.toLowerCase() === code.toLowerCase() ? scheme : `${scheme} ${code}`})`;
}

/** A source within a sentence. `sourceWithin({ id: "own", name: "A table of your own" }) // => "a table of our own"` */
export const sourceWithin = ({ id, name }: { id: string; name: string }) =>
  id === "own" ? "a table of our own" : name;

/** How many, where no more than a thousand are counted. `countedTo(1_001, 1_000) // => "1,000+"` */
export const countedTo = (n: number, most: number) =>
  n > most ? `${most.toLocaleString("en-GB")}+` : String(n);
