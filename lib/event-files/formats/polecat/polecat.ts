import { isoDayOrNull } from "@/lib/codebook/date-reading";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { columnReader, inOneLine, namedCells, placeOf } from "@/lib/event-files/comma/columns";
import { openCommaReader } from "@/lib/event-files/comma/comma-reader";
import { type CommaRow, rowFault } from "@/lib/event-files/comma/comma-rows";
import { openHeadedRows, widthProblem } from "@/lib/event-files/comma/headed-rows";
import { namedHeadings, withoutMissing } from "@/lib/event-files/formats/headed-cells";
import { withoutQuotes } from "@/lib/event-files/formats/quoted-cells";
import { isQuoted, plainHeadings, unquotedShape } from "@/lib/event-files/formats/quoted-headings";
import { rowScore, scoreProblem } from "@/lib/event-files/formats/row-score";
import type { OpenReader } from "@/lib/event-files/rows/event-reader";
import type { RowReport, RowScore } from "@/lib/event-files/rows/event-row";
import type { FileShape } from "@/lib/event-files/rows/file-shape";
import { openHeadedLines } from "@/lib/event-files/text/headed-lines";
import { OTHER_INTENSITY, POLECAT_COLUMNS, POLECAT_MISSING } from "./polecat-columns";
import { listOf, polecatStates, sidesOf } from "./polecat-sides";

/**
 * Reads a week, a month or a year of POLECAT, headings first, whichever columns they name; a first column without a heading, where R puts the numbers of rows, is left out, and others where they are empty in all rows. Its code is type and mode,
 * “CONSULT/visit”. A row with several states on one side counts as one between the two where it says in one direction that one of them acts on the other. An id stands again in other files, so that the key is id and day.
 */
export const openPolecat: OpenReader = (shape, pair) => {
  const headings = namedHeadings(plainHeadings(shape), [...POLECAT_COLUMNS, OTHER_INTENSITY]);
  const cell = columnReader(headings);
  const unnamed = headings.flatMap((heading, at) => (heading === "" && at > 0 ? [at] : []));

  return openCommaReader(
    shape,
    pair,
    {
      sides(row) {
        if (unnamed.some((at) => row.fields[at]?.trim()))
          throw rowFault(
            row,
            "This row holds something in a column without a heading, so that nobody knows which column is which. Get the file again from its source.",
          );
        const written = cell(row, "Event Date");
        const day = isoDayOrNull(written);
        if (day === null)
          throw rowFault(
            row,
            `The day “${written}” cannot be read: POLECAT writes its days as 2024-01-05. Get the file again from its source.`,
          );
        const [from, to] = sidesOf(statesOf(row, "Actor"), statesOf(row, "Recipient"), pair);
        return {
          from: { name: nameOf(row, "Actor"), state: from },
          to: { name: nameOf(row, "Recipient"), state: to },
          time: { first: day, last: day, precision: "day", doubt: null, written },
        };
      },
      event(row, sides) {
        const headline = inOneLine(cell(row, "Headline"));
        return {
          key: `${cell(row, "Event ID")} ${isoFromDay(sides.time.first)}`,
          line: row.line,
          ...sides,
          directed: true,
          scheme: "PLOVER",
          code: polecatCode(cell(row, "Event Type"), cell(row, "Event Mode")),
          contexts: listOf(cell(row, "Contexts")),
          score: scoreOf(row),
          reports: reportsOf(cell(row, "Source"), cell(row, "Publication Date"), headline),
          place: placeOf(
            cell(row, "Placename"),
            cell(row, "City"),
            cell(row, "District"),
            cell(row, "Province"),
            cell(row, "Country"),
          ),
          words: headline,
          cells: namedCells(headings, row),
        };
      },
    },
    withoutMissing(
      isQuoted(shape) ? openHeadedRows(unquotedShape(shape)) : openLines(shape),
      POLECAT_MISSING,
    ),
  );

  function statesOf(row: CommaRow, side: "Actor" | "Recipient") {
    return polecatStates(cell(row, `${side} Country`), cell(row, `${side} COW`));
  }

  function nameOf(row: CommaRow, side: "Actor" | "Recipient"): string {
    return inOneLine(cell(row, `${side} Name`) || cell(row, `${side} Name Raw`));
  }

  function scoreOf(row: CommaRow): RowScore | null {
    const text = cell(row, "Intensity") || cell(row, OTHER_INTENSITY);
    const score = rowScore(text, "PLOVER");
    if (score === undefined) throw rowFault(row, scoreProblem(text));
    return score;
  }
};

/** Type and mode as one code. `polecatCode("consult", "Visit") // => "CONSULT/visit"`, `polecatCode("AGREE", "") // => "AGREE"` */
function polecatCode(type: string, mode: string): string {
  return mode === "" ? type.toUpperCase() : `${type.toUpperCase()}/${mode.toLowerCase()}`;
}

function reportsOf(source: string, published: string, title: string): RowReport[] {
  const publisher = inOneLine(source);
  return publisher === "" && title === ""
    ? []
    : [{ publisher, address: null, published: isoDayOrNull(published.slice(0, 10)), title }];
}

const openLines = (shape: FileShape) =>
  withoutQuotes(openHeadedLines(shape, (fields) => polecatProblem(fields, shape.widths)));

/** Why a row with another number of fields than there are headings is refused. */
function polecatProblem(fields: number, widths: readonly number[]): string {
  const named = Math.max(...widths);
  return fields < named
    ? `This row has ${fields} fields where the headings name ${named}: some releases of POLECAT carry a heading too many, such as Headline, so that every value would stand under another heading. Get a later release, or take the heading out that has no column.`
    : widthProblem(fields, widths, true);
}
