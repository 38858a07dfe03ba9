import type { WeekChances } from "@/lib/engine/turns/streams/law/week-chances";
import { RegimeFlow } from "./forward";

/**
 * Log evidence of a law: how likely the weeks are under it, over every way of cutting them into regimes of `shortest` weeks and more (a turn with chance
 * `hazard` each week) and over every pace of each regime. So a law is judged with turns allowed for, and a turn is not taken for scatter. O(weeks · paces).
 */
export function lawEvidence(chances: WeekChances, hazard: number, shortest: number): number {
  const { weeks } = chances;
  const turns = Math.log(hazard);
  const stays = Math.log1p(-hazard);
  const flow = new RegimeFlow(chances);
  const whole = new Float64Array(weeks + 1).fill(Number.NEGATIVE_INFINITY);
  for (let week = 0; week < weeks; week++) {
    flow.week(week, stays);
    const first = week + 1 - shortest;
    if (week + 1 === Math.min(shortest, weeks)) flow.enter(0, week, 0);
    else if (first >= shortest) flow.enter(first, week, turns + (whole[first] as number));
    whole[week + 1] = flow.log;
  }
  return flow.log;
}
