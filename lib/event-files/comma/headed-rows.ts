import type { FileShape } from "@/lib/event-files/rows/file-shape";
import { type CommaRow, type CommaRows, openCommaRows, rowFault } from "./comma-rows";

/** Whether a line above the headings seems to be none of them: a comment, or the line by which a spreadsheet is told the separator. `isPreface("sep=;") // => true` */
export const isPreface = (text: string) => /^(?:#|sep=.$)/i.test(text);

/**
 * The rows below the headings of a comma table, each with as many fields as the shape says; comments above the headings are passed over, and so are rows
 * without a letter, which spreadsheets leave below a table.
 * Throws EventFileFault at the first row that has another number of fields, and where the headings are not those of the shape.
 * With the shape of `id,day` the text `# a note\nid,day\n7,2024-01-05\n` gives one row: `{ line: 3, fields: ["7", "2024-01-05"], … }`
 */
export function openHeadedRows(shape: FileShape): CommaRows {
  const rows = openCommaRows(shape);
  const headings = shape.header;
  let headed = headings === null;

  function below(read: CommaRow[]): CommaRow[] {
    return read.filter((row) => {
      if (!headed && headings !== null) {
        headed = isSame(row, headings);
        if (!headed && !isPreface(row.text)) throw rowFault(row, OTHER_HEADINGS);
        return false;
      }
      if (row.fields.every((field) => field.trim() === "")) return false;
      refuseOtherWidth(row, shape);
      return true;
    });
  }

  return { read: (bytes) => below(rows.read(bytes)), end: () => below(rows.end()) };
}

const OTHER_HEADINGS =
  "The headings of this file are not those that were confirmed: bring it again by itself.";

const isSame = ({ fields }: CommaRow, headings: readonly string[]) =>
  fields.length === headings.length && fields.every((field, at) => field === headings[at]);

function refuseOtherWidth(row: CommaRow, { widths, header }: FileShape): void {
  if (!widths.includes(row.fields.length))
    throw rowFault(row, widthProblem(row.fields.length, widths, header !== null));
}

/**
 * Why a row with another number of fields is refused, as a sentence.
 * `widthProblem(4, [3], true) // => "This row has 4 fields where the headings name 3: …"`
 */
export function widthProblem(fields: number, widths: readonly number[], headed: boolean): string {
  const found = `This row has ${fields} field${fields === 1 ? "" : "s"}`;
  const expected = widths.join(" or ");
  if (headed && widths.length === 1 && fields === (widths[0] ?? 0) + 1)
    return `${found} where the headings name ${expected}: a number of the row seems to stand first, under no heading, so that every value is in the wrong column. Write the file again without row names.`;
  return `${found} where ${headed ? "the headings name" : "there should be"} ${expected}: its values would stand in the wrong columns. Get the file again from its source, or mend this row.`;
}
