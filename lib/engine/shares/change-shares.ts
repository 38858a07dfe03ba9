import { profileOn } from "@/lib/engine/forces/profile";
import { sourceOf, tallyForce } from "@/lib/engine/forces/signal-profile";
import { dayLevels } from "@/lib/engine/index/day-levels";
import type { Fading } from "@/lib/engine/index/fading";
import { scoreSlope } from "@/lib/engine/index/family-score";
import { familyFadings, forceOn } from "@/lib/engine/index/force";
import { type Method, weightList } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";

export type ChangeKind = "new" | "ended-or-fading" | "unchanged";

/** What one signal holds of a change of the index, in index points. */
export interface ChangeShare<Kind extends string = ChangeKind> {
  id: string;
  /** The status that the signal opened, where the two are one entry with the sum of both shares (method-2 §2). */
  partner?: string;
  family: Family;
  share: number;
  kind: Kind;
}

/** Pressures of the five families at the end of a day, in the order of FAMILIES; 0 where there is no signal. */
function pressures(packed: PackedSignals, method: Method, day: Day): readonly number[] {
  return dayLevels(packed, method, day).pressure;
}

/** Index points per unit of pressure from one set of family pressures to another: w_f times the slope (method §5). */
function pointsPerPressure(before: readonly number[], after: readonly number[], method: Method): number[] {
  const weights = weightList(method);
  return FAMILIES.map(
    (family, at) => (weights[at] ?? 0) * scoreSlope(before[at] ?? 0, after[at] ?? 0, method.kappa[family]),
  );
}

/** The kinds by number, as `eachChange` tells them. */
export const KINDS = ["new", "ended-or-fading", "unchanged"] as const satisfies ChangeKind[];
export const NEW = 0;
const ENDED_OR_FADING = 1;
const UNCHANGED = 2;

/** Tells one share: its row, the kind by number, and the row of the status that is one entry with it; −1: there is none. */
type TellChange = (row: number, share: number, kind: number, partner: number) => void;

/**
 * Exact shares of the change of the index from the end of day `a` to the end of day `b` (method §5), for every
 * counting signal that has started by `b`, in order of start; they sum to E(b) − E(a), an index that does not exist yet
 * counting as 0. In generation 2 an opener and its status are one entry, new if either started after `a`, and a tally has two where some of its
 * happenings fell into the range and some did not (method-2 §1 and §2).
 * Throws RangeError where b is before a. The worked example, 2025-11-30 to 2025-12-07: S3 10.537174 (new).
 */
export function changeShares(view: PackedSignals, method: Method, a: Day, b: Day): ChangeShare[] {
  const packed = view.inGeneration(method.generation);
  const listed: ChangeShare[] = [];
  eachChange(packed, method, a, b, (row, share, kind, partner) => {
    listed.push(changeShareOf(packed, row, share, kind, partner));
  });
  return listed;
}

/** Those of `changeShares` that are new, without working out the others. */
export function newChangeShares(view: PackedSignals, method: Method, a: Day, b: Day): ChangeShare[] {
  const packed = view.inGeneration(method.generation);
  const listed: ChangeShare[] = [];
  const tell: TellChange = (row, share, kind, partner) => {
    if (kind === NEW) listed.push(changeShareOf(packed, row, share, kind, partner));
  };
  eachChange(packed, method, a, b, tell, true);
  return listed;
}

/** A share that `eachChange` told, with names. */
export function changeShareOf(
  packed: PackedSignals,
  row: number,
  share: number,
  kind: number,
  partner: number,
): ChangeShare {
  return {
    id: packed.ids[row] ?? "",
    family: FAMILIES[packed.family[row] as number] as Family,
    share,
    kind: KINDS[kind] as ChangeKind,
    ...(partner >= 0 && { partner: packed.ids[partner] }),
  };
}

/**
 * Tells `changeShares` by row, without an object for each. With `onlyNew` it leaves out signals that cannot be new.
 * Throws RangeError where the signals are of another generation than the method, since their rows are other ones.
 */
