import type { Doubts } from "@/lib/engine/draws/doubts";
import type { GroupMatrices } from "@/lib/engine/draws/drawn-method";
import {
  type DrawGroup,
  type RandomStream,
  standardNormal,
  streamOf,
  uniform,
} from "@/lib/engine/draws/random-stream";
import type { Day, Retraction } from "@/lib/engine/signals/signal";
import type { DrawnPacked } from "./drawn-rows";

/** One signal as it can be drawn: what is written, what is doubted, and its random numbers. */
export interface SignalSource {
  /** q: the probability that it is true. */
  evidence: number;
  intensity: number;
  lowest: number;
  highest: number;
  sigma: number;
  earliestStart: Day;
  /** Days that the start may fall on, 1 or more. */
  startDays: number;
  /** Infinity: in force. */
  earliestEnd: Day;
  endDays: number;
  oneDay: boolean;
  retractions: readonly Retraction[];
  /** What a tally tells of (method-2 §1 and §5); null: no tally. */
  tally: DrawnTally | null;
  /** The status that it opened (method-2 §2); null: none that counts in the view. */
  opened: SignalSource | null;
  existenceStream: RandomStream;
  intensityStream: RandomStream;
  dayStream: RandomStream;
}

/** A tally has no drawn day, and n′ is formed anew in every draw. */
export interface DrawnTally {
  occurrences: number;
  /** The members that count in the view. */
  members: readonly SignalSource[];
  start: Day;
  end: Day;
  until: number;
}

/** What one draw makes of a signal. Written over by the next. */
export interface DrawnSignal {
  intensity: number;
  start: Day;
  /** Infinity while in force. */
  end: number;
}

const NOT_RETRACTED: readonly Retraction[] = [];

/**
 * The counting signals of a family that may have started by `to`, ready to be drawn, in the order of their rows. One that
 * is not scored or weighs 0 never counts.
 */
export function signalSources(
  packed: DrawnPacked,
  doubts: Doubts,
  family: number,
  to: Day,
  seed: number,
  matrices: GroupMatrices,
): SignalSource[] {
  const sources: SignalSource[] = [];
  for (let row = 0; row < packed.count; row++) {
    if (packed.family[row] !== family || !mayCount(packed, row)) continue;
    if ((doubts.earliestStart[row] as number) > to) continue;
    sources.push(sourceOfRow(packed, doubts, row, seed, matrices));
  }
  return sources;
}

/** A tally whose happenings are all coded singly counts in the draws in which one of them is not true. */
export function mayCount(packed: DrawnPacked, row: number): boolean {
  return packed.counting[row] === 1 || packed.tallies.get(row)?.weighs === true;
}

/** A row as it can be drawn. */
export function sourceOfRow(
  packed: DrawnPacked,
  doubts: Doubts,
  row: number,
  seed: number,
  matrices: GroupMatrices,
): SignalSource {
  const id = { low: doubts.idLow[row] as number, high: doubts.idHigh[row] as number };
  const stream = (group: DrawGroup) => streamOf(seed, matrices[group], group, id);
  const earliestStart = doubts.earliestStart[row] as number;
  const earliestEnd = doubts.earliestEnd[row] as number;
  const linked = (other: number) => sourceOfRow(packed, doubts, other, seed, matrices);
  const tally = packed.tallies.get(row);
  const opened = packed.openers.get(row);
  return {
    evidence: packed.evidence[row] as number,
    intensity: packed.intensity[row] as number,
    lowest: doubts.lowest[row] as number,
    highest: doubts.highest[row] as number,
    sigma: doubts.sigma[row] as number,
    earliestStart,
    startDays: (doubts.latestStart[row] as number) - earliestStart + 1,
    earliestEnd,
    endDays:
      earliestEnd === Number.POSITIVE_INFINITY ? 1 : (doubts.latestEnd[row] as number) - earliestEnd + 1,
    oneDay: doubts.oneDay[row] === 1,
    retractions: packed.retractions.get(row) ?? NOT_RETRACTED,
    tally: tally
      ? {
          occurrences: tally.occurrences,
          members: tally.members.filter((member) => packed.counting[member] === 1).map(linked),
          start: packed.start[row] as number,
          end: packed.end[row] as number,
          until: packed.until,
        }
      : null,
    opened: opened === undefined || packed.counting[opened] === 0 ? null : linked(opened),
    existenceStream: stream("existence"),
    intensityStream: stream("intensity"),
    dayStream: stream("day"),
  };
}

/** Whether a signal is true in a draw (method §7, existence). */
export function isDrawn(source: SignalSource, draw: number): boolean {
  return source.evidence >= 1 || uniform(source.existenceStream, draw, 0) < source.evidence;
}

/** A signal in one draw, written to `into`. False: in this draw it is not true, and `into` says nothing (method §7). */
export function drawSignal(source: SignalSource, draw: number, into: DrawnSignal): boolean {
  if (!isDrawn(source, draw)) return false;
  const error = source.sigma === 0 ? 0 : source.sigma * standardNormal(source.intensityStream, draw, 0);
  into.intensity = Math.min(source.highest, Math.max(source.lowest, source.intensity + error));
  const start = drawnDay(source, source.earliestStart, source.startDays, draw, 0);
  if (source.oneDay) {
    into.start = start;
    into.end = start;
    return true;
  }
  const end = drawnDay(source, source.earliestEnd, source.endDays, draw, 1);
  into.start = Math.min(start, end);
  into.end = Math.max(start, end);
  return true;
}

function drawnDay(source: SignalSource, earliest: Day, days: number, draw: number, at: 0 | 1): Day {
  if (days === 1) return earliest;
  return earliest + Math.floor(days * uniform(source.dayStream, draw, at));
}
