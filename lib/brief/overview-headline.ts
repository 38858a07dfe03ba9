import { count } from "@/lib/charts/format";
import type { Direction } from "@/lib/engine/direction";
import { listed } from "./lead";

/**
 * How many relationships thaw, cool and stand still, in one line.
 * `overviewHeadline([{ direction: "thawing" }, { direction: "steady" }]) // => "1 of 2 relationships is thawing and 1 steady"`
 */
export function overviewHeadline(rows: readonly { direction: Direction | null }[]): string {
  const number = (direction: Direction | null) => rows.filter((row) => row.direction === direction).length;
  const parts = (["thawing", "cooling", "steady"] as const)
    .map((direction) => ({ direction, n: number(direction) }))
    .filter(({ n }) => n > 0);
  const silent = number(null);
  const [first] = parts;
  if (!first) return `No index yet for ${count(rows.length, "relationship")}`;
  const words = parts.map(({ direction, n }, at) =>
    at === 0
      ? `${n} of ${count(rows.length, "relationship")} ${n === 1 ? "is" : "are"} ${direction}`
      : `${n} ${direction}`,
  );
  return listed(silent > 0 ? [...words, `${silent} without data`] : words);
}
