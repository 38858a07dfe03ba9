import { columnReader } from "@/lib/event-files/comma/columns";
import { openCommaReader } from "@/lib/event-files/comma/comma-reader";
import { type CommaRow, rowFault } from "@/lib/event-files/comma/comma-rows";
import { lostZero, lostZeroProblem } from "@/lib/event-files/comma/lost-zero";
import { isRounded, ROUNDED } from "@/lib/event-files/comma/rounded-number";
import { iso3OfCameo } from "@/lib/event-files/countries/iso3-of-cameo";
import { GDELT_1_COLUMNS } from "@/lib/event-files/formats/gdelt/gdelt-columns";
import { openAddedDays } from "@/lib/event-files/formats/gdelt/gdelt-covered";
import { gdeltRow } from "@/lib/event-files/formats/gdelt/gdelt-row";
import { gdeltTime } from "@/lib/event-files/formats/gdelt/gdelt-time";
import type { OpenReader } from "@/lib/event-files/rows/event-reader";
import { withoutNa } from "./na-missing";

/** Rows of the back file have one column fewer as GDELT publishes them; copies fill it up with an empty address. */
const BACK_FILE_WIDTH = GDELT_1_COLUMNS.length - 1;

/** Reads events of GDELT 1.0 that somebody has written again as a comma table with headings, as R does: quoted texts and NA for what is missing. */
export const openGdeltCsv: OpenReader = (shape, pair) => {
  const read = columnReader(shape.header ?? []);
  const addedDays = openAddedDays();

  function cellsOf(row: CommaRow): (name: string) => string {
    return withoutNa((name) => read(row, name.toLowerCase()));
  }

  return openCommaReader(shape, pair, {
    sides(row) {
      const cell = cellsOf(row);
      const problem = cellProblem(cell);
      if (problem !== null) throw rowFault(row, problem);
      const [dated, added] = [Number(cell("SQLDATE")), Number(cell("DATEADDED"))];
      const time = gdeltTime(dated, added);
      if (time === null)
        throw rowFault(
          row,
          "A date of this row is no day of the calendar. Get the file again from its source.",
        );
      addedDays.note(widthOf(cell), dated, added);
      return {
        from: { name: cell("Actor1Name"), state: iso3OfCameo(cell("Actor1CountryCode")) },
        to: { name: cell("Actor2Name"), state: iso3OfCameo(cell("Actor2CountryCode")) },
        time,
      };
    },
    event(row) {
      const cell = cellsOf(row);
      const event = gdeltRow(GDELT_1_COLUMNS.slice(0, widthOf(cell)).map(cell), row.line);
      if (typeof event === "string") throw rowFault(row, event);
      return event;
    },
    covered: addedDays.covered,
  });
};

const widthOf = (cell: (name: string) => string) =>
  cell("SOURCEURL") === "" ? BACK_FILE_WIDTH : GDELT_1_COLUMNS.length;

/** What is wrong with the cells of a row, whichever states it is of; null: nothing. */
function cellProblem(cell: (name: string) => string): string | null {
  if (isRounded(cell("GLOBALEVENTID"))) return ROUNDED;
  if (/^\d{14}$/.test(cell("DATEADDED")))
    return "These are events of GDELT 2.0 with headings. GDELT 2.0 is read as its source gives it, without headings: bring the files from there, whose names end in “export.CSV”.";
  for (const name of ["SQLDATE", "DATEADDED"])
    if (!/^\d{8}$/.test(cell(name)))
      return `In the column “${name}”: “${cell(name)}” is no day as GDELT 1.0 writes it, in eight figures. Get the file again from its source.`;
  const [code, root] = [cell("EventCode"), cell("EventRootCode")];
  const shortened = /^\d$/.test(root) || (/^\d/.test(code) && root !== "" && !code.startsWith(root));
  return lostZero(code) || shortened ? lostZeroProblem(code) : null;
}
