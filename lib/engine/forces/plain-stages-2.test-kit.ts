import type { Method } from "@/lib/engine/methods/method";
import type { Day } from "@/lib/engine/signals/signal";
import { plainChangeEntries } from "./plain-changes-2.test-kit";
import { plainDay2 } from "./plain-generation-2.test-kit";
import type { PlainSignal } from "./plain-view-2.test-kit";

const STAGES = ["rupture", "hostile", "cold", "guarded", "working", "close"] as const;

/** Stage and direction of one day of generation 2. */
export interface PlainStage {
  day: Day;
  /** The label of method.md §6 by itself. */
  label: (typeof STAGES)[number];
  /** The lower of label and cap; null on an unsupported day. */
  shown: (typeof STAGES)[number] | null;
  /** The cap, where it is below the label and the day is supported. */
  held: (typeof STAGES)[number] | null;
  /** Null on an unsupported day, and where more than 7 of the 28 days up to it are. */
  direction: PlainDirection | null;
}

type PlainDirection = "thawing" | "steady" | "cooling";

/** Label, cap and direction followed day by day from the first counting signal (method.md §6, method-2 §3 and §4). */
export function plainStages(
  view: readonly PlainSignal[],
  method: Method,
  to: Day,
  supported: (day: Day) => boolean = () => true,
): PlainStage[] {
  const first = Math.min(...view.filter(({ counts }) => counts).map(({ start }) => start));
  const stages: PlainStage[] = [];
  const levels: number[] = [];
  let label = -1;
  let cap = STAGES.length - 1;
  let direction: PlainDirection = "steady";
  for (let day = first; day <= to; day++) {
    const { index, violence, armedConflict } = plainDay2(view, method, day);
    levels.push(index ?? 0);
    label = nextLabel(label, index ?? 0, method);
    cap = nextCap(cap, violence ?? 0, armedConflict);
    direction = nextDirection(direction, view, method, day, levels);
    const { directionDays } = method.stage;
    const window = Array.from({ length: directionDays }, (_, back) => day - back);
    const gaps = window.filter((one) => !supported(one)).length;
    stages.push({
      day,
      label: nameOf(label),
      shown: supported(day) ? nameOf(Math.min(label, cap)) : null,
      held: supported(day) && cap < label ? nameOf(cap) : null,
      direction: supported(day) && gaps <= 7 ? direction : null,
    });
  }
  return stages;
}

const nameOf = (at: number) => STAGES[at] ?? "close";

/** A label is kept until the index lies more than `hysteresis` past one of its borders. */
function nextLabel(before: number, index: number, method: Method): number {
  const band = (value: number) => method.stage.borders.filter((border) => value > border).length;
  const { hysteresis, borders } = method.stage;
  if (before < 0) return band(index);
  const below = borders[before - 1] ?? Number.NEGATIVE_INFINITY;
  const above = borders[before] ?? Number.POSITIVE_INFINITY;
  if (index > above + hysteresis) return band(index - hysteresis);
  if (index <= below - hysteresis) return band(index + hysteresis);
  return before;
}

/** Rupture from −80 on and left above −78; hostile from −60 on, or by an armed conflict, and left above −58. */
function nextCap(before: number, violence: number, armedConflict: boolean): number {
  if (violence <= -80 || (before === 0 && violence <= -78)) return 0;
  if (violence <= -60 || armedConflict || (before <= 1 && violence <= -58)) return 1;
  return STAGES.length - 1;
}

function nextDirection(
  before: PlainDirection,
  view: readonly PlainSignal[],
  method: Method,
  day: Day,
  levels: readonly number[],
): PlainDirection {
  const { directionDays, directionEnter, directionLeave } = method.stage;
  const then = levels.at(-1 - directionDays);
  if (then === undefined) return "steady";
  const change = (levels.at(-1) ?? 0) - then;
  const towards = change > 0 ? "thawing" : "cooling";
  const large = Math.abs(change) > (before === towards ? directionLeave : directionEnter);
  const fresh = plainChangeEntries(view, method, day - directionDays, day)
    .filter(({ kind }) => kind === "new")
    .reduce((sum, { share }) => sum + share, 0);
  return large && Math.sign(fresh) === Math.sign(change) ? towards : "steady";
}