export function eachChange(
  packed: PackedSignals,
  method: Method,
  a: Day,
  b: Day,
  tell: TellChange,
  onlyNew = false,
): void {
  checkRange(packed, method, a, b);
  const tellRow = rowTeller(
    packed,
    method,
    { a, b, pressures: (day) => pressures(packed, method, day) },
    tell,
  );
  const { count, start, linked } = packed;
  for (let row = 0; row < count && (start[row] as number) <= b; row++) {
    // What began before can be new only as a tally or with the status that it opened.
    if (onlyNew && (start[row] as number) <= a && linked[row] === 0) continue;
    tellRow(row);
  }
}

/**
 * `changeShares` of some rows alone, each once and in their order, beside pressures that are known already, so that many weeks cost no more than what
 * happened in them: shares in index points, at their last bits those of pressures summed along the line. A row that has not started by `b` is none.
 * Throws RangeError where b is before a. The worked example, 2025-11-30 to 2025-12-07, with the row of S3 alone: S3 10.537174 (new).
 */
export function changeSharesOf(
  packed: PackedSignals,
  method: Method,
  span: ChangeSpan,
  rows: Iterable<number>,
): ChangeShare[] {
  checkRange(packed, method, span.a, span.b);
  const listed: ChangeShare[] = [];
  const tellRow = rowTeller(packed, method, span, (row, share, kind, partner) => {
    listed.push(changeShareOf(packed, row, share, kind, partner));
  });
  for (const row of rows) if ((packed.start[row] as number) <= span.b) tellRow(row);
  return listed;
}

/** From the end of day `a` to that of `b`, with the pressures of the families on either. */
export interface ChangeSpan {
  a: Day;
  b: Day;
  pressures: (day: Day) => readonly number[];
}

function checkRange({ generation }: PackedSignals, method: Method, a: Day, b: Day): void {
  if (b < a) throw new RangeError("a change runs from an earlier day to a later one");
  if (generation !== method.generation) throw new RangeError("signals and method are of one generation");
}

/** Tells the shares of a row that has started by `b`. */
function rowTeller(
  packed: PackedSignals,
  method: Method,
  { a, b, pressures: on }: ChangeSpan,
  tell: TellChange,
): (row: number) => void {
  const factors = pointsPerPressure(on(a), on(b), method);
  const fadings = familyFadings(method);
  const { start, counting, family } = packed;
  return (row) => {
    if (counting[row] === 0) return;
    const started = (start[row] as number) > a;
    const factor = factors[family[row] as number] as number;
    if (packed.tallies.has(row)) {
      const step = stepOf(packed, row, a, b, fadings);
      const fresh = happenedAfter(packed, row, a, b, fadings[family[row] as number] as Fading);
      if (fresh !== null) tell(row, scaled(factor, fresh), NEW, -1);
      const rest = step - (fresh ?? 0);
      if (!started) tell(row, scaled(factor, rest), kindOf(rest, false), -1);
      return;
    }
    if (entryOf(packed, row, b) !== row) return;
    const opened = openedInView(packed, row, b);
    let step = stepOf(packed, row, a, b, fadings);
    if (opened === null) tell(row, scaled(factor, step), kindOf(step, started), -1);
    else {
      step += stepOf(packed, opened, a, b, fadings);
      const fresh = started || (start[opened] as number) > a;
      tell(row, scaled(factor, step), kindOf(step, fresh), opened);
    }
  };
}

function stepOf(packed: PackedSignals, row: number, a: Day, b: Day, fadings: readonly Fading[]): number {
  return forceOn(packed, row, b, fadings) - forceOn(packed, row, a, fadings);
}

/** A step of 0 has a share of 0, not of −0. */
function scaled(factor: number, step: number): number {
  return step === 0 ? 0 : factor * step;
}

function kindOf(step: number, started: boolean): number {
  if (started) return NEW;
  return step === 0 ? UNCHANGED : ENDED_OR_FADING;
}

