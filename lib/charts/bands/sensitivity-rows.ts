import type { DrawGroup } from "@/lib/engine/draws/random-stream";
import type { GroupSensitivity, Sensitivity } from "@/lib/engine/draws/sensitivity";

/** An estimate with its 90 % interval along a line; every place is a percentage of its width. */
interface Whiskers {
  at: number;
  from: number;
  to: number;
}

export interface SensitivityRow extends GroupSensitivity {
  group: DrawGroup;
  firstPlace: Whiskers;
  totalPlace: Whiskers;
}

export interface SensitivityRows {
  /** What matters most stands first. */
  rows: SensitivityRow[];
  /** Marks of the axis, shares of the variance. */
  ticks: { share: number; at: number }[];
}

const STEP = 0.1;

/** The doubts by the share of the variance that each has a part in, on one axis from 0; null where nothing varies. */
export function sensitivityRows({ groups }: Pick<Sensitivity, "groups">): SensitivityRows | null {
  if (groups.some(({ first, total }) => Number.isNaN(first) || Number.isNaN(total))) return null;
  const ends = groups.flatMap(({ firstError, totalError, total, first }) => [
    firstError[1],
    totalError[1],
    total,
    first,
  ]);
  const steps = Math.max(2, Math.ceil(Math.max(...ends) / STEP - 1e-9));
  // What lies a little under 0 is noise: it is printed, and drawn at the edge.
  const place = (share: number) => Math.max(0, (share / (steps * STEP)) * 100);
  const whiskers = (share: number, [low, high]: readonly [number, number]): Whiskers => ({
    at: place(share),
    from: place(low),
    to: place(high),
  });
  return {
    rows: groups
      .map((group) => ({
        ...group,
        firstPlace: whiskers(group.first, group.firstError),
        totalPlace: whiskers(group.total, group.totalError),
      }))
      .sort((a, b) => b.total - a.total),
    ticks: Array.from({ length: steps + 1 }, (_, at) => ({
      share: at / 10,
      at: (at / steps) * 100,
    })),
  };
}
