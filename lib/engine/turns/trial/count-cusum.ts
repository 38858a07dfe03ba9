import type { PaceAlarm, PaceRule } from "./pace-alarm";

/** Weeks that the pace is learned from before anything is watched. */
const LEARNING = 26;
/** The change that it is made for: twice or half the pace. */
const RATIO = 2;
/** What the pace begins with: half a signal in a week. */
const PRIOR = { signals: 0.5, weeks: 1 };

/**
 * A two-sided Poisson CUSUM (Lucas 1985) of weekly counts: for either way the log likelihood ratio of twice, or of half, the pace against the pace, summed and
 * never under 0. The pace is the mean since the last alarm, learned as it goes. The threshold is a log likelihood ratio; the onset is the
 * week after the sum last was 0.
 */
export const countCusum: PaceRule = (count, exposure, threshold) => {
  const alarms: PaceAlarm[] = [];
  const weeks = count.length;
  const rise = Math.log(RATIO);
  let base = 0;
  let signals = PRIOR.signals;
  let known = PRIOR.weeks;
  let up = 0;
  let down = 0;
  let upFrom = 0;
  let downFrom = 0;
  for (let week = 0; week < weeks; week++) {
    const signalsNow = count[week] as number;
    const exposed = exposure[week] as number;
    if (week - base >= LEARNING) {
      const expected = (signals / known) * exposed;
      up += signalsNow * rise - expected * (RATIO - 1);
      down += expected * (1 - 1 / RATIO) - signalsNow * rise;
      if (up <= 0) {
        up = 0;
        upFrom = week + 1;
      }
      if (down <= 0) {
        down = 0;
        downFrom = week + 1;
      }
    } else {
      upFrom = downFrom = week + 1;
    }
    signals += signalsNow;
    known += exposed;
    if (Math.max(up, down) <= threshold) continue;
    const onset = up >= down ? upFrom : downFrom;
    alarms.push({ way: up >= down ? "up" : "down", raised: week, onset });
    // The new pace is learned from its onset on.
    base = onset;
    signals = PRIOR.signals;
    known = PRIOR.weeks;
    for (let since = onset; since <= week; since++) {
      signals += count[since] as number;
      known += exposure[since] as number;
    }
    up = down = 0;
    upFrom = downFrom = week + 1;
  }
  return alarms;
};
