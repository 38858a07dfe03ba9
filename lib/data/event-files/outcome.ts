import { z } from "zod";

const count = z.int().min(0);

const outcome = z.object({
  /** Of all rows of the file: each is in one of these. */
  counts: z.object({ rows: count, kept: count, elsewhere: count, within: count, unsided: count }),
  /** The kept ones, counted in three ways. */
  three: z.object({ rows: count, folded: count, daily: count }),
  added: count,
  same: count,
  changed: count,
  vanished: count,
  /** Happenings put before coders: not there before, and those that got a row more, lost one or changed. */
  candidates: z.object({ new: count, more: count }),
});

/** What came of a file that was read. */
export type FileOutcome = z.output<typeof outcome>;

export const parseOutcome = (kept: unknown): FileOutcome | null =>
  kept === null ? null : outcome.parse(kept);
