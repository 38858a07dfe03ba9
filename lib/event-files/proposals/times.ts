import type { Precision } from "@/lib/engine/signals/signal";
import { coarser } from "@/lib/event-files/comma/span-precision";
import type { DateDoubt, RowTime } from "@/lib/event-files/rows/event-row";
import type { CandidateFields } from "./candidate";

export interface Times {
  add(time: RowTime): void;
  whole(): Pick<CandidateFields, "first" | "last" | "precision" | "doubt">;
}

/** The days that rows have between them, no more exact than the least exact of them. Of a day and of the week around it: the week. */
export function openTimes(): Times {
  let [first, last] = [Infinity, -Infinity];
  let precision: Precision = "day";
  const doubts = new Set<DateDoubt | null>();
  return {
    add(time) {
      first = Math.min(first, time.first);
      last = Math.max(last, time.last);
      precision = coarser(precision, time.precision);
      doubts.add(time.doubt);
    },
    whole: () => ({
      ...{ first, last, precision },
      doubt: doubts.has("artificial") ? "artificial" : doubts.has("span") ? "span" : null,
    }),
  };
}
