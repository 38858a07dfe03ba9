import type { PackedSignals } from "./pack";
import type { EngineSignal } from "./signal";
import { isMemberOf, isTally } from "./tally";

/** A tally in a view: how many of its happenings are told of nowhere else. */
export interface Tally {
  /** n as coded. */
  occurrences: number;
  /** Rows of its members, whether they count or not. */
  members: readonly number[];
  /** n′ = n − the members that count; not over 0: the tally does not count. */
  left: number;
  /** Scored, and of weight above 0: it counts as soon as n′ is above 0. */
  weighs: boolean;
}

/** How the signals of a view hang together; rows are those of PackedSignals. */
export interface Links {
  tallies: ReadonlyMap<number, Tally>;
  /** Row of an event to that of the status that it opened. */
  openers: ReadonlyMap<number, number>;
  /** The same the other way round. */
  openedBy: ReadonlyMap<number, number>;
}

/** What of a signal its links depend on. */
export type LinkedSignal = Pick<
  EngineSignal,
  | "id"
  | "family"
  | "start"
  | "end"
  | "precision"
  | "intensity"
  | "scored"
  | "occurrences"
  | "countedIn"
  | "opens"
  | "status"
>;

export const NO_LINKS: Links = { tallies: new Map(), openers: new Map(), openedBy: new Map() };

/** Whether a signal is a tally, is counted in one or opened something; few are. */
export function isLinking({
  occurrences,
  countedIn,
  opens,
}: Pick<LinkedSignal, "occurrences" | "countedIn" | "opens">) {
  return occurrences >= 2 || countedIn !== null || opens !== null;
}

type Columns = Pick<PackedSignals, "count" | "ids" | "counting" | "evidence" | "status">;

/**
 * The links of the signals of a view (method-2 §1 and §2), from the rows of those that are linking, in order. A link that breaks a rule in
 * this view, or leads to a signal that the view does not know, has no effect; of two openers of one status the first in order holds.
 */
export function linksOf(
  rows: readonly number[],
  signalAt: (row: number) => LinkedSignal | undefined,
  columns: Columns,
): Links {
  const members = new Map<string, number[]>();
  const opening: number[] = [];
  const tallyRows: number[] = [];
  for (const row of rows) {
    const signal = signalAt(row);
    if (!signal) continue;
    if (signal.countedIn !== null) {
      const listed = members.get(signal.countedIn);
      if (listed) listed.push(row);
      else members.set(signal.countedIn, [row]);
    }
    if (signal.opens !== null) opening.push(row);
    if (signal.occurrences >= 2) tallyRows.push(row);
  }
  if (opening.length === 0 && tallyRows.length === 0) return NO_LINKS;
  const tallies = new Map<number, Tally>();
  for (const row of tallyRows) {
    const tally = signalAt(row);
    if (!tally || !isTally(tally)) continue;
    const listed = (members.get(tally.id) ?? []).filter((at) => {
      const member = signalAt(at);
      return member !== undefined && isMemberOf(member, tally);
    });
    const weighs = tally.scored && (columns.evidence[row] as number) > 0;
    tallies.set(row, { occurrences: tally.occurrences, members: listed, left: 0, weighs });
  }
  return { tallies: countedTallies(tallies, columns.counting), ...pairsOf(opening, signalAt, columns) };
}

/** Tallies with n′ formed from the members that count; writes to `counting` whether each tally does. */
export function countedTallies(
  tallies: ReadonlyMap<number, Tally>,
  counting: Uint8Array,
): ReadonlyMap<number, Tally> {
  const counted = new Map<number, Tally>();
  for (const [row, tally] of tallies) {
    const left = tally.members.reduce(
      (rest, member) => rest - (counting[member] as number),
      tally.occurrences,
    );
    counting[row] = tally.weighs && left > 0 ? 1 : 0;
    counted.set(row, { ...tally, left });
  }
  return counted;
}

function pairsOf(
  opening: readonly number[],
  signalAt: (row: number) => LinkedSignal | undefined,
  { count, ids, status }: Columns,
) {
  const openers = new Map<number, number>();
  const openedBy = new Map<number, number>();
  if (opening.length === 0) return { openers, openedBy };
  const wanted = new Set(opening.map((row) => signalAt(row)?.opens ?? ""));
  const rowOf = new Map<string, number>();
  for (let row = 0; row < count; row++) {
    const id = ids[row] ?? "";
    if (status[row] === 1 && wanted.has(id)) rowOf.set(id, row);
  }
  for (const row of opening) {
    const event = signalAt(row);
    const target = rowOf.get(event?.opens ?? "");
    const opened = target === undefined ? undefined : signalAt(target);
    if (!event || target === undefined || !opened || openedBy.has(target) || !opens(event, opened)) continue;
    openers.set(row, target);
    openedBy.set(target, row);
  }
  return { openers, openedBy };
}

/** Whether an event can have opened a status: a single event and a status of one family and one sign, not begun before it as written (method-2 §2). */
function opens(event: LinkedSignal, status: LinkedSignal): boolean {
  return (
    event.occurrences === 1 &&
    !event.status &&
    status.status &&
    event.family === status.family &&
    status.start >= event.start &&
    event.intensity !== 0 &&
    Math.sign(event.intensity) === Math.sign(status.intensity)
  );
}
