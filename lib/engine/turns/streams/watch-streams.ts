import { jointTurns } from "./joint-turns";
import {
  STREAM_NAMES,
  type StreamAlarm,
  type StreamName,
  type StreamTurn,
  type WeeklyStreams,
} from "./stream";
import { type Onset, OnsetWatch } from "./watch/onset-watch";

/** Log odds that raise an alarm: one false alarm of any kind in 20 years of quiet with bursts. */
export const WATCH_THRESHOLD = 6.81;

/** How the watch is set. */
export interface WatchSettings {
  threshold?: number;
}

/**
 * The watch on the newest weeks (method-2 §6), two-sided: what it would have said as each week closed, from that week and earlier ones only. It says a turn
 * of either stream, up or down, once the log odds of a turn since any week of the regime reach the threshold, and names it by the table of `jointTurns`
 * from what was seen by then. After an alarm the new regime, from its onset, is what a later turn is measured by. In order of the week that raised them.
 */
export function watchStreams(
  streams: WeeklyStreams,
  { threshold = WATCH_THRESHOLD }: WatchSettings = {},
): StreamAlarm[] {
  const watches = STREAM_NAMES.map((name) => ({
    name,
    watch: new OnsetWatch(streams[name], streams.exposure),
  }));
  const told: StreamTurn[] = [];
  const alarms: StreamAlarm[] = [];
  for (let week = 0; week < streams.weeks; week++) {
    const raised: StreamTurn[] = [];
    for (const { name, watch } of watches) {
      watch.see(week);
      const { way, odds } = watch.odds();
      if (odds >= threshold) raised.push(turnOf(name, way, watch.settle(way, week)));
    }
    if (raised.length === 0) continue;
    told.push(...raised);
    const seen = upTo(streams, week + 1);
    for (const joint of jointTurns(told, seen)) {
      if (!joint.parts.some((part) => raised.includes(part))) continue;
      const { name, called, mayBeCollection } = joint;
      alarms.push({ name, called, mayBeCollection, raised: week, onset: joint.week });
    }
  }
  return alarms;
}

function turnOf(stream: StreamName, way: StreamTurn["way"], { onset, earliest, latest }: Onset): StreamTurn {
  return {
    ...{ stream, way, week: onset, earliest, latest, support: 1 },
    ...{ paceBefore: 0, paceAfter: 0, weightBefore: null, weightAfter: null },
  };
}

/** What had been seen when so many weeks were over. */
function upTo({ exposure, contact, strain }: WeeklyStreams, weeks: number): WeeklyStreams {
  const seen = ({ count, weight }: WeeklyStreams["contact"]) => ({
    count: count.subarray(0, weeks),
    weight: weight.subarray(0, weeks),
  });
  return { weeks, exposure: exposure.subarray(0, weeks), contact: seen(contact), strain: seen(strain) };
}
