import type { StageRules } from "@/lib/engine/methods/method";

export type WeeklyArrow = "up" | "down" | "level";

/**
 * The weekly arrow: this Sunday's index minus last Sunday's, with a dead band (method §6). Null where either is missing.
 * `weeklyArrow(2.1, METHOD_1.stage) // => "up"`
 */
export function weeklyArrow(change: number | null, rules: Pick<StageRules, "arrow">): WeeklyArrow | null {
  if (change === null || Number.isNaN(change)) return null;
  if (change > rules.arrow) return "up";
  return change < -rules.arrow ? "down" : "level";
}
