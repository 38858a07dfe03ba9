import type { EarlierChanges, RevisedSignal } from "@/lib/brief/weekly-snapshot";
import { vintageShares } from "@/lib/engine/change-shares";
import { indexSeries } from "@/lib/engine/index-series";
import { parseIsoWeek } from "@/lib/engine/iso-week";
import type { Method } from "@/lib/engine/method";
import type { Day } from "@/lib/engine/signal";
import { getMethodVersion } from "./method-versions";
import type { ReadingBase } from "./reading-base";
import type { RelationshipRow } from "./relationships";
import { loadAsOfBase } from "./weekly-base";
import { listPublished, type PublishedRow } from "./weekly-rows";

const WEEKS_LISTED = 8;
const SIGNALS_LISTED = 8;
/** Under this a difference prints as 0.0. */
export const PRINTS = 0.05;

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

/**
 * What changed in weeks before this one since the last of them was published: their index as published against the index
 * as it reads in `base`, each under its own method version, so that only revisions make a difference. Null: none is published.
 */
export async function earlierChanges(
  relationship: RelationshipRow,
  base: ReadingBase,
  week: string,
): Promise<EarlierChanges | null> {
  const published = (await listPublished(relationship.id)).filter((row) => row.week < week);
  const [last] = published;
  if (!last) return null;
  const weeks = await Promise.all(published.slice(0, WEEKS_LISTED).map((row) => compared(row, base)));
  const version = await getMethodVersion(last.methodVersion);
  const { sunday } = spanOf(last.week);
  const then = await loadAsOfBase(relationship, version, last.codedAsOf, sunday);
  const revised = revisedSignals(then, base, version.method, sunday);
  return {
    since: last.week,
    codedAsOf: last.codedAsOf.toISOString(),
    weeks,
    signals: revised.slice(0, SIGNALS_LISTED),
    others: Math.max(0, revised.length - SIGNALS_LISTED),
  };
}

async function compared(row: PublishedRow, base: ReadingBase): Promise<EarlierChanges["weeks"][number]> {
  const { method } = await getMethodVersion(row.methodVersion);
  const frozen = row.snapshot.index.now;
  const now = indexOn(base, method, spanOf(row.week).sunday);
  return { week: row.week, frozen, now, difference: frozen === null || now === null ? null : now - frozen };
}

export function spanOf(week: string): { monday: Day; sunday: Day } {
  const span = parseIsoWeek(week);
  if (!span) throw new RangeError(`“${week}” is no ISO week`);
  return span;
}
