import { findTurnsOfStreams } from "@/lib/engine/turns/streams/joint-turns";
import type { StreamAlarm, WeeklyStreams } from "@/lib/engine/turns/streams/stream";
import { watchStreams } from "@/lib/engine/turns/streams/watch-streams";
import { bayesRuns, runSpans } from "./bayes-runs";
import { countCusum } from "./count-cusum";
import { namedAlarms } from "./named-alarms";
import type { PaceRule } from "./pace-alarm";
import { peltOnline } from "./pelt-online";
import type { DatedSpan } from "./spans";
import { sumAlarms, sumSpans } from "./sum-of-streams";

/** A way to notice turns of the two streams. */
export interface Method {
  name: string;
  /** What it says as the weeks go by. A higher threshold says less. */
  alarms: (streams: WeeklyStreams, threshold: number) => StreamAlarm[];
  /** 90 % spans of the turns of a whole history; null: it gives none. */
  spans: ((streams: WeeklyStreams) => DatedSpan[]) | null;
}

const ofEachStream = (rule: PaceRule) => (streams: WeeklyStreams, threshold: number) =>
  namedAlarms(streams, rule, threshold);

function ourSpans(streams: WeeklyStreams): DatedSpan[] {
  return findTurnsOfStreams(streams).turns.map(({ stream, way, week, earliest, latest }) => ({
    of: [`${stream} ${way}`],
    week,
    earliest,
    latest,
  }));
}

/** Ours first. All look both ways at both streams, and one alarm of any kind counts as one. */
export const METHODS: readonly Method[] = [
  {
    name: "watch on both streams",
    alarms: (streams, threshold) => watchStreams(streams, { threshold }),
    spans: ourSpans,
  },
  { name: "detector of the sum", alarms: sumAlarms, spans: sumSpans },
  { name: "Poisson PELT", alarms: ofEachStream(peltOnline), spans: null },
  { name: "Bayesian run lengths", alarms: ofEachStream(bayesRuns), spans: runSpans },
  { name: "CUSUM of counts", alarms: ofEachStream(countCusum), spans: null },
];
