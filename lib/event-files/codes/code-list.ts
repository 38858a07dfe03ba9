import type { EventRow } from "@/lib/event-files/rows/event-row";
import { sourceOf } from "@/lib/event-files/sources/event-sources";

/** What of a row tells whose list explains its code. */
export type ListedRow = Pick<EventRow, "score"> & { cells: { source?: string } };

/**
 * By whose list the code of a row is explained: its source’s, and GDELT’s too where a row of GDELT left here and came back in a table, which its cells or its score say.
 * `codeListOf({ score: null, cells: { source: "GDELT" } }, "own") // => "gdelt"`
 * @param source whose data the row is kept as, “own”
 */
export function codeListOf({ score, cells }: ListedRow, source: string): string {
  const { id, name, scoreScheme } = sourceOf("gdelt-2");
  const cameBack = cells.source?.trim() === name || score?.scheme === scoreScheme;
  return source === "own" && cameBack ? id : source;
}