/** What the happenings of a tally on the days after `a` weigh on `b`; null: there are none by then. */
function happenedAfter(packed: PackedSignals, row: number, a: Day, b: Day, fading: Fading): number | null {
  const source = sourceOf(packed, row);
  const first = Math.max(source.start, a + 1);
  if (first > Math.min(source.end, source.until, b)) return null;
  return profileOn(tallyForce(source, first, fading), b, fading);
}

/** The status that an event opened, where both count and have started by a day; null: the event stands alone. */
function openedInView(packed: PackedSignals, row: number, day: Day): number | null {
  const status = packed.openers.get(row);
  if (status === undefined || packed.counting[status] === 0 || (packed.start[status] as number) > day)
    return null;
  return status;
}

/** The row under which a signal is listed on a day: of a status that an event opened, that of the event once it has started. */
export function entryOf(packed: PackedSignals, row: number, day: Day): number {
  const opener = packed.openedBy.get(row);
  const holds =
    opener !== undefined && packed.counting[opener] === 1 && (packed.start[opener] as number) <= day;
  return holds ? opener : row;
}

/** Shares of a change summed by family, in index points. `changeTotals(shares).DIPLOMATIC // => 10.080305` */
export function changeTotals(
  listed: readonly Pick<ChangeShare, "family" | "share">[],
): Record<Family, number> {
  const totals: Record<Family, number> = { DIPLOMATIC: 0, RHETORIC: 0, TRADE: 0, ENERGY: 0, SECURITY: 0 };
  for (const { family, share } of listed) totals[family] += share;
  return totals;
}

/**
 * Exact shares of the difference that revisions make to the index of one day (method §5, class revised): from the
 * signals as they were in one vintage to the signals as they are in another, of those that differ alone, first those of the earlier vintage. A
 * signal that changed its family is one entry, under the family of the later vintage. The shares sum to E now − E then.
 */
export function vintageShares(
  earlier: PackedSignals,
  later: PackedSignals,
  method: Method,
  day: Day,
): ChangeShare<"revised">[] {
  const then = earlier.inGeneration(method.generation);
  const now = later.inGeneration(method.generation);
  const factors = pointsPerPressure(pressures(then, method, day), pressures(now, method, day), method);
  const fadings = familyFadings(method);
  const listed: ChangeShare<"revised">[] = [];
  for (const [was, is] of pairsOfRows(then, now, day)) {
    const family = FAMILIES[(is < 0 ? then.family[was] : now.family[is]) as number];
    if (!family) continue;
    const steps = new Map<number, number>();
    const add = (packed: PackedSignals, row: number, sign: number) => {
      if (row < 0) return;
      const at = packed.family[row] as number;
      // Forces are subtracted before they are scaled, so that an unrevised signal gets 0 to the last digit.
      steps.set(at, (steps.get(at) ?? 0) + sign * forceOn(packed, row, day, fadings));
    };
    add(then, was, -1);
    add(now, is, 1);
    let share = 0;
    for (const [at, step] of steps) share += (factors[at] ?? 0) * step;
    if (share === 0) continue;
    listed.push({ id: (is < 0 ? then.ids[was] : now.ids[is]) ?? "", family, share, kind: "revised" });
  }
  return listed;
}

/**
 * The rows of a signal that counts and has started by a day, in an earlier and in a later vintage (−1: not in it), unless they are plainly
 * the same: in order of the earlier vintage, then of the later one. Both lie in one order, so that most pairs are met without being looked up.
 */
function pairsOfRows(then: PackedSignals, now: PackedSignals, day: Day): [number, number][] {
  const pairs: [number, number][] = [];
  const gone: number[] = [];
  const came: number[] = [];
  const skipped = (packed: PackedSignals, row: number) => {
    while (row < packed.count && packed.counting[row] === 0) row++;
    return row < packed.count && (packed.start[row] as number) <= day ? row : -1;
  };
  let was = skipped(then, 0);
  let is = skipped(now, 0);
  while (was >= 0 || is >= 0) {
    const order = was < 0 ? 1 : is < 0 ? -1 : inOrder(then, was, now, is);
    if (order === 0 && !plainlySame(then, was, now, is)) pairs.push([was, is]);
    if (order < 0) gone.push(was);
    if (order > 0) came.push(is);
    if (order <= 0) was = skipped(then, was + 1);
    if (order >= 0) is = skipped(now, is + 1);
  }
  const moved = new Map(came.map((row) => [now.ids[row] ?? "", row]));
  for (const row of gone) {
    const id = then.ids[row] ?? "";
    pairs.push([row, moved.get(id) ?? -1]);
    moved.delete(id);
  }
  pairs.sort(([a], [b]) => a - b);
  return [...pairs, ...[...moved.values()].map((row): [number, number] => [-1, row])];
}

