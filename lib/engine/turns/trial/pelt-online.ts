import { type PaceAlarm, type PaceRule, runningSum } from "./pace-alarm";

/** As in hindsight: less than a month is an episode. */
export const SHORTEST_REGIME = 4;
/** The record that a penalty is taken for, in weeks: 20 years. */
const RECORD = 1_040;

/** What a cut must save in −2 log likelihood, given the weeks of the regime before it and after it. */
export type CutPenalty = (before: number, after: number) => number;

/** BIC of a pace and a date: 2 ln n, times a factor. */
export const bicPenalty =
  (factor: number): CutPenalty =>
  () =>
    factor * 2 * Math.log(RECORD);

/** Modified BIC (Zhang & Siegmund 2007): 3 ln n and the logarithms of the lengths. */
export const modifiedBicPenalty: CutPenalty = (before, after) =>
  3 * Math.log(RECORD) + Math.log((before * after) / (before + after));

/** The usual cutting: Poisson, with the BIC penalty times the threshold. */
export const peltOnline: PaceRule = (count, exposure, threshold) =>
  recutWeekly(count, exposure, bicPenalty(threshold));

/**
 * PELT of Poisson counts, run again at the end of every week on the weeks since the last cut: an alarm where the cheapest cutting has a
 * cut for the first time. Up to then the cheapest cutting of every shorter stretch has none, so that one cut is all there is to look for; and its
 * saving is a jointly convex function of exposure and count before it (up to the logarithms of the lengths, which are convex too),
 * so that the best cut lies on the convex hull of those points. Exact, at a cost of about the logarithm of the weeks each week.
 */
export function recutWeekly(count: Float64Array, exposure: Float64Array, penalty: CutPenalty): PaceAlarm[] {
  const signals = runningSum(count);
  const exposed = runningSum(exposure);
  const alarms: PaceAlarm[] = [];
  let base = 0;
  let hull = emptyHull();
  const happened = (from: number, to: number) => (signals[to] as number) - (signals[from] as number);
  const pace = (from: number, to: number) =>
    happened(from, to) / ((exposed[to] as number) - (exposed[from] as number));
  const fit = (from: number, to: number) => {
    const number = happened(from, to);
    return number > 0 ? -2 * number * Math.log(pace(from, to)) : 0;
  };
  for (let end = base + 2 * SHORTEST_REGIME; end <= count.length; end++) {
    addPoint(hull, end - SHORTEST_REGIME, exposed, signals);
    const whole = fit(base, end);
    let best = 0;
    let cut = -1;
    for (const side of [hull.above, hull.below])
      for (const at of side) {
        const saved = whole - fit(base, at) - fit(at, end) - penalty(at - base, end - at);
        if (saved <= best) continue;
        best = saved;
        cut = at;
      }
    if (cut < 0) continue;
    const way = pace(cut, end) > pace(base, cut) ? "up" : "down";
    alarms.push({ way, raised: end - 1, onset: cut });
    base = cut;
    hull = emptyHull();
    for (let at = base + SHORTEST_REGIME; at <= end - SHORTEST_REGIME; at++)
      addPoint(hull, at, exposed, signals);
  }
  return alarms;
}

/** Upper and lower side of the convex hull of points whose first coordinate never falls. */
interface Hull {
  above: number[];
  below: number[];
}

const emptyHull = (): Hull => ({ above: [], below: [] });

function addPoint({ above, below }: Hull, point: number, x: Float64Array, y: Float64Array): void {
  addToSide(above, point, (first, middle) => turnOf(first, middle, point, x, y) < 0);
  addToSide(below, point, (first, middle) => turnOf(first, middle, point, x, y) > 0);
}

/** Drops what the new point leaves inside. */
function addToSide(side: number[], point: number, convex: (first: number, middle: number) => boolean): void {
  while (side.length >= 2 && !convex(side.at(-2) as number, side.at(-1) as number)) side.pop();
  side.push(point);
}

/** Above 0 where the way from the first point over the middle one turns left to the last. */
function turnOf(first: number, middle: number, last: number, x: Float64Array, y: Float64Array): number {
  const across = (from: number, to: number, line: Float64Array) =>
    (line[to] as number) - (line[from] as number);
  return (
    across(first, middle, x) * across(first, last, y) - across(first, middle, y) * across(first, last, x)
  );
}
