import type { Vintage } from "@/lib/charts/address/vintage";
import { COVERAGE_COLUMNS, COVERAGE_DAYS } from "@/lib/charts/tables/coverage-rows";
import type { CoverageFields } from "@/lib/codebook/coverage-schema";
import { loadCoverageView } from "@/lib/data/coverage/coverage-view";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { type CoverageRun, type CoverageState, isSupported } from "@/lib/engine/support/coverage";
import type { Table } from "@/lib/sheets/table";
import { type AnswerVintage, answerVintage, refuseUnusable } from "./answer-vintage";

export interface CoverageDoor {
  relationship: string;
  /** First tracked and last coded day of the vintage. */
  from: string;
  to: string;
  /** null: not one day is supported. */
  lastSupportedDay: string | null;
  unstatedUntil: string;
  methodVersion: number;
  vintage: AnswerVintage;
  spans: { from: string; to: string; days: number; state: CoverageState; supported: boolean }[];
  /** Oldest first: of several records of a day the newest holds. */
  records: (CoverageFields & { number: number; recordedAt: string })[];
}

/** How far sources were searched, as recorded by now or by the moment of a vintage: spans of one state, and the records. */
export async function readCoverageDoor(slug: string, vintage: Vintage): Promise<CoverageDoor> {
  const relationship = await getRelationship(slug);
  await refuseUnusable(vintage);
  const { first, last, runs, coverage, records, methodVersion } = await loadCoverageView(
    relationship,
    vintage,
  );
  const supported = runs.findLast(({ state }) => isSupported(state));
  return {
    relationship: slug,
    from: isoFromDay(first),
    to: isoFromDay(last),
    lastSupportedDay: supported ? isoFromDay(supported.to) : null,
    unstatedUntil: isoFromDay(coverage.unstatedUntil),
    methodVersion,
    vintage: answerVintage(vintage, relationship),
    spans: runs.map(spanOf),
    records: records
      .map(({ number, from, to, state, sources, note, recordedAt }) => ({
        number,
        from,
        to,
        state,
        sources,
        note,
        recordedAt,
      }))
      .toReversed(),
  };
}

function spanOf({ from, to, state }: CoverageRun): CoverageDoor["spans"][number] {
  return {
    from: isoFromDay(from),
    to: isoFromDay(to),
    days: to - from + 1,
    state,
    supported: isSupported(state),
  };
}

/** The spans, in the columns of the page's own file. */
export function coverageTable({ spans }: CoverageDoor): Pick<Table, "header" | "days" | "rows"> {
  return {
    header: COVERAGE_COLUMNS,
    days: COVERAGE_DAYS,
    rows: spans.map(({ from, to, days, state, supported }) => [from, to, days, state, supported]),
  };
}
