import { exportedFrom, type LeftRow } from "@/lib/event-files/formats/other-table/own-export";
import { sourceOf } from "@/lib/event-files/sources/event-sources";

/**
 * By whose list the code of a row is explained: its source’s, and GDELT’s too where a row of GDELT left here and came back in a table. A table of one’s own may have a column of sources, so that
 * its cell alone does not say it.
 * `codeListOf({ key: "GDELT 7", cells: { source: "GDELT", licence: "Free", citation: "The GDELT Project" } }, "own") // => "gdelt"`
 * @param source whose data the row is kept as, “own”
 */
export function codeListOf(row: LeftRow, source: string): string {
  const { id, name } = sourceOf("gdelt-2");
  return source === "own" && exportedFrom(row) === name ? id : source;
}
