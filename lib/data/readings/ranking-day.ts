import type { Day } from "@/lib/engine/signals/signal";
import { type CommonDay, commonDay } from "@/lib/engine/support/common-day";
import type { ReadingBase } from "./reading-base";

/**
 * The day that relationships are ranked on, no later than `until` (method-2 §3). One of which nothing counts has no figure to rank, so its
 * days, searched or not, move the day of the others nowhere.
 */
export function rankingDay(
  bases: readonly Pick<ReadingBase, "first" | "last" | "coverage" | "followed">[],
  until: Day,
): CommonDay {
  return commonDay(
    bases.filter(({ followed }) => followed !== null),
    until,
  );
}
