import { columnReader, inOneLine, namedCells, placeOf } from "@/lib/event-files/comma/columns";
import { openCommaReader } from "@/lib/event-files/comma/comma-reader";
import { type CommaRow, rowFault } from "@/lib/event-files/comma/comma-rows";
import { openHeadedRows } from "@/lib/event-files/comma/headed-rows";
import { isRounded, ROUNDED } from "@/lib/event-files/comma/rounded-number";
import { withoutMissing } from "@/lib/event-files/formats/headed-cells";
import type { OpenReader } from "@/lib/event-files/rows/event-reader";
import { UCDP_COLUMNS, UCDP_MISSING } from "./ucdp-columns";
import { ucdpReports } from "./ucdp-reports";
import { ucdpSide } from "./ucdp-sides";
import { ucdpTime } from "./ucdp-time";

/**
 * Reads the UCDP Georeferenced Event Dataset, yearly or candidate, with headings or without. Who fought is in the sides and their Gleditsch–Ward
 * numbers, never in `country_id`, which is where. Between two states neither is said to act on the other, and no row has a score.
 */
export const openUcdpGed: OpenReader = (shape, pair) => {
  const headings = shape.header ?? UCDP_COLUMNS;
  const cell = columnReader(headings);

  function timeOf(row: CommaRow) {
    const time = ucdpTime(cell(row, "date_start"), cell(row, "date_end"), cell(row, "date_prec"));
    if (time !== null) return time;
    throw rowFault(
      row,
      `The days “${cell(row, "date_start")}” and “${cell(row, "date_end")}” with date_prec “${cell(row, "date_prec")}” cannot be read: UCDP writes days as 2024-01-05, and 1 to 5. Get the file again from UCDP.`,
    );
  }

  return openCommaReader(
    shape,
    pair,
    {
      sides(row) {
        if (isRounded(cell(row, "id"))) throw rowFault(row, ROUNDED);
        return {
          from: ucdpSide(cell(row, "side_a"), cell(row, "gwnoa"), pair),
          to: ucdpSide(cell(row, "side_b"), cell(row, "gwnob"), pair),
          time: timeOf(row),
        };
      },
      event(row, sides) {
        const headline = inOneLine(cell(row, "source_headline"));
        return {
          key: cell(row, "id"),
          line: row.line,
          ...sides,
          directed: false,
          scheme: "UCDP",
          code: cell(row, "type_of_violence"),
          contexts: [],
          score: null,
          reports: ucdpReports({
            number: cell(row, "number_of_sources"),
            article: cell(row, "source_article"),
            office: cell(row, "source_office"),
            date: cell(row, "source_date"),
            headline,
          }),
          place: placeOf(cell(row, "where_coordinates"), cell(row, "adm_1"), cell(row, "country")),
          words: headline === "" ? inOneLine(cell(row, "where_description")) : headline,
          cells: namedCells(headings, row),
        };
      },
    },
    withoutMissing(openHeadedRows(shape), UCDP_MISSING),
  );
};
