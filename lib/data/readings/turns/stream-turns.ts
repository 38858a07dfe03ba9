import { LRUCache } from "lru-cache";
import { jointTurnName } from "@/lib/brief/turns/joint-turn-words";
import type { ChartTurn } from "@/lib/charts/drawing/chart-view";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { kept } from "@/lib/data/readings/reading-keep";
import { sundayOnOrBefore } from "@/lib/engine/calendar/iso-week";
import type { Day, Family } from "@/lib/engine/signals/signal";
import { lastSupportedDay } from "@/lib/engine/support/coverage";
import { mondayOf } from "@/lib/engine/turns/evidence-flow";
import { turnsWithFaceValue } from "@/lib/engine/turns/streams/face-value";
import type {
  DatedStreams,
  JointName,
  JointTurn,
  StreamAlarm,
  StreamTurn,
} from "@/lib/engine/turns/streams/stream";
import type { KnownTurns, TurnsMemory } from "@/lib/engine/turns/streams/stream-turns";
import { type WatchedHistory, watchHistory } from "@/lib/engine/turns/streams/watch/watched-history";
import { weeklyStreams } from "@/lib/engine/turns/streams/weekly-streams";
import { type TurnReason, turnReasons } from "./turn-reasons";

/** A turn of one stream with its days and the signals behind it. */
export interface StreamTurnRow extends StreamTurn {
  firstDay: Day;
  day: Day;
  lastDay: Day;
  /** It is found only where days that were searched in part count whole. */
  faceValue: boolean;
  reasons: TurnReason[];
}

/** A turn of the two streams read together. */
export interface JointTurnRow extends ChartTurn {
  kind: JointName;
  called: JointTurn["called"];
  mayBeCollection: boolean;
  doubted: boolean;
  parts: StreamTurnRow[];
}

/** What the watch on the newest weeks said on a day. */
export interface StreamAlarmRow {
  name: JointName;
  called: JointTurn["called"];
  mayBeCollection: boolean;
  /** Monday of the week that it took for the first. */
  onset: Day;
  /** Sunday of the week that raised it. */
  raised: Day;
}

export interface StreamsReading {
  streams: DatedStreams;
  /** Sunday of the last week that turns are sought in. */
  soughtTo: Day;
  /** Happenings of both streams since tracking began. */
  happenings: number;
  turns: StreamTurnRow[];
  joint: JointTurnRow[];
  alarms: StreamAlarmRow[];
}

const READINGS_KEPT = 400;
const readings = new Map<string, Promise<StreamsReading | null>>();
const SUNDAY = 6;

/**
 * The turns of contact and strain up to the last searched week by a day (method-2 §6), with what starts after that day left out; of one family where
 * one is asked for. Null: not one whole week was searched.
 */
export function getStreamTurns(
  base: ReadingBase,
  day: Day = base.last,
  family: Family | null = null,
): Promise<StreamsReading | null> {
  const { coverage, first, packed } = base;
  const to = coverage === null ? day : lastSupportedDay(coverage, first, day);
  if (to === null) return Promise.resolve(null);
  // Days of one week see the same whole weeks.
  return kept(readings, READINGS_KEPT, `${base.key} ${sundayOnOrBefore(to)} ${family}`, async () => {
    const asked = family === null ? {} : { family };
    const streams = weeklyStreams(packed, { coverage, trackedFrom: first, to, ...asked });
    if (!streams) return null;
    const whose = `${base.slug} ${family}`;
    const { turns, joint, faceValue } = turnsWithFaceValue(streams, memoryOf(`${whose} ${streams.weeks}`));
    const rows = new Map(
      turns.map((turn) => [turn, streamTurnRow(base, streams, turn, faceValue.has(turn))]),
    );
    const rowOf = (turn: StreamTurn) => rows.get(turn) ?? streamTurnRow(base, streams, turn, false);
    return {
      streams,
      soughtTo: mondayOf(streams, streams.weeks - 1) + SUNDAY,
      happenings: happeningsOf(streams),
      turns: turns.map(rowOf),
      joint: joint.map((turn) => jointTurnRow(streams, turn, turn.parts.map(rowOf))),
      alarms: alarmsOf(whose, streams).map(({ name, called, mayBeCollection, onset, raised }) => ({
        name,
        called,
        mayBeCollection,
        onset: mondayOf(streams, onset),
        raised: mondayOf(streams, raised) + SUNDAY,
      })),
    };
  });
}

