import { mixTurn } from "./mix";
import { type JointName, type JointTurn, STREAM_NAMES, type StreamTurn, type WeeklyStreams } from "./stream";
import { findStreamTurns, type TurnsMemory } from "./stream-turns";

/** Both streams up within a quarter of a year are torn (method-2 §6). */
const TORN_WITHIN = 13;
/** Odds at which the mix is said to have turned: 5 to 1, so that growth of collection is hardly ever called a thaw. */
const MIX_TURNED = Math.log(5);

/** The name of a turn of one stream alone. */
const ALONE = {
  contact: { up: "opening", down: "drifting apart" },
  strain: { up: "closing", down: "easing" },
} as const satisfies Record<StreamTurn["stream"], Record<StreamTurn["way"], JointName>>;

/** What is said of a name where the other stream does not match. */
const CALLED: Record<JointName, JointTurn["called"]> = {
  opening: "thaw",
  closing: "freeze",
  torn: null,
  easing: null,
  "drifting apart": null,
};

/** Turns of a history: each stream's, and as they are read together. */
export interface TurnsOfStreams {
  turns: StreamTurn[];
  joint: JointTurn[];
}

/** The turns of both streams over a whole history, and their names (method-2 §6), each list in order of week. */
export function findTurnsOfStreams(streams: WeeklyStreams, memory?: TurnsMemory, known = ""): TurnsOfStreams {
  const turns = STREAM_NAMES.flatMap((name) => findStreamTurns(streams, name, memory, `${name}${known}`));
  turns.sort((a, b) => a.week - b.week);
  return { turns, joint: jointTurns(turns, streams) };
}

/**
 * Turns of the two streams read together and named (method-2 §6), whoever found them. A rise of contact and a rise of strain within 13 weeks are one turn, *torn*,
 * dated to the first of them; every other turn stands alone. The mix of contact and strain is compared between the weeks since the turn before and those until the
 * turn after, of either stream. In order of week.
 */
export function jointTurns(turns: readonly StreamTurn[], streams: WeeklyStreams): JointTurn[] {
  const inOrder = [...turns].sort((a, b) => a.week - b.week);
  const paired = new Map<StreamTurn, StreamTurn>();
  for (const turn of inOrder) {
    if (turn.way === "down" || paired.has(turn)) continue;
    const partner = inOrder
      .filter((one) => one.stream !== turn.stream && one.way === "up" && !paired.has(one))
      .filter((one) => one.week >= turn.week && isTogether(turn, one))
      .at(0);
    if (!partner) continue;
    paired.set(turn, partner);
    paired.set(partner, turn);
  }
  const joint: JointTurn[] = [];
  for (const turn of inOrder) {
    const partner = paired.get(turn);
    if (!partner) joint.push(named(ALONE[turn.stream][turn.way], [turn], inOrder, streams));
    else if (inOrder.indexOf(turn) < inOrder.indexOf(partner))
      joint.push(named("torn", [turn, partner], inOrder, streams));
  }
  return joint;
}

/** Whether the first weeks lie within a quarter of a year of one another; within half a year where they may be one week as far as their spans tell. */
function isTogether(first: StreamTurn, later: StreamTurn): boolean {
  const apart = later.week - first.week;
  return apart <= TORN_WITHIN || (apart <= 2 * TORN_WITHIN && later.earliest <= first.latest);
}

function named(
  name: JointName,
  parts: readonly StreamTurn[],
  all: readonly StreamTurn[],
  streams: WeeklyStreams,
): JointTurn {
  const weeks = parts.map(({ week }) => week);
  const first = Math.min(...weeks);
  const last = Math.max(...weeks);
  const others = all.filter((turn) => !parts.includes(turn)).map(({ week }) => week);
  const before = { from: Math.max(0, ...others.filter((week) => week < first)), to: first };
  const after = { from: last, to: Math.min(streams.weeks, ...others.filter((week) => week > last)) };
  const { gain, lift } = mixTurn(streams, before, after);
  const turned = gain > MIX_TURNED;
  const called = CALLED[name];
  return {
    name,
    parts,
    week: first,
    earliest: Math.min(...parts.map(({ earliest }) => earliest)),
    latest: Math.max(...parts.map(({ latest }) => latest)),
    called: turned && called && lift > 0 === (called === "thaw") ? called : null,
    mayBeCollection: !turned,
  };
}
