import type { Method } from "@/lib/engine/methods/method";
import { eachShare } from "@/lib/engine/shares/shares";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";

/** The ids of the signals that hold most of the index on a day, the largest share first: where a change would be seen. */
export function strongestSignals(packed: PackedSignals, method: Method, day: Day, most: number): string[] {
  const top: { row: number; size: number }[] = [];
  eachShare(packed, method, day, (row, share) => {
    const size = Math.abs(share);
    if (top.length === most && size <= (top[most - 1]?.size ?? 0)) return;
    // Of equal ones the earlier stays in front.
    const at = top.findIndex((one) => one.size < size);
    top.splice(at < 0 ? top.length : at, 0, { row, size });
    if (top.length > most) top.pop();
  });
  return top.map(({ row }) => packed.ids[row] ?? "");
}
