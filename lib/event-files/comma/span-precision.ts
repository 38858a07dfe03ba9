import { PRECISIONS, type Precision } from "@/lib/engine/signals/signal";

/** The most days that each can have; a longer span is a year. */
const LONGEST: readonly [Precision, number][] = [
  ["day", 1],
  ["week", 7],
  ["month", 31],
  ["quarter", 92],
  ["half-year", 184],
];

/** The finest precision that so many days fit in. `spanPrecision(32) // => "quarter"`, `spanPrecision(356) // => "year"` */
export function spanPrecision(days: number): Precision {
  return LONGEST.find(([, longest]) => days <= longest)?.[0] ?? "year";
}

/** The less exact of two. `coarser("day", "week") // => "week"` */
export function coarser(a: Precision, b: Precision): Precision {
  return PRECISIONS.indexOf(a) > PRECISIONS.indexOf(b) ? a : b;
}
