import { type Method, weightList } from "@/lib/engine/methods/method";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import type { Direction } from "@/lib/engine/stages/direction";
import type { Stage, StageSeries } from "@/lib/engine/stages/stage";
import { tension } from "@/lib/engine/stages/tension";

/** What a line says of one day. Index points; null: no data. */
export interface DayLevels {
  day: Day;
  index: number | null;
  warming: number | null;
  cooling: number | null;
  tension: number | null;
  /** What each family holds of the index, in the order of FAMILIES. */
  families: (number | null)[];
  stage: Stage | null;
  direction: Direction | null;
}

/** The levels of one followed day, looked up; the shares of the families sum to the index. */
export function dayLevels(followed: StageSeries | null, method: Method, day: Day): DayLevels {
  const at = followed === null ? -1 : day - followed.from;
  const orNull = (line: Float64Array | undefined) => {
    const value = line?.[at];
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  const series = followed?.series;
  const weights = weightList(method);
  const warming = orNull(series?.warming);
  const cooling = orNull(series?.cooling);
  return {
    day,
    index: orNull(series?.index),
    warming,
    cooling,
    tension: warming === null || cooling === null ? null : tension(warming, cooling),
    families: FAMILIES.map((_, family) => {
      const score = orNull(series?.score[family]);
      return score === null ? null : (weights[family] ?? 0) * score;
    }),
    stage: followed?.stage[at] ?? null,
    direction: followed?.direction[at] ?? null,
  };
}
