import { type LinesView, linesView } from "@/lib/charts/lines/lines-view";
import { tableDays } from "@/lib/charts/tables/table-days";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { readingOn } from "@/lib/data/readings/reading-facts";
import { listRelationships, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import { type MethodDifference, methodDifference } from "./method-difference";
import { currentMethod } from "./method-versions";
import { readingByMethod } from "./reading-by-method";

/** One day, or one relationship on its last coded day, by two versions. Index points; null: no data. */
interface ByTwo {
  a: number | null;
  b: number | null;
}

export interface ComparedRelationship extends ByTwo {
  slug: string;
  name: string;
  /** Last coded day, ISO. */
  day: string;
  /** By the version in use. */
  now: number | null;
}

/** A relationship followed by two versions. */
export interface ComparedLines extends ByTwo {
  slug: string;
  name: string;
  /** ISO days. */
  first: string;
  last: string;
  /** The day that is explained. */
  at: string;
  /** The later version is the ink line. null: nothing counts yet. */
  view: LinesView | null;
  table: { rows: (ByTwo & { day: string })[]; every: string };
  shares: MethodDifference | null;
}

/** Every relationship on its last coded day by two versions and by the one in use. */
export async function listByTwoMethods(a: number, b: number): Promise<ComparedRelationship[]> {
  const [live, relationships] = await Promise.all([currentMethod(), listRelationships()]);
  const rows: ComparedRelationship[] = [];
  for (const relationship of relationships) {
    const [then, other, now] = await readingsBy(relationship, [a, b, live.version]);
    const on = (base: ReadingBase | undefined) => (base ? readingOn(base, base.last).index : null);
    const { slug, name, codedThrough } = relationship;
    rows.push({ slug, name, day: codedThrough, now: on(now), a: on(then), b: on(other) });
  }
  return rows;
}

function readingsBy(relationship: RelationshipRow, versions: number[]): Promise<ReadingBase[]> {
  return Promise.all(versions.map((version) => readingByMethod(relationship, version)));
}

/** One relationship by two versions: both lines, and the exact shares of their difference on a day; null: the last coded. */
export async function compareByMethods(
  relationship: RelationshipRow,
  a: number,
  b: number,
  asked: Day | null,
): Promise<ComparedLines> {
  const [then, now] = await Promise.all([readingByMethod(relationship, a), readingByMethod(relationship, b)]);
  const { first, last } = now;
  const at = Math.min(Math.max(asked ?? last, first), last);
  const on = (day: Day): ByTwo => ({ a: readingOn(then, day).index, b: readingOn(now, day).index });
  const { days, every } = tableDays(first, last);
  return {
    slug: relationship.slug,
    name: relationship.name,
    first: isoFromDay(first),
    last: isoFromDay(last),
    at: isoFromDay(at),
    view: viewOf(then, now),
    table: { rows: days.map((day) => ({ day: isoFromDay(day), ...on(day) })), every },
    shares: methodDifference(then, now, at),
    ...on(at),
  };
}

function viewOf(then: ReadingBase, now: ReadingBase): LinesView | null {
  if (!then.followed || !now.followed) return null;
  const lines = [now, then].map(({ methodVersion, followed }) => ({
    key: `version-${methodVersion}`,
    name: `Version ${methodVersion}`,
    begin: followed?.from ?? now.first,
    line: followed?.series.index ?? new Float64Array(),
  }));
  return linesView("calendar", lines, now.first, now.last);
}
