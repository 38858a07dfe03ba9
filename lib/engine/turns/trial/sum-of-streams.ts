import { detectAlarms } from "@/lib/engine/turns/onset-detector";
import type { StreamAlarm, WeeklyStreams } from "@/lib/engine/turns/streams/stream";
import { findTurns } from "@/lib/engine/turns/turn-spans";
import type { DatedSpan } from "./spans";

/** The flow of the sum, contact less strain, in points of v·q, with the signals of each week. */
export function flowOf({ weeks, contact, strain }: WeeklyStreams): {
  flow: Float64Array;
  count: Float64Array;
} {
  const flow = new Float64Array(weeks);
  const count = new Float64Array(weeks);
  for (let week = 0; week < weeks; week++) {
    flow[week] = (contact.weight[week] as number) - (strain.weight[week] as number);
    count[week] = (contact.count[week] as number) + (strain.count[week] as number);
  }
  return { flow, count };
}

/** Alarms of the detector of the sum: its thaw is taken for an opening, its freeze for a closing; it knows no other name and no mix. */
export function sumAlarms(streams: WeeklyStreams, threshold: number): StreamAlarm[] {
  return detectAlarms(flowOf(streams), { threshold }).map(({ kind, week, onset }) => ({
    name: kind === "thaw" ? "opening" : "closing",
    called: kind,
    mayBeCollection: false,
    raised: week,
    onset,
  }));
}

/** Turns of the sum in hindsight; a thaw may date more contact or less strain, a freeze the other two. */
export function sumSpans(streams: WeeklyStreams): DatedSpan[] {
  return findTurns(flowOf(streams)).map(({ kind, week, earliest, latest }) => ({
    of: kind === "thaw" ? ["contact up", "strain down"] : ["contact down", "strain up"],
    week,
    earliest,
    latest,
  }));
}
