import type { Verdict } from "@/lib/brief/verdict/verdict";
import { monthsBefore } from "@/lib/charts/address/range";
import { LIVE, type Vintage } from "@/lib/charts/address/vintage";
import { drawn, stretchOf } from "@/lib/charts/drawing/columns";
import type { Point } from "@/lib/charts/drawing/path";
import { thin } from "@/lib/charts/drawing/thin";
import { relationshipIn } from "@/lib/data/relationships/relationship-in";
import { listRelationships, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import type { Direction } from "@/lib/engine/stages/direction";
import type { Stage } from "@/lib/engine/stages/stage";
import { supportsDay } from "@/lib/engine/support/common-day";
import { rankingDay } from "./ranking-day";
import { loadReadingBase, type ReadingBase } from "./reading-base";
import { changeOn, readingOn } from "./reading-facts";
import { readVerdict } from "./verdict/verdict-reading";

const SPARK_MONTHS = 15;
const SPARK_POINTS = 120;

/** A relationship on the day that all are ranked on, or on its own last day. Index points; null: no data. */
export interface OverviewRow {
  slug: string;
  name: string;
  /** ISO day. */
  codedThrough: string;
  /** The ISO day that the row speaks of. */
  day: string;
  /** It stands among those that are ranked on the common day; else below them, on its own last supported day (method-2 §3). */
  ranked: boolean;
  index: number | null;
  /** null: no figure, or no arrow may be said, because nobody searched the day or the one a week before. */
  change7: number | null;
  change28: number | null;
  /** Of its own last searched day, `verdictDay`; null: it was not tracked yet. */
  verdict: Verdict | null;
  /** ISO day. */
  verdictDay: string;
  stage: Stage | null;
  direction: Direction | null;
  /** The stage that state violence holds a higher one at, and whether the stage stands in brackets (method-2 §3 and §4). */
  held: Stage | null;
  bracketed: boolean;
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

/** All rows, and the day that they are ranked on. */
export interface Overview {
  rows: OverviewRow[];
  /** ISO day; null: each row speaks of its own last coded day (generation 1), or there is no day in common. */
  common: string | null;
  /** Why nothing is ranked; null: the rows are. */
  unranked: "no-common-day" | "too-far-back" | null;
}

/** Whether a relationship was tracked yet in a state of knowledge; before that it has no figure, not even of old signals. */
function wasTracked({ trackedFrom }: RelationshipRow, { knownOn, codedOn, through }: Vintage): boolean {
  const tracked = dayFromIso(trackedFrom);
  const coded = codedOn === null ? null : dayFromIso(codedOn.slice(0, 10));
  return [knownOn, coded, through].every((day) => day === null || day >= tracked);
}

async function rowOf(
  relationship: RelationshipRow,
  base: ReadingBase,
  common: Day | null,
): Promise<OverviewRow> {
  const ranked = base.followed !== null && (common === null || supportsDay(base, common));
  const day = common !== null && ranked ? common : base.opens;
  const now = readingOn(base, day);
  return {
    slug: relationship.slug,
    name: relationship.name,
    codedThrough: isoFromDay(base.last),
    day: isoFromDay(day),
    ranked,
    // One verdict a relationship and vintage: of its own last searched day, whatever day all are ranked on.
    verdict: await readVerdict(base),
    verdictDay: isoFromDay(base.opens),
    index: now.index,
    change7: changeOn(base, day, 7),
    change28: changeOn(base, day, 28),
    stage: now.stage,
    direction: now.direction,
    held: now.held,
    bracketed: now.bracketed,
    tension: now.tension,
    families: now.scores.filter((score) => score !== null).length,
    thin: now.thin.filter(Boolean).length,
    spark: sparkOf(base),
  };
}

function untracked({ slug, name, trackedFrom }: RelationshipRow): OverviewRow {
  const none = {
    verdict: null,
    index: null,
    change7: null,
    change28: null,
    stage: null,
    direction: null,
    tension: null,
  };
  const shown = {
    codedThrough: trackedFrom,
    day: trackedFrom,
    verdictDay: trackedFrom,
    ranked: false,
    held: null,
    bracketed: false,
  };
  return { slug, name, ...shown, ...none, families: 0, thin: 0, spark: [] };
}

function sparkOf(base: ReadingBase): Point[] {
  if (!base.followed) return [];
  const from = Math.max(base.first, monthsBefore(base.opens, SPARK_MONTHS));
  const line = stretchOf(base.followed.series.index, base.followed.from, from, base.opens);
  return thin([line], SPARK_POINTS).map((at) => ({ day: from + at, value: drawn(line[at]) }));
}

/**
 * All relationships that are not archived, sorted, on the latest day that at least two of them support (method-2 §3); those that do not
 * support it stand below, each on its own last supported day, and where that day lies too far back none is ranked. Under generation 1 each
 * stands on its last coded day. Those without a figure come last. `sort` null: in their own order.
 */
export async function listOverview(
  sort: OverviewSort | null,
  descending: boolean,
  vintage: Vintage = LIVE,
): Promise<Overview> {
  const relationships = (await listRelationships()).map((one) => relationshipIn(one, vintage.codedOn));
  const tracked = await Promise.all(
    relationships.map(async (relationship) => ({
      relationship,
      base: wasTracked(relationship, vintage) ? await loadReadingBase(relationship, vintage) : null,
    })),
  );
  const bases = tracked.flatMap(({ base }) => base ?? []);
  const asks = bases.some(({ coverage }) => coverage !== null);
  const found = asks ? rankingDay(bases, Math.max(...bases.map(({ last }) => last))) : null;
  const common = found?.ranked ? found.day : null;
  const unranked =
    found === null || found.ranked ? null : found.day === null ? "no-common-day" : "too-far-back";
  const rows = await Promise.all(
    tracked.map(async ({ relationship, base }) =>
      base === null
        ? untracked(relationship)
        : {
            ...(await rowOf(relationship, base, common)),
            ...(unranked === null ? {} : { ranked: false }),
          },
    ),
  );
  return {
    rows: sorted(rows, sort, descending),
    common: common === null ? null : isoFromDay(common),
    unranked,
  };
}

/** Rows that are not ranked keep their own order, below the others; a name is no rank. */
function sorted(rows: OverviewRow[], sort: OverviewSort | null, descending: boolean): OverviewRow[] {
  if (sort === null) return rows.sort((a, b) => Number(b.ranked) - Number(a.ranked));
  // A stage is read off the index, so that within one stage the order is still one of level.
  const value = (row: OverviewRow) => (sort === "stage" ? row.index : row[sort]);
  const sign = descending ? -1 : 1;
  return rows.sort((a, b) => {
    if (a.ranked !== b.ranked) return Number(b.ranked) - Number(a.ranked);
    if (!a.ranked && sort !== "name") return 0;
    const left = value(a);
    const right = value(b);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === "string" || typeof right === "string")
      return sign * String(left).localeCompare(String(right), "en");
    return sign * (left - right);
  });
}
