import { clusterLaw, expectedCount, logChance } from "@/lib/engine/turns/streams/law/count-law";
import type { JointName, StreamAlarm, StreamName, WeeklyStreams } from "@/lib/engine/turns/streams/stream";
import { BURST, OPEN, QUIET, STRAINED } from "./scenarios";

/** A turn whose paces are known beforehand, in signals a week. */
interface KnownTurn {
  name: JointName;
  stream: StreamName;
  before: number;
  after: number;
}

/** Others in the burst of a signal on average: sizes are geometric. */
const COMPANY = 2 * (BURST - 1);
/** Stands for silence. */
const LEAST_EXPECTED = 1e-6;

/** The turns of quiet: contact four times or a quarter, strain five times or a fifth of what it was. */
const KNOWN: readonly KnownTurn[] = [
  { name: "opening", stream: "contact", before: QUIET.contact.pace, after: OPEN.contact.pace },
  { name: "drifting apart", stream: "contact", before: QUIET.contact.pace, after: QUIET.contact.pace / 4 },
  { name: "closing", stream: "strain", before: QUIET.strain.pace, after: STRAINED.strain.pace },
  { name: "easing", stream: "strain", before: QUIET.strain.pace, after: QUIET.strain.pace / 5 },
];

/**
 * What nobody can do in the world, to see how near the others come: a watch that knows the pace of quiet, the pace after each turn and the law of the bursts, and has only to
 * find when (Shiryaev and Roberts: the sum over all onsets of their likelihood ratios). The threshold is a log of that sum. After an alarm it begins anew.
 */
export function knownTurns({ weeks, exposure, ...streams }: WeeklyStreams, threshold: number): StreamAlarm[] {
  const { fano, carry } = clusterLaw(COMPANY);
  const sums = KNOWN.map(() => 0);
  const alarms: StreamAlarm[] = [];
  for (let week = 0; week < weeks; week++)
    for (const [at, { name, stream, before, after }] of KNOWN.entries()) {
      const { count } = streams[stream];
      const past = { count: count[week - 1] ?? 0, exposure: exposure[week - 1] ?? 0 };
      const log = (pace: number) => {
        const expected = expectedCount(pace, exposure[week] as number, carry, past);
        return logChance(count[week] as number, Math.max(LEAST_EXPECTED, expected), fano);
      };
      sums[at] = (1 + (sums[at] as number)) * Math.exp(log(after) - log(before));
      if (Math.log(sums[at]) < threshold) continue;
      alarms.push({ name, called: null, mayBeCollection: false, raised: week, onset: week });
      sums[at] = 0;
    }
  return alarms;
}
