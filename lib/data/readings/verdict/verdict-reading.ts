import { shownBy } from "@/lib/brief/turns/joint-turn-words";
import { standingTurn } from "@/lib/brief/verdict/standing-turn";
import { composeVerdict, type Verdict } from "@/lib/brief/verdict/verdict";
import type {
  VerdictAlarm,
  VerdictFacts,
  VerdictMovement,
  VerdictRise,
  VerdictTurn,
  Weighing,
} from "@/lib/brief/verdict/verdict-facts";
import { rangeFragility } from "@/lib/data/readings/certainty/range-fragility";
import { type SoonWait, soon } from "@/lib/data/readings/certainty/soon";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { readingOn, violentSignals } from "@/lib/data/readings/reading-facts";
import { newShares } from "@/lib/data/readings/reading-shares";
import {
  getStreamTurns,
  type StreamsReading,
  type StreamTurnRow,
} from "@/lib/data/readings/turns/stream-turns";
import { largestShares } from "@/lib/engine/shares/shares";
import type { Day } from "@/lib/engine/signals/signal";
import { heldSince, lastMovement } from "@/lib/engine/stages/last-movement";
import { coverageRuns } from "@/lib/engine/support/coverage";

/** An alarm older than that is no news, in days. */
const ALARM_DAYS = 91;
/** Days before a turn whose searching it is set beside. */
const SURROUNDINGS = 182;
const WEIGHING = 3;

/** The verdict on a relationship on a day (method-2 §7): the same words wherever it is read. `wait` says how long for what the draws say. */
export async function readVerdict(
  base: ReadingBase,
  day: Day = base.opens,
  wait: SoonWait = {},
): Promise<Verdict> {
  const facts = await verdictFacts(base, day);
  const { turn } = standingTurn(facts);
  return composeVerdict(
    turn === null ? facts : { ...facts, rise: await riseSince(base, turn.earliest - 1, day, wait) },
  );
}

/** What it is composed from, without what the draws say. */
export async function verdictFacts(base: ReadingBase, day: Day): Promise<VerdictFacts> {
  const now = readingOn(base, day);
  const { directionDays } = base.method.stage;
  const begin = readingOn(base, day - directionDays).index;
  const reading = now.supported ? await getStreamTurns(base, day) : null;
  const weighing = now.index === null ? { warming: [], cooling: [] } : weighingOn(base, day);
  return {
    day,
    trackedFrom: base.first,
    supported: now.supported,
    beyond: day === base.opens && base.opens < base.last ? { from: base.opens + 1, to: base.last } : null,
    index: now.index,
    stage: now.stage,
    held: now.held,
    bracketed: now.bracketed,
    direction: now.direction,
    directionDays,
    directionChange: now.index === null || begin === null ? null : now.index - begin,
    happenings: reading?.happenings ?? 0,
    weeks: reading?.streams.weeks ?? 0,
    contact: turnsOf(base, reading, "contact"),
    strain: turnsOf(base, reading, "strain"),
    alarm: alarmOf(reading, day),
    movement: await movementOf(base, day),
    ...weighing,
    rise: null,
  };
}

function turnsOf(
  base: ReadingBase,
  reading: StreamsReading | null,
  stream: "contact" | "strain",
): VerdictTurn[] {
  if (!reading) return [];
  const collected = new Set(
    reading.joint.filter(({ mayBeCollection }) => mayBeCollection).flatMap(({ parts }) => parts),
  );
  return reading.turns
    .filter((turn) => turn.stream === stream)
    .map((turn) => ({
      stream,
      way: turn.way,
      earliest: turn.firstDay,
      day: turn.day,
      latest: turn.lastDay,
      mayBeCollection: collected.has(turn),
      faceValue: turn.faceValue,
      partly: partlySearched(base, turn),
      signals: turn.reasons.map(({ slug }) => slug),
    }));
}

function partlySearched({ coverage, first }: ReadingBase, { firstDay, lastDay }: StreamTurnRow): number {
  if (coverage === null) return 0;
  let searched = 0;
  let partly = 0;
  for (const { from, to, state } of coverageRuns(
    coverage,
    Math.max(first, firstDay - SURROUNDINGS),
    lastDay,
  )) {
    if (state === "not-searched") continue;
    searched += to - from + 1;
    if (state === "partly") partly += to - from + 1;
  }
  return searched === 0 ? 0 : partly / searched;
}

function alarmOf(reading: StreamsReading | null, day: Day): VerdictAlarm | null {
  const last = reading?.alarms.at(-1);
  if (!reading || !last || last.raised < day - ALARM_DAYS || shownBy(reading.joint, last)) return null;
  return { name: last.name, onset: last.onset, raised: last.raised };
}

/** The newest movement of the index, with the new signals that made its first four weeks. */
async function movementOf(base: ReadingBase, day: Day): Promise<VerdictMovement | null> {
  const { followed, method } = base;
  if (!followed) return null;
  const found = lastMovement(followed.direction, day - followed.from);
  const held = heldSince(followed.held, day - followed.from);
  // Where state violence has held the stage since, its first day is the newest movement, whether a direction could be told or not.
  if (held !== null && (found === null || found.to < held)) {
    const signals = violentSignals(base, day).map(({ slug }) => slug);
    return { way: "colder", from: followed.from + held, signals };
  }
  if (!found) return null;
  const from = followed.from + found.from;
  const sign = found.way === "thawing" ? 1 : -1;
  const fresh = await newShares(base, from - method.stage.directionDays, from);
  const signals = fresh
    .filter(({ share }) => sign * share > 0)
    .toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share))
    .slice(0, WEIGHING)
    .map(({ id }) => id);
  return { way: found.way === "thawing" ? "warmer" : "colder", from, signals };
}

/** The signals that weigh most on a day, on either side. */
function weighingOn(
  { packed, method, info }: ReadingBase,
  day: Day,
): Record<"warming" | "cooling", Weighing[]> {
  const { warming, cooling } = largestShares(packed, method, day, WEIGHING);
  const named = ({ id, ...share }: (typeof warming)[number]): Weighing => ({
    slug: id,
    title: info.get(id)?.title ?? id,
    ...share,
  });
  return { warming: warming.map(named), cooling: cooling.map(named) };
}

/** How the index of the draws moved since the eve of a turn; the draws are made once, and a page does not wait long for them. */
async function riseSince(
  base: ReadingBase,
  eve: Day,
  day: Day,
  wait: SoonWait,
): Promise<VerdictRise | "pending" | null> {
  const found = await soon(`verdict ${base.key} ${eve} ${day}`, rangeFragility(base, eve, day), wait);
  if (!found.ready) return "pending";
  if (found.value === null) return null;
  const { change, tally } = found.value;
  const draws = tally.up + tally.level + tally.down;
  return { change, rose: tally.up / draws, fell: tally.down / draws };
}
