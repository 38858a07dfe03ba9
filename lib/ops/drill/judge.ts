/** One write that was sent to the product. */
export interface Sent {
  /** A text that no other write of the run has. */
  mark: string;
  /** Whether the sender was told that it is saved. */
  acknowledged: boolean;
}

/** What the database holds of one write. */
export interface Found {
  mark: string;
  /** How often it stands there. */
  times: number;
  /** Whether everything that belongs to it is there: its revision, its audit row, all of its parts. */
  whole: boolean;
}

export interface Judged {
  acknowledged: number;
  /** Acknowledged, and not there. */
  lost: number;
  /** There more than once. */
  doubled: number;
  /** There in part. */
  half: number;
  /** A word on each that is wrong. */
  wrong: string[];
}

/**
 * Judges writes by what the database holds: one that was acknowledged is there once and whole; one that was not is there once and whole, or not at
 * all. `judge([{ mark: "a", acknowledged: true }], []) // => { acknowledged: 1, lost: 1, doubled: 0, half: 0, wrong: ["a was lost"] }`
 */
export function judge(sent: readonly Sent[], found: readonly Found[]): Judged {
  const there = new Map(found.map((one) => [one.mark, one]));
  const judged: Judged = { acknowledged: 0, lost: 0, doubled: 0, half: 0, wrong: [] };
  for (const { mark, acknowledged } of sent) {
    if (acknowledged) judged.acknowledged++;
    const { times, whole } = there.get(mark) ?? { times: 0, whole: true };
    const fault =
      times === 0 ? (acknowledged ? "lost" : null) : times > 1 ? "doubled" : whole ? null : "half";
    if (fault === null) continue;
    judged[fault]++;
    judged.wrong.push(`${mark} was ${fault === "half" ? "written in half" : fault}`);
  }
  return judged;
}
