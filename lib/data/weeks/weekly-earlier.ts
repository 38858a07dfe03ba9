import { atSixDecimals, type EarlierChanges, type RevisedSignal } from "@/lib/brief/weekly/weekly-snapshot";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { getMethodVersion } from "@/lib/data/versions/method-versions";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import { indexSeries } from "@/lib/engine/index/index-series";
import type { Method } from "@/lib/engine/methods/method";
import { vintageShares } from "@/lib/engine/shares/change-shares";
import type { Day } from "@/lib/engine/signals/signal";
import { type AsOfBase, loadAsOfBase } from "./weekly-base";
import { listPublished, type PublishedRow } from "./weekly-rows";

const WEEKS_LISTED = 8;
const SIGNALS_LISTED = 8;

/** The index of one day from signals as they stand in a view, whatever method it is read with. */
export function indexOn(base: Pick<ReadingBase, "packed">, method: Method, day: Day): number | null {
  const value = indexSeries(base.packed, method, day, day).index[0];
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** Signals whose revisions make a difference to the index of one day, the largest first. */
export function revisedSignals(
  then: ReadingBase,
  now: ReadingBase,
  method: Method,
  day: Day,
): RevisedSignal[] {
  return vintageShares(then.packed, now.packed, method, day)
    .filter(({ share }) => Math.abs(share) >= 5e-7)
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share) || (a.id < b.id ? -1 : 1))
    .map(({ id, share }) => ({
      slug: id,
      title: (now.info.get(id) ?? then.info.get(id))?.title ?? id,
      what: !then.info.has(id) ? "added" : now.info.has(id) ? "edited" : "voided",
      difference: share,
    }));
}

/** Earlier published weeks, which do not change any more, and the last of them as it was coded. */
export interface EarlierWeeks {
  rows: { row: PublishedRow; method: Method }[];
  asPublished: AsOfBase;
}

/** The published weeks before this one, the latest first; null: there is none. */
export async function loadEarlierWeeks(
  relationship: RelationshipRow,
  week: string,
): Promise<EarlierWeeks | null> {
  // A withdrawn week no longer stands: nothing is compared with it.
  const published = (await listPublished(relationship.id)).filter(
    (row) => row.week < week && row.edition?.kind !== "WITHDRAWAL",
  );
  const [last] = published;
  if (!last) return null;
  const rows = await Promise.all(
    published
      .slice(0, WEEKS_LISTED)
      .map(async (row) => ({ row, method: (await getMethodVersion(row.methodVersion)).method })),
  );
  const version = await getMethodVersion(last.methodVersion);
  return {
    rows,
    asPublished: await loadAsOfBase(relationship, version, last.codedAsOf, spanOf(last.week).sunday),
  };
}

/**
 * What changed in earlier weeks since the last of them was published: their index as published against the index as it
 * reads in `base`, each under its own method version, so that only revisions make a difference.
 */
export function earlierChanges(earlier: EarlierWeeks | null, base: ReadingBase): EarlierChanges | null {
  const last = earlier?.rows[0];
  if (!earlier || !last) return null;
  const revised = revisedSignals(earlier.asPublished, base, last.method, spanOf(last.row.week).sunday);
  return {
    since: last.row.week,
    codedAsOf: last.row.codedAsOf.toISOString(),
    weeks: earlier.rows.map(({ row, method }) => {
      const frozen = row.snapshot.index.now;
      const now = indexOn(base, method, spanOf(row.week).sunday);
      const difference = frozen === null || now === null ? null : atSixDecimals(now - frozen);
      return { week: row.week, frozen, now, difference, methodVersion: row.methodVersion };
    }),
    signals: revised.slice(0, SIGNALS_LISTED),
    others: Math.max(0, revised.length - SIGNALS_LISTED),
  };
}

export function spanOf(week: string): { monday: Day; sunday: Day } {
  const span = parseIsoWeek(week);
  if (!span) throw new RangeError(`“${week}” is no ISO week`);
  return span;
}
