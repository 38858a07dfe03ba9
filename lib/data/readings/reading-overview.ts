import { monthsBefore } from "@/lib/charts/address/range";
import { LIVE, type Vintage } from "@/lib/charts/address/vintage";
import { drawn, stretchOf } from "@/lib/charts/drawing/columns";
import type { Point } from "@/lib/charts/drawing/path";
import { thin } from "@/lib/charts/drawing/thin";
import { listRelationships, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import type { Direction } from "@/lib/engine/stages/direction";
import type { Stage } from "@/lib/engine/stages/stage";
import { loadReadingBase, type ReadingBase } from "./reading-base";
import { readingOn } from "./reading-facts";

const SPARK_MONTHS = 15;
const SPARK_POINTS = 120;

/** A relationship at its last coded day. Index points; null: no data. */
export interface OverviewRow {
  slug: string;
  name: string;
  /** ISO day. */
  codedThrough: string;
  index: number | null;
  change7: number | null;
  change28: number | null;
  stage: Stage | null;
  direction: Direction | null;
  tension: number | null;
  /** How many of the five families carry any evidence. */
  families: number;
  /** Of these, how many have evidence in hand under 1. */
  thin: number;
  spark: Point[];
}

export const OVERVIEW_SORTS = [
  "name",
  "stage",
  "index",
  "change7",
  "change28",
  "families",
  "codedThrough",
] as const;
export type OverviewSort = (typeof OVERVIEW_SORTS)[number];

// What a row says is settled by its base.
const rows = new WeakMap<ReadingBase, OverviewRow>();

/** Whether a relationship was tracked yet in a state of knowledge; before that it has no figure, not even of old signals. */
function wasTracked({ trackedFrom }: RelationshipRow, { knownOn, codedOn, through }: Vintage): boolean {
  const tracked = dayFromIso(trackedFrom);
  const coded = codedOn === null ? null : dayFromIso(codedOn.slice(0, 10));
  return [knownOn, coded, through].every((day) => day === null || day >= tracked);
}

async function rowOf(relationship: RelationshipRow, vintage: Vintage): Promise<OverviewRow> {
  if (!wasTracked(relationship, vintage)) return untracked(relationship);
  const base = await loadReadingBase(relationship, vintage);
  const known = rows.get(base);
  if (known && known.name === relationship.name) return known;
  const now = readingOn(base, base.last);
  const change = (days: number) => {
    const before = readingOn(base, base.last - days).index;
    return now.index === null || before === null ? null : now.index - before;
  };
  const row: OverviewRow = {
    slug: relationship.slug,
    name: relationship.name,
    codedThrough: isoFromDay(base.last),
    index: now.index,
    change7: change(7),
    change28: change(28),
    stage: now.stage,
    direction: now.direction,
    tension: now.tension,
    families: now.scores.filter((score) => score !== null).length,
    thin: now.thin.filter(Boolean).length,
    spark: sparkOf(base),
  };
  rows.set(base, row);
  return row;
}

function untracked({ slug, name, trackedFrom }: RelationshipRow): OverviewRow {
  const none = { index: null, change7: null, change28: null, stage: null, direction: null, tension: null };
  return { slug, name, codedThrough: trackedFrom, ...none, families: 0, thin: 0, spark: [] };
}

function sparkOf(base: ReadingBase): Point[] {
  if (!base.followed) return [];
  const from = Math.max(base.first, monthsBefore(base.last, SPARK_MONTHS));
  const line = stretchOf(base.followed.series.index, base.followed.from, from, base.last);
  return thin([line], SPARK_POINTS).map((at) => ({ day: from + at, value: drawn(line[at]) }));
}

/**
 * All relationships that are not archived, sorted, each at its last coded day of a vintage; those without a figure come
 * last. null: in their own order.
 */
export async function listOverview(
  sort: OverviewSort | null,
  descending: boolean,
  vintage: Vintage = LIVE,
): Promise<OverviewRow[]> {
  const relationships = await listRelationships();
  const all = await Promise.all(relationships.map((relationship) => rowOf(relationship, vintage)));
  if (sort === null) return all;
  // A stage is read off the index, so that within one stage the order is still one of level.
  const value = (row: OverviewRow) => (sort === "stage" ? row.index : row[sort]);
  const sign = descending ? -1 : 1;
  return all.sort((a, b) => {
    const left = value(a);
    const right = value(b);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === "string" || typeof right === "string")
      return sign * String(left).localeCompare(String(right), "en");
    return sign * (left - right);
  });
}
