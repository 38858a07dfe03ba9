import { STREAM_NAMES, type StreamAlarm, type WeeklyStreams } from "@/lib/engine/turns/streams/stream";
import { watchStreams } from "@/lib/engine/turns/streams/watch-streams";
import { thoughtOf } from "./onset-watch";

/** A history and what the watch said of it. */
export interface WatchedHistory {
  streams: WeeklyStreams;
  alarms: StreamAlarm[];
}

/**
 * What the watch says of a history, and what it need not be asked again for: the watch uses no week that is still to come, so of the first weeks of a history it
 * said what it says of them alone. O(weeks) where `known` begins with all weeks of `streams`.
 */
export function watchHistory(streams: WeeklyStreams, known: WatchedHistory | undefined): WatchedHistory {
  if (!known || !beginsWith(known.streams, streams)) return { streams, alarms: watchStreams(streams) };
  return { streams, alarms: known.alarms.filter(({ raised }) => raised < streams.weeks) };
}

/** Whether the weeks of one history are the first of another, and no later week makes the watch think of more paces or companies. */
function beginsWith(whole: WeeklyStreams, part: WeeklyStreams): boolean {
  return (
    part.weeks <= whole.weeks &&
    isStart(whole.exposure, part.exposure) &&
    STREAM_NAMES.every((name) => {
      const [all, first] = [whole[name], part[name]];
      // The watch asks how much happened, and not how much it weighs.
      if (!isStart(all.count, first.count)) return false;
      const [more, asked] = [thoughtOf(all, whole.exposure), thoughtOf(first, part.exposure)];
      return (
        more.paces.paces.length === asked.paces.paces.length &&
        more.companies.length === asked.companies.length
      );
    })
  );
}

function isStart(whole: Float64Array, part: Float64Array): boolean {
  return part.every((value, at) => value === whole[at]);
}
