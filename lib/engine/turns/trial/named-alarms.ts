import { jointTurns } from "@/lib/engine/turns/streams/joint-turns";
import type { StreamAlarm, StreamName, StreamTurn, WeeklyStreams } from "@/lib/engine/turns/streams/stream";
import type { PaceAlarm, PaceRule } from "./pace-alarm";

/**
 * The alarms of a rule that watches each stream by itself, named by the one table that ours are named by: at every alarm from the
 * turns noticed so far and the weeks seen so far, nothing later.
 */
export function namedAlarms(streams: WeeklyStreams, rule: PaceRule, threshold: number): StreamAlarm[] {
  const noticed = (["contact", "strain"] as const)
    .flatMap((stream) =>
      rule(streams[stream].count, streams.exposure, threshold).map((alarm) => ({ stream, alarm })),
    )
    .sort((a, b) => a.alarm.raised - b.alarm.raised);
  const turns: StreamTurn[] = [];
  const alarms: StreamAlarm[] = [];
  for (const { stream, alarm } of noticed) {
    const seen = upTo(streams, alarm.raised + 1);
    const before = turns.findLast((turn) => turn.stream === stream);
    turns.push(turnOf(seen, stream, alarm, before?.week ?? 0));
    const joint = jointTurns(turns, seen).findLast(({ parts }) =>
      parts.some((part) => part.stream === stream && part.week === alarm.onset),
    );
    if (!joint) continue;
    const { name, called, mayBeCollection } = joint;
    alarms.push({ name, called, mayBeCollection, raised: alarm.raised, onset: alarm.onset });
  }
  return alarms;
}

/** The first weeks of the streams, as they stood then. */
export function upTo(streams: WeeklyStreams, weeks: number): WeeklyStreams {
  const cut = (stream: StreamName) => ({
    count: streams[stream].count.subarray(0, weeks),
    weight: streams[stream].weight.subarray(0, weeks),
  });
  return {
    weeks,
    exposure: streams.exposure.subarray(0, weeks),
    contact: cut("contact"),
    strain: cut("strain"),
  };
}

/** An alarm as a turn: dated to its onset, with the paces and weights on either side of it. */
function turnOf(
  seen: WeeklyStreams,
  stream: StreamName,
  { way, onset }: PaceAlarm,
  from: number,
): StreamTurn {
  const regime = (start: number, end: number) => {
    const sum = (column: Float64Array) => column.subarray(start, end).reduce((all, value) => all + value, 0);
    const count = sum(seen[stream].count);
    const exposed = sum(seen.exposure);
    return {
      pace: exposed > 0 ? count / exposed : 0,
      weight: count > 0 ? sum(seen[stream].weight) / count : null,
    };
  };
  const before = regime(Math.min(from, onset), onset);
  const after = regime(onset, seen.weeks);
  return {
    stream,
    way,
    week: onset,
    earliest: onset,
    latest: onset,
    support: 1,
    paceBefore: before.pace,
    paceAfter: after.pace,
    weightBefore: before.weight,
    weightAfter: after.weight,
  };
}
