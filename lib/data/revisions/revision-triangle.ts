import { LIVE, type Vintage } from "@/lib/charts/address/vintage";
import { pauses } from "@/lib/data/readings/certainty/in-slices";
import { loadCodedSignals } from "@/lib/data/readings/engine-input";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { readingOn } from "@/lib/data/readings/reading-facts";
import { kept } from "@/lib/data/readings/reading-keep";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { isoWeekOf, sundayOnOrBefore } from "@/lib/engine/calendar/iso-week";
import { indexSeries } from "@/lib/engine/index/index-series";
import type { Generation } from "@/lib/engine/methods/method";
import { type RevisionStatistics, revisionStatistics } from "@/lib/engine/revisions/revision-statistics";
import { type PackedSignals, packSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";
import { knownViews } from "./known-views";
import { loadRevisionLog, walkLog } from "./revision-log";
import { endOfDay, methodOf, packedState, type RevisionBasis } from "./revision-states";

/** Weeks after its Sunday at which a figure is read again. */
export const LATER_WEEKS = [1, 4, 12] as const;
const TRIANGLES_KEPT = 24;
const triangles = new Map<string, Promise<RevisionTriangle>>();

/** The figures of one week: at the end of its Sunday, 1, 4 and 12 weeks later, and now. null: not there (yet). */
export interface TriangleRow {
  week: string;
  first: number | null;
  /** In the order of LATER_WEEKS. */
  later: (number | null)[];
  now: number | null;
}

export interface RevisionTriangle {
  /** The latest week first. */
  rows: TriangleRow[];
  /** In the order of LATER_WEEKS, then now. */
  statistics: RevisionStatistics[];
  /** Where nobody searched the newest coded days: the last day that was searched, and the last coded one. */
  beyond: { searched: Day; coded: Day } | null;
  generation: Generation;
}

/** E of some days in one later state; asked for Sunday by Sunday, the earliest first. */
type LevelsOf = (days: readonly Day[]) => (number | null)[];

/** How every covered week was revised (method §8), in one pass over its states. */
export async function loadRevisionTriangle(
  relationship: RelationshipRow,
  basis: RevisionBasis,
  method: Vintage["method"],
): Promise<RevisionTriangle> {
  const live = await loadReadingBase(relationship, { ...LIVE, method });
  const key = [relationship.id, relationship.dataVersion, live.key, method, basis].join(" ");
  return kept(triangles, TRIANGLES_KEPT, key, async () => {
    const stateOn = await (basis === "coded"
      ? codedLevels(relationship, method)
      : knownLevels(relationship, method));
    const rows = new Map<Day, TriangleRow>();
    // A figure that nobody searched for is not revised because nobody looks: that says nothing of how firm it is.
    const last = sundayOnOrBefore(live.opens);
    for (let sunday = last; sunday >= live.first; sunday -= 7)
      rows.set(sunday, {
        week: isoWeekOf(sunday),
        first: null,
        later: LATER_WEEKS.map(() => null),
        now: readingOn(live, sunday).index,
      });
    // Each Sunday is the first state of its own week and a later state of three others.
    const pause = pauses();
    for (const sunday of [...rows.keys()].reverse()) {
      await pause();
      const places = [0, ...LATER_WEEKS].map((weeks) => sunday - 7 * weeks);
      for (const [at, level] of stateOn(sunday)(places).entries()) {
        const row = rows.get(places[at] ?? sunday);
        if (!row) continue;
        if (at === 0) row.first = level;
        else row.later[at - 1] = level;
      }
    }
    const all = [...rows.values()];
    const against = (pick: (row: TriangleRow) => number | null) =>
      revisionStatistics(all.map((row) => ({ first: row.first, later: pick(row) })));
    return {
      rows: all,
      generation: live.method.generation,
      beyond: live.opens < live.last ? { searched: live.opens, coded: live.last } : null,
      statistics: [
        ...LATER_WEEKS.map((_, at) => against(({ later }) => later[at] ?? null)),
        against(({ now }) => now),
      ],
    };
  });
}

function levelsOf(packed: PackedSignals, method: Parameters<typeof indexSeries>[1]): LevelsOf {
  return (days) => {
    const from = Math.min(...days);
    const { index } = indexSeries(packed, method, from, Math.max(...days));
    return days.map((day) => {
      const level = index[day - from];
      return level === undefined || Number.isNaN(level) ? null : level;
    });
  };
}

async function knownLevels(
  { id, dataVersion }: RelationshipRow,
  asked: Vintage["method"],
): Promise<(sunday: Day) => LevelsOf> {
  const coded = await loadCodedSignals(id, dataVersion);
  const { live } = await methodOf(asked);
  const { generation } = live.method;
  const view = knownViews(coded, generation);
  return (sunday) => levelsOf(view(sunday), live.method);
}

async function codedLevels(
  relationship: RelationshipRow,
  asked: Vintage["method"],
): Promise<(sunday: Day) => LevelsOf> {
  const log = await loadRevisionLog(relationship);
  const method = await methodOf(asked);
  const walk = walkLog(log);
  let known = packSignals([]);
  return (sunday) => {
    const moment = endOfDay(sunday);
    // Many Sundays share a state: nothing was recorded between them.
    const parameters = method.at(moment).method;
    if (walk.goTo(moment).length > 0 || known.generation !== parameters.generation)
      known = packedState(walk.coded().signals, parameters);
    return levelsOf(known, parameters);
  };
}
