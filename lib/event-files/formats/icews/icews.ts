import { isoFromDay } from "@/lib/engine/calendar/day";
import { icewsCodeOfLabel } from "@/lib/event-files/codes/icews-labels";
import { columnReader, inOneLine, namedCells, placeOf } from "@/lib/event-files/comma/columns";
import { openCommaReader } from "@/lib/event-files/comma/comma-reader";
import { rowFault } from "@/lib/event-files/comma/comma-rows";
import { openHeadedRows, widthProblem } from "@/lib/event-files/comma/headed-rows";
import { lostZero, lostZeroProblem } from "@/lib/event-files/comma/lost-zero";
import { iso3OfName } from "@/lib/event-files/countries/iso3-of-name";
import { namedHeadings, remembered, withoutMissing } from "@/lib/event-files/formats/headed-cells";
import { withoutQuotes } from "@/lib/event-files/formats/quoted-cells";
import { isQuoted, plainHeadings, unquotedShape } from "@/lib/event-files/formats/quoted-headings";
import { rowScore, scoreProblem } from "@/lib/event-files/formats/row-score";
import type { OpenReader } from "@/lib/event-files/rows/event-reader";
import type { RowReport } from "@/lib/event-files/rows/event-row";
import type { FileShape } from "@/lib/event-files/rows/file-shape";
import { openHeadedLines } from "@/lib/event-files/text/headed-lines";
import { ICEWS_COLUMNS, ICEWS_MISSING } from "./icews-columns";
import { icewsTime } from "./icews-time";

/** CAMEO has no code of one or two figures below its roots. */
const SHORT = /^\d{1,2}$/;

/**
 * Reads ICEWS as it is published, headings first, whichever columns they name: with a code or, as in 2017, with its label alone, which is then looked up in ICEWS’s own list; a
 * label that is not there has no code and stays as words. Quotation marks are letters, but around a whole field, as Dataverse writes texts again, and in tables that
 * R has written again. An id names
 * two events on two days, so that the key is id and day.
 */
export const openIcews: OpenReader = (shape, pair) => {
  const headings = namedHeadings(plainHeadings(shape), ICEWS_COLUMNS);
  const cell = columnReader(headings);
  const stateOf = remembered(iso3OfName);

  return openCommaReader(
    shape,
    pair,
    {
      sides(row) {
        const written = cell(row, "Event Date");
        const time = icewsTime(written, shape.dates);
        if (time === null)
          throw rowFault(
            row,
            `The day “${written}” cannot be read: the days of this file are written as ${shape.dates === "m/d/Y" ? "1/5/2017, month first" : "2017-01-05"}. Get the file again from its source.`,
          );
        const code = cell(row, "CAMEO Code");
        if (SHORT.test(code) || lostZero(code)) throw rowFault(row, lostZeroProblem(code));
        return {
          from: { name: cell(row, "Source Name"), state: stateOf(cell(row, "Source Country")) },
          to: { name: cell(row, "Target Name"), state: stateOf(cell(row, "Target Country")) },
          time,
        };
      },
      event(row, sides) {
        const label = inOneLine(cell(row, "Event Text"));
        const code = cell(row, "CAMEO Code") || (icewsCodeOfLabel(label) ?? "");
        const score = rowScore(cell(row, "Intensity"), "Goldstein as in ICEWS");
        if (score === undefined) throw rowFault(row, scoreProblem(cell(row, "Intensity")));
        return {
          key: `${cell(row, "Event ID")} ${isoFromDay(sides.time.first)}`,
          line: row.line,
          ...sides,
          directed: true,
          scheme: "CAMEO",
          code,
          contexts: [],
          score,
          reports: reportsOf(cell(row, "Publisher")),
          place: placeOf(
            cell(row, "City"),
            cell(row, "District"),
            cell(row, "Province"),
            cell(row, "Country"),
          ),
          words: code === "" ? label : "",
          cells: namedCells(headings, row),
        };
      },
    },
    withoutMissing(isQuoted(shape) ? openHeadedRows(unquotedShape(shape)) : openLines(shape), ICEWS_MISSING),
  );
};

const openLines = (shape: FileShape) =>
  withoutQuotes(openHeadedLines(shape, (fields) => widthProblem(fields, shape.widths, true)));

/** ICEWS names a publisher and no address, and not when it was published. */
function reportsOf(publisher: string): RowReport[] {
  const named = inOneLine(publisher);
  return named === "" ? [] : [{ publisher: named, address: null, published: null, title: "" }];
}
