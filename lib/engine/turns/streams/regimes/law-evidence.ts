import type { WeekChances } from "@/lib/engine/turns/streams/law/week-chances";
import { RegimeFlow } from "./forward";

/** Where the walk over the weeks stood before one of them. */
interface Stand {
  week: number;
  share: Float64Array;
  log: number;
}

/** What a law has for it, and what a later history with the same first weeks can go on from. */
export interface LawEvidence {
  /** Log evidence. */
  log: number;
  /** The same of the first weeks alone, by their number. */
  whole: Float64Array;
  stands: readonly Stand[];
}

/** Weeks from one noted standing to the next. */
const NOTED_EVERY = 16;

/**
 * Log evidence of a law: how likely the weeks are under it, over every way of cutting them into regimes of `shortest` weeks and more (a turn with chance
 * `hazard` each week) and over every pace of each regime. So a law is judged with turns allowed for, and a turn is not taken for scatter. O(weeks · paces).
 * Of a history of as many weeks whose chances before week `since` were the same, `before` spares them, and every number is the same to the last bit.
 */
export function lawEvidence(
  chances: WeekChances,
  hazard: number,
  shortest: number,
  before: LawEvidence | null = null,
  since = 0,
): LawEvidence {
  const { weeks } = chances;
  const turns = Math.log(hazard);
  const stays = Math.log1p(-hazard);
  const flow = new RegimeFlow(chances);
  const whole = new Float64Array(weeks + 1).fill(Number.NEGATIVE_INFINITY);
  const stands = before?.stands.filter(({ week }) => week <= since) ?? [];
  const stand = stands.at(-1);
  const first = stand?.week ?? 0;
  if (stand && before) {
    flow.resume(stand.share, stand.log);
    whole.set(before.whole.subarray(0, first + 1));
  }
  for (let week = first; week < weeks; week++) {
    if (week > first && week % NOTED_EVERY === 0)
      stands.push({ week, share: flow.share.slice(), log: flow.log });
    flow.week(week, stays);
    const entered = week + 1 - shortest;
    if (week + 1 === Math.min(shortest, weeks)) flow.enter(0, week, 0);
    else if (entered >= shortest) flow.enter(entered, week, turns + (whole[entered] as number));
    whole[week + 1] = flow.log;
  }
  return { log: flow.log, whole, stands };
}
