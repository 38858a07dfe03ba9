import type { Vintage } from "@/lib/charts/address/vintage";
import { readAsOf } from "@/lib/data/as-of";
import { refuse } from "@/lib/data/refusal";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { vintageProblems } from "@/lib/data/versions/vintage-problems";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";

/** Which state an answer speaks of. Null: everything that is known, or coded, now. */
export interface AnswerVintage {
  /** ISO day. */
  knownOn: string | null;
  /** ISO moment. */
  codedOn: string | null;
  /** ISO day that ends the view, in a frozen address. */
  through: string | null;
  dataVersion: number;
  /** ISO moment; there only while the primary database is away: there may be newer entries. */
  asOf?: string;
}

export function answerVintage(
  { knownOn, codedOn, through }: Pick<Vintage, "knownOn" | "codedOn" | "through">,
  { dataVersion }: Pick<RelationshipRow, "dataVersion">,
): AnswerVintage {
  const iso = (day: Day | null) => (day === null ? null : isoFromDay(day));
  const asOf = readAsOf();
  const vintage = { knownOn: iso(knownOn), codedOn, through: iso(through), dataVersion };
  return asOf === null ? vintage : { ...vintage, asOf: asOf.toISOString() };
}

/** Refuses what a vintage asks for and there is not: a method version never written, a moment to come. */
export async function refuseUnusable(vintage: Vintage): Promise<void> {
  const [problem] = (await vintageProblems(vintage)).problems;
  if (problem) refuse(problem.field, problem.message);
}
