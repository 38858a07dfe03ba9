import type { Method } from "@/lib/engine/methods/method";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";
import type { PlainSignal } from "./plain-view-2.test-kit";

/** One day of generation 2, straight from method-2 §1–4 and method.md §2–4, signal by signal; null: no such figure. */
export interface PlainDay2 {
  index: number | null;
  warming: number | null;
  cooling: number | null;
  /** In the order of FAMILIES, as every list here. */
  scores: (number | null)[];
  pressures: number[];
  /** Fresh evidence. */
  evidence: number[];
  /** Fresh evidence under 1, in a family with a score. */
  thin: boolean[];
  standing: number | null;
  moving: number | null;
  /** V; 0 where no state violence counts. */
  violence: number | null;
  /** An armed conflict that counts is in force. */
  armedConflict: boolean;
  /** One for each counting signal that has started. */
  shares: { id: string; share: number }[];
}

/** What the one pass of generation 2 must agree with on one day. */
export function plainDay2(view: readonly PlainSignal[], method: Method, day: Day): PlainDay2 {
  const started = view.filter((one) => one.counts && one.start <= day);
  const result: PlainDay2 = {
    index: started.length > 0 ? 0 : null,
    warming: started.length > 0 ? 0 : null,
    cooling: started.length > 0 ? 0 : null,
    scores: [],
    pressures: [],
    evidence: [],
    thin: [],
    standing: started.length > 0 ? 0 : null,
    moving: started.length > 0 ? 0 : null,
    violence: started.length > 0 ? violence(started, method, day) : null,
    armedConflict: started.some((one) => isArmedConflict(one) && inForce(one, day)),
    shares: [],
  };
  for (const family of FAMILIES) {
    const own = started.filter((one) => one.signal.family === family);
    const forces = own.map((one) => plainForce(one, method, day));
    const sum = (list: number[]) => list.reduce((total, force) => total + force, 0);
    const pressure = sum(forces);
    const evidence = freshEvidence(own, method.halfLives[family], day);
    result.pressures.push(pressure);
    result.evidence.push(evidence);
    result.thin.push(own.length > 0 && evidence < 1);
    result.scores.push(own.length > 0 ? plainScore(pressure, method, family) : null);
    if (own.length === 0) continue;
    const weight = plainWeight(method, family);
    const side = (sign: 1 | -1) => sum(forces.filter((force) => sign * force > 0));
    result.index = (result.index ?? 0) + weight * plainScore(pressure, method, family);
    result.warming = (result.warming ?? 0) + weight * plainScore(side(1), method, family);
    result.cooling = (result.cooling ?? 0) + weight * plainScore(side(-1), method, family);
    const perForce =
      Math.abs(pressure) < 1e-8
        ? 100 / method.kappa[family]
        : plainScore(pressure, method, family) / pressure;
    for (const [at, one] of own.entries()) {
      const share = weight * perForce * (forces[at] ?? 0);
      result.shares.push({ id: one.signal.id, share });
      if (one.signal.status && inForce(one, day)) result.standing = (result.standing ?? 0) + share;
      else result.moving = (result.moving ?? 0) + share;
    }
  }
  return result;
}

/** w_f, of all weights together 1. */
export function plainWeight(method: Method, family: Family): number {
  return method.weights[family] / FAMILIES.reduce((sum, one) => sum + method.weights[one], 0);
}

/** S_f of a pressure. */
export function plainScore(pressure: number, method: Method, family: Family): number {
  return 100 * Math.tanh(pressure / method.kappa[family]);
}

/** x of one signal on a day, retractions and openings taken off (method-2 §1 and §2). */
export function plainForce(one: PlainSignal, method: Method, day: Day): number {
  const alone = forceAlone(one, method, day);
  const status = one.opened;
  if (!status || day < one.start || day < status.start) return alone;
  const beyond = Math.abs(alone) - Math.abs(forceAlone(status, method, day));
  return Math.sign(one.signal.intensity) * Math.max(0, beyond);
}

/** The part of a tally’s force that comes from happenings after a day (method-2 §1, split of a change). */
export function tallyForceSince(one: PlainSignal, method: Method, day: Day, after: Day): number {
  return one.signal.intensity * spread(one, method.halfLives[one.signal.family], day, after) * kept(one, day);
}

function forceAlone(one: PlainSignal, method: Method, day: Day): number {
  if (!one.counts || day < one.start) return 0;
  if (one.tally) return tallyForceSince(one, method, day, Number.NEGATIVE_INFINITY);
  const age = one.end === null ? 0 : Math.max(0, day - one.end);
  const left = 2 ** (-age / method.halfLives[one.signal.family]);
  return one.signal.intensity * one.weight * left * kept(one, day);
}

/** What retractions leave of a force on a day. */
function kept(one: PlainSignal, day: Day): number {
  return one.retractions.reduce((left, { start, r }) => (start <= day ? left * (1 - r) : left), 1);
}

/** Σ q·n′/L over the days of a tally that are past and later than `after`, each faded since. */
function spread(one: PlainSignal, halfLife: number, day: Day, after: Day): number {
  if (!one.tally || !one.counts) return 0;
  const { from, to, left } = one.tally;
  let sum = 0;
  for (let happened = from; happened <= Math.min(day, to); happened++)
    if (happened > after)
      sum += ((left * one.weight) / (to - from + 1)) * 2 ** (-(day - happened) / halfLife);
  return sum;
}

const inForce = (one: PlainSignal, day: Day) => one.end === null || day <= one.end;
const isArmedConflict = ({ signal }: PlainSignal) =>
  signal.status && signal.stateViolence && signal.family === "SECURITY";

/** V = 100·tanh(P_V/κ), of the negative forces of state violence alone (method-2 §4). */
function violence(started: readonly PlainSignal[], method: Method, day: Day): number {
  const pressure = started
    .filter(({ signal }) => signal.family === "SECURITY" && signal.stateViolence)
    .reduce((sum, one) => sum + Math.min(0, plainForce(one, method, day)), 0);
  return plainScore(pressure, method, "SECURITY");
}

/** Fresh evidence of the counting signals of one family that have started (method-2 §3). */
function freshEvidence(own: readonly PlainSignal[], halfLife: number, day: Day): number {
  let sum = 0;
  for (const one of own) {
    const status = one.opened && own.includes(one.opened) ? one.opened : null;
    if (status) sum += Math.max(fresh(one, halfLife, day), fresh(status, halfLife, day));
    else if (!own.some(({ opened }) => opened === one)) sum += fresh(one, halfLife, day);
  }
  return sum;
}

function fresh(one: PlainSignal, halfLife: number, day: Day): number {
  if (one.tally) return spread(one, halfLife, day, Number.NEGATIVE_INFINITY);
  const since = (then: Day) => one.weight * 2 ** (-(day - then) / halfLife);
  if (!one.signal.status) return inForce(one, day) || one.end === null ? one.weight : since(one.end);
  if (isArmedConflict(one) && inForce(one, day)) return one.weight;
  return one.end !== null && day >= one.end ? Math.max(since(one.start), since(one.end)) : since(one.start);
}
