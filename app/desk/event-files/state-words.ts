import { count } from "@/lib/charts/format/format";
import type { EventFileRow } from "@/lib/data/event-files/event-file-list";
import type { EventFileState } from "@/lib/data/event-files/event-file-query";

export const STATE_WORDS: Record<EventFileState, string> = {
  ARRIVING: "coming in",
  ASKED: "to be confirmed",
  READING: "being read",
  READ: "read",
  REFUSED: "refused",
  CANCELLED: "cancelled",
};

/** What is said of a file that was just sent. */
export const BROUGHT_WORDS: Record<EventFileState, string> = {
  ARRIVING: "is still coming in",
  ASKED: "is here: open it to go on",
  READING: "is here and is being read",
  READ: "is here and was read",
  REFUSED: "is here and was refused: open it to see why",
  CANCELLED: "was cancelled",
};

/** What came of a file, in a few words; empty: nothing yet. */
export function outcomeWords({ outcome, fault }: Pick<EventFileRow, "outcome" | "fault">): string {
  if (fault) return fault.line === null ? fault.message : `Line ${fault.line}: ${fault.message}`;
  if (!outcome) return "";
  const { counts, candidates } = outcome;
  return `${count(counts.kept, "row")} of ${counts.rows.toLocaleString("en-GB")} between the two states, ${count(candidates.new, "new happening")}`;
}
