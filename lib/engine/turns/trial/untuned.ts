import { ONSET_SETTINGS } from "@/lib/engine/turns/onset-detector";
import type { WeeklyStreams } from "@/lib/engine/turns/streams/stream";
import { namedAlarms } from "./named-alarms";
import { bicPenalty, type CutPenalty, modifiedBicPenalty, recutWeekly } from "./pelt-online";
import { sumAlarms } from "./sum-of-streams";
import { type FalseAlarms, falseAlarms } from "./turn-trial";

/** What a method does where it is left as it usually is, which knows nothing of bursts. */
export interface Untuned {
  name: string;
  /** In 20 years of quiet. */
  falseAlarms: FalseAlarms;
}

const pelt = (penalty: CutPenalty) => (streams: WeeklyStreams) =>
  namedAlarms(streams, (count, exposure) => recutWeekly(count, exposure, penalty), 0);

const UNTUNED = [
  { name: "Poisson PELT at BIC", alarms: pelt(bicPenalty(1)) },
  { name: "Poisson PELT at modified BIC", alarms: pelt(modifiedBicPenalty) },
  {
    name: "the detector of the sum at its own threshold",
    alarms: (streams: WeeklyStreams) => sumAlarms(streams, ONSET_SETTINGS.threshold),
  },
];

/** False alarms in quiet histories with bursts of PELT at the usual penalties, and of the detector of the sum at the threshold in use. */
export function untuned(quiet: readonly WeeklyStreams[]): Untuned[] {
  return UNTUNED.map(({ name, alarms }) => ({ name, falseAlarms: falseAlarms({ alarms }, quiet, 0) }));
}
