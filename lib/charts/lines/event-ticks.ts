import type { Tick } from "@/lib/charts/drawing/ticks";
import { signed } from "@/lib/charts/format/format";

const STEPS = [1, 2, 4, 13, 26, 52] as const;

/**
 * Marks of an axis in weeks since an event, at most `most`, with the event itself among them.
 * `eventTicks(-182, 364, 8) // => −26, −13, event, +13, +26, +39, +52`
 */
export function eventTicks(from: number, to: number, most: number): Tick[] {
  const step = 7 * (STEPS.find((weeks) => (to - from) / (7 * weeks) < most) ?? 104);
  const ticks: Tick[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step)
    ticks.push({ at, label: at === 0 ? "event" : signed(at / 7, 0) });
  return ticks;
}
