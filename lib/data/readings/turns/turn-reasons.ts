import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { fullForce } from "@/lib/engine/index/force";
import type { Day } from "@/lib/engine/signals/signal";

/** A signal that spoke for a turn. */
export interface TurnReason {
  slug: string;
  title: string;
  day: Day;
  /** v·q, what it added to the flow. */
  force: number;
}

/** Signals named for a turn, and how many days past its span they are looked for. */
const REASONS = 4;
const REASON_DAYS = 28;

/** The signals of one sign that weigh most in and shortly after a span, the heaviest first. */
export function turnReasons(
  { packed, info }: Pick<ReadingBase, "packed" | "info">,
  sign: 1 | -1,
  { earliest, latest }: { earliest: Day; latest: Day },
): TurnReason[] {
  const found: TurnReason[] = [];
  for (let row = 0; row < packed.count; row++) {
    const day = packed.start[row] ?? 0;
    if (day > latest + REASON_DAYS) break;
    const force = fullForce(packed, row);
    if (day < earliest || sign * force <= 0) continue;
    const slug = packed.ids[row] ?? "";
    found.push({ slug, title: info.get(slug)?.title ?? slug, day, force });
  }
  return found.sort((a, b) => Math.abs(b.force) - Math.abs(a.force) || a.day - b.day).slice(0, REASONS);
}
