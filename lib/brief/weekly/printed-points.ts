import { printedParts } from "@/lib/charts/format/printed-parts";
import type { WeeklySnapshot } from "./weekly-snapshot";

/** Points that the lead names too. */
const NAMED_ELSEWHERE = 2;

type Summed = Pick<WeeklySnapshot, "points" | "rest" | "restNew" | "restOld" | "index">;

/** The shares of a summary as they are printed. */
export interface PrintedPoints {
  /** Of the main points; null: counted in an earlier point. */
  points: (number | null)[];
  /** What no point tells of. */
  others: { words: string; count: number; share: number }[];
}

/** The lines of the sum that no point tells of: what else is new, and what fades; format 1 did not tell them apart. */
function othersOf({ rest, restNew, restOld }: Summed): PrintedPoints["others"] {
  if (!restNew || !restOld) return [{ words: "Everything else", ...rest }];
  return [
    { words: "Smaller news, and counts over a longer time", ...restNew },
    { words: "Earlier signals that fade or ended", ...restOld },
  ];
}

/**
 * The shares of a summary as they are printed at one decimal: points and what else there is make the change of the index as it is printed.
 * `printedPoints({ points: [{ share: 1.96, … }, { share: -1.04, … }], rest: { count: 2, share: -0.14 }, index: { change: 0.78, … } })`
 * returns points of 2 and −1 and one other of −0.2, where each by itself would make 0.9
 */
export function printedPoints(summary: Summed): PrintedPoints {
  const { points, index } = summary;
  const others = othersOf(summary);
  const exact = [...points.map(({ share }) => share), ...others.map(({ share }) => share)];
  const total = index.change ?? exact.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const printed = printedParts(exact, total, { keep: NAMED_ELSEWHERE });
  return {
    points: printed.slice(0, points.length),
    others: others.map((one, at) => ({ ...one, share: printed[points.length + at] ?? 0 })),
  };
}
