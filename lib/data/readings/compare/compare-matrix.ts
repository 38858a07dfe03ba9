import { changeOn, readingOn } from "@/lib/data/readings/reading-facts";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import type { Stage } from "@/lib/engine/stages/stage";
import { supportsDay } from "@/lib/engine/support/common-day";
import type { Compared, ComparedOn } from "./compared";

/** One relationship on one day. Index points; null: no data. */
export interface MatrixRow {
  slug: string;
  name: string;
  /** ISO day that the row speaks of: the day asked for, or its own last coded day before it. */
  day: string;
  early: boolean;
  /** It stands among those that are ranked; else below them, on its own last supported day. */
  ranked: boolean;
  index: number | null;
  change28: number | null;
  stage: Stage | null;
  /** The stage that state violence holds a higher one at, and whether the stage stands in brackets (method-2 §3 and §4). */
  held: Stage | null;
  bracketed: boolean;
  /** In the order of FAMILIES. */
  scores: (number | null)[];
  thin: boolean[];
  /** Counting signals that have started. */
  signals: number;
  /** Of all families: fresh evidence (method-2 §3), under generation 1 evidence in hand (method §4). */
  evidence: number;
}

export const MATRIX_SORTS = ["name", "index", "change28", "stage", ...FAMILIES, "signals"] as const;
export type MatrixSort = (typeof MATRIX_SORTS)[number];

function rowOn({ slug, fullName, base }: Compared, asked: Day, common: ComparedOn): MatrixRow {
  const supported = common.asked ? supportsDay(base, asked) : true;
  const own = supported ? base.last : base.opens;
  const day = Math.max(base.first, Math.min(asked, own));
  const now = readingOn(base, day);
  const { packed, followed } = base;
  let signals = 0;
  for (let row = 0; row < packed.count && (packed.start[row] as number) <= day; row++)
    if (packed.counting[row] === 1) signals++;
  const evidence = followed?.series.evidence.map((line) => line[day - followed.from] ?? 0) ?? [];
  return {
    slug,
    name: fullName,
    day: isoFromDay(day),
    early: day < asked,
    ranked: base.followed !== null && (common.asked ? common.ranked && supported : true),
    index: now.index,
    change28: changeOn(base, day, 28),
    stage: now.stage,
    held: now.held,
    bracketed: now.bracketed,
    scores: now.scores,
    thin: now.thin,
    signals,
    evidence: evidence.reduce((sum, one) => sum + one, 0),
  };
}

/** Families × relationships on a day; what is not ranked stands below (method-2 §3), and what has no figure comes last, whichever way the rest is sorted. null: in their own order. */
export function compareMatrix(
  compared: readonly Compared[],
  day: Day,
  common: ComparedOn,
  sort: MatrixSort | null,
  descending: boolean,
): MatrixRow[] {
  const rows = compared.map((one) => rowOn(one, day, common));
  if (sort === null) return rows.sort((a, b) => Number(b.ranked) - Number(a.ranked));
  const sign = descending ? -1 : 1;
  return rows.sort((a, b) => {
    if (a.ranked !== b.ranked) return Number(b.ranked) - Number(a.ranked);
    if (!a.ranked && sort !== "name") return 0;
    const left = sortValue(a, sort);
    const right = sortValue(b, sort);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === "string" || typeof right === "string")
      return sign * String(left).localeCompare(String(right), "en");
    return sign * (left - right);
  });
}

function sortValue(row: MatrixRow, sort: MatrixSort): number | string | null {
  // A stage is read off the index, so that within one stage the order is still one of level.
  if (sort === "stage") return row.index;
  if (sort === "name" || sort === "index" || sort === "change28" || sort === "signals") return row[sort];
  return row.scores[FAMILIES.indexOf(sort)] ?? null;
}