const KNOWN_BYTES = 32 * 1024 * 1024;
const BYTES_BESIDE = 10_000;

// What is known of an earlier state is compared week by week with what is asked: a wrong name costs time and no figure.
const known = new LRUCache<string, KnownTurns>({ maxSize: KNOWN_BYTES, sizeCalculation: bytesOf });

function bytesOf({ fitted }: KnownTurns): number {
  let bytes = BYTES_BESIDE;
  for (const { chances, evidence } of fitted.search.tried.values())
    bytes += 2 * chances.logs.byteLength + evidence.stands.length * chances.prior.byteLength + BYTES_BESIDE;
  return bytes;
}

/** The turns of earlier states of one history, by the names of its streams. */
function memoryOf(history: string): TurnsMemory {
  return {
    get: (name) => known.get(`${history} ${name}`),
    set: (name, turns) => known.set(`${history} ${name}`, turns),
  };
}

const HISTORIES_KEPT = 100;
const histories = new Map<string, WatchedHistory>();

/** What the watch said; of each relationship and family the longest history is kept, since it tells of all that it begins with. */
function alarmsOf(whose: string, streams: DatedStreams): StreamAlarm[] {
  const before = histories.get(whose);
  const watched = watchHistory(streams, before);
  const longest = before && before.streams.weeks > streams.weeks ? before : watched;
  histories.delete(whose);
  histories.set(whose, longest);
  for (const oldest of histories.keys()) {
    if (histories.size <= HISTORIES_KEPT) break;
    histories.delete(oldest);
  }
  return watched.alarms;
}

function happeningsOf({ contact, strain }: DatedStreams): number {
  return Math.round([...contact.count, ...strain.count].reduce((sum, count) => sum + count, 0));
}

function streamTurnRow(
  base: ReadingBase,
  streams: DatedStreams,
  turn: StreamTurn,
  faceValue: boolean,
): StreamTurnRow {
  const firstDay = mondayOf(streams, turn.earliest);
  const lastDay = mondayOf(streams, turn.latest) + SUNDAY;
  const sign = turn.stream === "contact" ? 1 : -1;
  return {
    ...turn,
    faceValue,
    firstDay,
    day: mondayOf(streams, turn.week),
    lastDay,
    // Of a stream that slackened it is what no longer comes that speaks.
    reasons: turn.way === "up" ? turnReasons(base, sign, { earliest: firstDay, latest: lastDay }) : [],
  };
}

function jointTurnRow(streams: DatedStreams, turn: JointTurn, parts: StreamTurnRow[]): JointTurnRow {
  const dates = {
    earliest: mondayOf(streams, turn.earliest),
    day: mondayOf(streams, turn.week),
    latest: mondayOf(streams, turn.latest) + SUNDAY,
  };
  const { name: kind, called, mayBeCollection } = turn;
  const doubted = mayBeCollection || parts.some(({ faceValue }) => faceValue);
  const named = { kind, ...dates, doubted };
  return { ...named, name: jointTurnName(named), called, mayBeCollection, parts };
}

/** A span longer than that says nothing on a chart, unless it is that of the newest turn, in days. */
const LONGEST_DRAWN = 364;

/** What the chart draws of them: the newest, and those whose date is known to a year. */
export async function chartTurns(base: ReadingBase): Promise<ChartTurn[]> {
  const reading = await getStreamTurns(base);
  const joint = reading?.joint ?? [];
  const drawn = joint.filter((turn) => turn === joint.at(-1) || turn.latest - turn.earliest <= LONGEST_DRAWN);
  return drawn.map(({ kind, day, earliest, latest, name, doubted }) => ({
    kind,
    day,
    earliest,
    latest,
    name,
    doubted,
  }));
}
