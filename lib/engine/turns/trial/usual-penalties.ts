import type { WeeklyStreams } from "@/lib/engine/turns/streams/stream";
import { namedAlarms } from "./named-alarms";
import { bicPenalty, type CutPenalty, modifiedBicPenalty, recutWeekly } from "./pelt-online";
import { type FalseAlarms, falseAlarms } from "./turn-trial";

/** What Poisson PELT does where its penalty is left as it is usually taken. */
export interface UsualPenalty {
  name: string;
  /** In 20 years of quiet. */
  falseAlarms: FalseAlarms;
}

const USUAL: readonly { name: string; penalty: CutPenalty }[] = [
  { name: "BIC", penalty: bicPenalty(1) },
  { name: "modified BIC", penalty: modifiedBicPenalty },
];

/** False alarms of Poisson PELT in quiet histories at the usual penalties, which know nothing of bursts. */
export function usualPenalties(quiet: readonly WeeklyStreams[]): UsualPenalty[] {
  return USUAL.map(({ name, penalty }) => {
    const rule = (count: Float64Array, exposure: Float64Array) => recutWeekly(count, exposure, penalty);
    const alarms = (streams: WeeklyStreams) => namedAlarms(streams, rule, 0);
    return { name, falseAlarms: falseAlarms({ alarms }, quiet, 0) };
  });
}
