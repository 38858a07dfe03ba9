import { sourceInKey } from "@/lib/event-files/formats/other-table/own-export";
import type { EventRow } from "@/lib/event-files/rows/event-row";
import { sourceOf } from "@/lib/event-files/sources/event-sources";

/** What of a row tells whose list explains its code. */
export type ListedRow = Pick<EventRow, "key"> & { cells: { source?: string } };

/**
 * By whose list the code of a row is explained: its source’s, and GDELT’s too where a row of GDELT left here and came back in a table. A table of one’s own may have a column of sources, so that the
 * cell alone does not say it.
 * `codeListOf({ key: "GDELT 7", cells: { source: "GDELT" } }, "own") // => "gdelt"`
 * @param source whose data the row is kept as, “own”
 */
export function codeListOf(row: ListedRow, source: string): string {
  const { id, name } = sourceOf("gdelt-2");
  return source === "own" && sourceInKey(row) === name ? id : source;
}
