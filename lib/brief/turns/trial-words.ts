import { percent, plain } from "@/lib/charts/format/format";
import type { TrialFigures } from "@/lib/engine/turns/trial-figures";

/** A scenario of the trial as a row of its table: what it is, the limit, and a cell for every contender. */
export interface TrialLine {
  scenario: string;
  about: string;
  /** Weeks, or null where there is no turn to find. */
  limit: string | null;
  cells: string[];
}

/** The trial in words, one row a scenario. Delays are medians in weeks of evidence with the share found within a year. */
export function trialLines({ rows }: Pick<TrialFigures, "rows">): TrialLine[] {
  return rows.map((row) => ({
    scenario: row.scenario,
    about: row.about,
    limit: row.limit === null ? null : `${plain(row.limit)} weeks`,
    cells:
      row.limit === null
        ? row.falseAlarms.map(({ mean, error }) => `${plain(mean, 2)} ± ${plain(error, 2)}`)
        : row.detections.map(({ rate, medianDelay, between: [low, high] }) =>
            medianDelay === null
              ? `never (${percent(rate)})`
              : `${medianDelay} (${low ?? "–"}…${high ?? "–"}), ${percent(rate)}`,
          ),
  }));
}

/**
 * How the detector did, in a sentence: in how many scenarios with a turn its median delay is the shortest of all, and in how many it
 * is at or under the information limit.
 */
export function trialFinding({ rows }: Pick<TrialFigures, "rows">): string {
  const turns = rows.flatMap((row) => (row.limit === null ? [] : [row]));
  const delay = (weeks: number | null | undefined) => weeks ?? Number.POSITIVE_INFINITY;
  const first = turns.filter(({ detections: [ours, ...rivals] }) =>
    rivals.every((rival) => delay(ours?.medianDelay) < delay(rival.medianDelay)),
  );
  const atLimit = turns.filter(({ limit, detections: [ours] }) => delay(ours?.medianDelay) <= limit);
  return `It is the quickest in ${first.length} of the ${turns.length} scenarios with a turn, and at or under the information limit in ${atLimit.length} of them.`;
}
