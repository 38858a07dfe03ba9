import type { Vintage } from "@/lib/charts/address/vintage";
import type { CodedSignal, SignalInfo } from "@/lib/data/readings/coded-signals";
import { loadCodedSignals, withRetractions } from "@/lib/data/readings/engine-input";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import {
  currentMethod,
  getMethodVersion,
  listMethodVersions,
  type MethodVersionRow,
} from "@/lib/data/versions/method-versions";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Method } from "@/lib/engine/methods/method";
import { type DatedState, knowledgeDays } from "@/lib/engine/revisions/revision-steps";
import { type PackedSignals, packSignals } from "@/lib/engine/signals/pack";
import { settledSignals } from "@/lib/engine/signals/settled-signals";
import type { Day } from "@/lib/engine/signals/signal";
import { loadRecordedDays, loadRevisionLog, type RevisionLog, walkLog } from "./revision-log";

/** By which question states follow one another: what could be known, or what was recorded here. */
export type RevisionBasis = "knowable" | "coded";

export interface RevisionState extends DatedState {
  methodVersion: number;
  /** Titles of the signals as they were worded in this state; null: as they are now. */
  info: ReadonlyMap<string, SignalInfo> | null;
}

/** Fewer days of recording than this say little of how figures were revised here. */
const DAYS_THAT_TELL = 8;

/** The basis that says most: what was recorded here, unless nearly all of it was recorded at once. */
export async function usualBasis(
  relationship: RelationshipRow,
): Promise<{ basis: RevisionBasis; days: number }> {
  const days = (await loadRecordedDays(relationship)).length;
  return { basis: days < DAYS_THAT_TELL ? "knowable" : "coded", days };
}

export const endOfDay = (day: Day) => `${isoFromDay(day)}T23:59:59.999Z`;

/** The method version of a state: the one asked for; else of a moment the one in force then, of a day of knowledge the live one. */
export async function methodOf(
  asked: Vintage["method"],
): Promise<{ live: MethodVersionRow; at: (moment: string) => MethodVersionRow; changes: string[] }> {
  const live = await (asked === null ? currentMethod() : getMethodVersion(asked));
  if (asked !== null) return { live, at: () => live, changes: [] };
  const versions = (await listMethodVersions()).toSorted((a, b) => a.version - b.version);
  const [oldest = live] = versions;
  return {
    live,
    // Before there was any, the first one reads what was coded.
    at: (moment) => versions.findLast(({ createdAt }) => createdAt <= moment) ?? oldest,
    changes: versions.map(({ createdAt }) => createdAt),
  };
}

/** The state at the end of a day and every later one that may have moved its figure, the earliest first. */
export async function listStates(
  relationship: RelationshipRow,
  day: Day,
  basis: RevisionBasis,
  asked: Vintage["method"],
): Promise<Iterable<RevisionState>> {
  const method = await methodOf(asked);
  if (basis === "coded") return codedStates(await loadRevisionLog(relationship), day, method);
  const coded = await loadCodedSignals(relationship.id, relationship.dataVersion);
  return knownStates(coded, day, method.live);
}

function* knownStates(
  coded: Awaited<ReturnType<typeof loadCodedSignals>>,
  day: Day,
  { method, version }: MethodVersionRow,
): Iterable<RevisionState> {
  const { generation } = method;
  const all = withRetractions(coded, null, generation);
  // What some signal takes back may be taken back in one state and not in another, even where it is not now.
  const retracted = new Set(coded.flatMap(({ retracts }) => (retracts ? [retracts.slug] : [])));
  const { standIns, open } = settledSignals(
    all.filter(({ id }) => !retracted.has(id)),
    method,
    day,
  );
  const stays = new Set([...retracted, ...open.map(({ id }) => id)]);
  // Of the others only what they take back is asked, for each of what may be thousands of days.
  const asked = coded.filter(({ id, retracts }) => stays.has(id) || retracts !== null);
  for (const knownOn of [day, ...knowledgeDays(all, day)]) {
    const known = withRetractions(asked, knownOn, generation).filter(({ id }) => stays.has(id));
    yield {
      at: isoFromDay(knownOn),
      packed: packSignals([...standIns, ...known], knownOn, generation),
      method,
      methodVersion: version,
      info: null,
    };
  }
}

/** The signals of one state of the records, by the generation of a method. */
export function packedState(signals: readonly CodedSignal[], { generation }: Method): PackedSignals {
  return packSignals(withRetractions(signals, null, generation), null, generation);
}

function* codedStates(
  log: RevisionLog,
  day: Day,
  method: Awaited<ReturnType<typeof methodOf>>,
): Iterable<RevisionState> {
  const first = endOfDay(day);
  const later = [...new Set([...log.moments, ...method.changes])].filter((moment) => moment > first);
  const walk = walkLog(log);
  const last = isoFromDay(day);
  for (const at of [first, ...later.sort()]) {
    // What starts after the day has no force on it, unless a tally loses it: most of what is coded later moves no earlier week.
    const touches = walk
      .goTo(at)
      .some(({ before, after }) =>
        [before, after].some((one) => one && (one.start <= last || one.countedIn !== null)),
      );
    if (at !== first && !touches && !method.changes.includes(at)) continue;
    const { signals, info } = walk.coded();
    const { method: parameters, version } = method.at(at);
    yield {
      at,
      packed: packedState(signals, parameters),
      method: parameters,
      methodVersion: version,
      info,
    };
  }
}
