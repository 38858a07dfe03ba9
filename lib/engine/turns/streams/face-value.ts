import { findTurnsOfStreams, jointTurns, type TurnsOfStreams } from "./joint-turns";
import type { StreamTurn, WeeklyStreams } from "./stream";
import type { TurnsMemory } from "./stream-turns";

/** Turns with those among them that the searching may explain. */
export interface DoubtedTurns extends TurnsOfStreams {
  /** Those that are found only where every week that was searched at all counts as wholly searched. */
  faceValue: ReadonlySet<StreamTurn>;
}

/**
 * The turns of both streams (method-2 §6), and beside them those that a reader would see who took every week that was searched in part for a whole one. A pace
 * that rises just when the searching does is no turn by exposure; it is told all the same, as one that may be collection. The joint reading is of
 * all of them. Where no week was searched in part both are the same.
 */
export function turnsWithFaceValue(streams: WeeklyStreams, memory?: TurnsMemory): DoubtedTurns {
  const sure = findTurnsOfStreams(streams, memory);
  if (!streams.exposure.some((searched) => searched > 0 && searched < 1))
    return { ...sure, faceValue: new Set() };
  const whole = streams.exposure.map((searched) => (searched > 0 ? 1 : 0));
  const seen = findTurnsOfStreams({ ...streams, exposure: whole }, memory, " at face value").turns;
  const doubted = seen.filter((turn) => !sure.turns.some((one) => isSame(one, turn)));
  if (doubted.length === 0) return { ...sure, faceValue: new Set() };
  const turns = [...sure.turns, ...doubted].sort((a, b) => a.week - b.week);
  return { turns, joint: jointTurns(turns, streams), faceValue: new Set(doubted) };
}

function isSame(a: StreamTurn, b: StreamTurn): boolean {
  return a.stream === b.stream && a.way === b.way && a.earliest <= b.latest && b.earliest <= a.latest;
}