function inOrder(then: PackedSignals, was: number, now: PackedSignals, is: number): number {
  const days = (then.start[was] as number) - (now.start[is] as number);
  if (days !== 0) return days;
  const [a = "", b = ""] = [then.ids[was], now.ids[is]];
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Whether two rows of one id and start have one force on every day: those that are linked or retracted are not asked. */
function plainlySame(then: PackedSignals, was: number, now: PackedSignals, is: number): boolean {
  return (
    then.family[was] === now.family[is] &&
    then.end[was] === now.end[is] &&
    then.intensity[was] === now.intensity[is] &&
    then.evidence[was] === now.evidence[is] &&
    then.linked[was] === 0 &&
    now.linked[is] === 0 &&
    !then.retractions.has(was) &&
    !now.retractions.has(is)
  );
}

/** What a new method makes of the index of one day, in index points. */
export interface MethodShares {
  /** New half-lives under the old κ and weights, by signal. */
  signals: ChangeShare<"method">[];
  /** New κ and weights, by family. */
  families: Record<Family, number>;
}

/**
 * Exact shares of the difference between two methods on one day (method §5, class method): first the forces under the new half-lives and,
 * where that is another, in the new generation, by signal, under the old κ and weights; then w′·S′(P′) − w·S(P′) by family.
 * All of them sum to E′ − E.
 */
export function methodShares(view: PackedSignals, then: Method, now: Method, day: Day): MethodShares {
  const after = pressures(view, now, day);
  const factors = pointsPerPressure(pressures(view, then, day), after, then);
  const signals: ChangeShare<"method">[] = [];
  const list = (packed: PackedSignals, row: number, step: number) => {
    const at = packed.family[row] as number;
    const family = FAMILIES[at];
    if (family)
      signals.push({ id: packed.ids[row] ?? "", family, share: (factors[at] ?? 0) * step, kind: "method" });
  };
  const [fadingsThen, fadingsNow] = [familyFadings(then), familyFadings(now)];
  const [was, is] = [view.inGeneration(then.generation), view.inGeneration(now.generation)];
  if (was === is)
    for (const row of countingRows(is, day))
      list(is, row, forceOn(is, row, day, fadingsNow) - forceOn(is, row, day, fadingsThen));
  else {
    const rowOf = new Map([...countingRows(is, day)].map((row) => [is.ids[row] ?? "", row]));
    for (const row of countingRows(was, day)) {
      const id = was.ids[row] ?? "";
      const other = rowOf.get(id);
      const after = other === undefined ? 0 : forceOn(is, other, day, fadingsNow);
      list(was, row, after - forceOn(was, row, day, fadingsThen));
      rowOf.delete(id);
    }
    for (const row of rowOf.values()) list(is, row, forceOn(is, row, day, fadingsNow));
  }
  const families = changeTotals(
    FAMILIES.map((family, at) => ({ family, share: levelStep(then, now, family, at, after[at] ?? 0) })),
  );
  return { signals, families };
}

function* countingRows(packed: PackedSignals, day: Day): Iterable<number> {
  for (let row = 0; row < packed.count && (packed.start[row] as number) <= day; row++)
    if (packed.counting[row] === 1) yield row;
}

function levelStep(then: Method, now: Method, family: Family, at: number, pressure: number): number {
  const level = (method: Method) =>
    (weightList(method)[at] ?? 0) * 100 * Math.tanh(pressure / method.kappa[family]);
  return level(now) - level(then);
}
