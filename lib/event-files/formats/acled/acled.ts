import { columnReader, inOneLine, namedCells, placeOf } from "@/lib/event-files/comma/columns";
import { openCommaReader } from "@/lib/event-files/comma/comma-reader";
import { rowFault } from "@/lib/event-files/comma/comma-rows";
import { openHeadedRows } from "@/lib/event-files/comma/headed-rows";
import { isRounded, ROUNDED } from "@/lib/event-files/comma/rounded-number";
import { withoutMissing } from "@/lib/event-files/formats/headed-cells";
import { EventFileFault, type OpenReader } from "@/lib/event-files/rows/event-reader";
import type { RowReport } from "@/lib/event-files/rows/event-row";
import { acledActor } from "./acled-actor";
import { ACLED_MISSING } from "./acled-columns";
import { acledTime } from "./acled-time";

/**
 * Reads an export of ACLED. Its two actors have no direction. Needs the choice of what `time_precision` means. A dyadic export writes an event once
 * from each actor: both rows have one key.
 */
export const openAcled: OpenReader = (shape, pair, { acledPrecision }) => {
  const headings = shape.header ?? [];
  if (acledPrecision === undefined)
    throw new EventFileFault(
      1,
      headings.join(shape.separator).slice(0, 500),
      "Say first which of its two published meanings time_precision has in this file: 3 is a month, or the middle of a week.",
    );
  const cell = columnReader(headings);

  return openCommaReader(
    shape,
    pair,
    {
      sides(row) {
        const [day, precision] = [cell(row, "event_date"), cell(row, "time_precision")];
        const time = acledTime(day, precision, shape.dates, acledPrecision);
        if (time === null)
          throw rowFault(
            row,
            `The day “${day}” with time_precision “${precision}” cannot be read: the days of this file are written as ${EXAMPLES[shape.dates]}, and the precision is 1, 2 or 3. Get the file again from ACLED.`,
          );
        if (isRounded(cell(row, "event_id_cnty"))) throw rowFault(row, ROUNDED);
        return { from: acledActor(cell(row, "actor1")), to: acledActor(cell(row, "actor2")), time };
      },
      event(row, sides) {
        const type = cell(row, "event_type");
        return {
          key: cell(row, "event_id_cnty"),
          line: row.line,
          ...sides,
          directed: false,
          scheme: "ACLED",
          code: cell(row, "sub_event_type") || type,
          contexts: [cell(row, "disorder_type"), type].filter((context) => context !== ""),
          score: null,
          reports: publishers(cell(row, "source")),
          place: placeOf(cell(row, "location"), cell(row, "admin1"), cell(row, "country")),
          words: inOneLine(cell(row, "notes")),
          cells: namedCells(headings, row),
        };
      },
    },
    withoutMissing(openHeadedRows(shape), ACLED_MISSING),
  );
};

const EXAMPLES: Partial<Record<string, string>> = {
  "YYYY-MM-DD": "2024-01-05",
  "d-m-Y": "05-01-2024",
  "d month Y": "05 January 2024",
};

/** ACLED names its publishers and nothing else of them, “;” between two. */
function publishers(source: string): RowReport[] {
  return source
    .split(";")
    .map(inOneLine)
    .filter((publisher) => publisher !== "")
    .map((publisher) => ({ publisher, address: null, published: null, title: "" }));
}
