import type { CommaRow, CommaRows } from "@/lib/event-files/comma/comma-rows";
import type { EventFileFault } from "@/lib/event-files/rows/event-reader";
import type { FileShape } from "@/lib/event-files/rows/file-shape";
import { rowText } from "./byte-fields";
import { lineFault, openTabLines } from "./tab-lines";

/**
 * The rows below the headings of a table with tabs and without quotation marks: they are letters in it. Throws EventFileFault at the first row with another number of fields than
 * there are headings, and where the headings are not those of the shape.
 * @param problem what is said of a row with so many fields
 * With the headings `id` and `day` the text `id\tday\n7\t"x\n` gives one row: `{ line: 2, text: '7\t"x', fields: ["7", '"x'] }`
 */
export function openHeadedLines(shape: FileShape, problem: (fields: number) => string): CommaRows {
  const headings = shape.header ?? [];
  let rows: CommaRow[] = [];

  const lines = openTabLines((bytes, cuts, fields, line) => {
    const fault = (message: string): EventFileFault => lineFault(bytes, cuts[0] as number, line, message);
    if (line === 1 && fields !== headings.length) throw fault(OTHER_HEADINGS);
    if (fields !== headings.length) throw fault(problem(fields));
    const text = rowText(bytes, cuts[0] as number, (cuts[fields] as number) - 1);
    const row = { line, text, fields: text.split("\t") };
    if (line > 1) rows.push(row);
    else if (row.fields.some((field, at) => field !== headings[at])) throw fault(OTHER_HEADINGS);
  });

  function taken(): CommaRow[] {
    const read = rows;
    rows = [];
    return read;
  }

  return {
    read(bytes) {
      lines.read(bytes);
      return taken();
    },
    end() {
      lines.end();
      return taken();
    },
  };
}

const OTHER_HEADINGS =
  "The headings of this file are not those that were confirmed: bring it again by itself.";
