import type { PublicationWords } from "@/lib/brief/weekly/publication-shape";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import type { StageSeries } from "@/lib/engine/stages/stage";

type Means = Pick<PublicationWords, "means" | "indexMeans">;

/**
 * Means over Sundays: that of the week itself and the 3 (of the year: the 51) before it, of those that are tracked and have a figure; searched or
 * not, since the index has one on every day. Null: none of them has. `first` is the first tracked day; `followed` must reach the Sunday.
 */
export function weekMeans(followed: StageSeries | null, week: string, first: Day): Means {
  const sunday = parseIsoWeek(week)?.sunday ?? first - 1;
  const mean = (line: Float64Array | undefined, weeks: number) => {
    let [sum, count] = [0, 0];
    for (let back = 0; back < weeks; back++) {
      const day = sunday - 7 * back;
      const value = followed === null || day < first ? undefined : line?.[day - followed.from];
      if (value === undefined || Number.isNaN(value)) continue;
      sum += value;
      count++;
    }
    return count === 0 ? null : sum / count;
  };
  const both = (line: Float64Array | undefined) => ({ four: mean(line, 4), year: mean(line, 52) });
  return {
    means: FAMILIES.map((family, place) => ({ family, ...both(followed?.series.score[place]) })),
    indexMeans: both(followed?.series.index),
  };
}
