import { gdeltColumns } from "@/lib/event-files/formats/gdelt/gdelt-columns";
import type { FileShape } from "@/lib/event-files/rows/file-shape";

const WIDTHS = [57, 58, 61];

/**
 * Whether the fields of a row without headings are an event of GDELT, by what stands in its columns: a number, then the day, its month and its year. A row that a spreadsheet has
 * spoilt is one too, so that it can be said.
 * `isGdeltRow(["881990889", "20191023", "201910", "2019", …]) // => true`
 */
export function isGdeltRow(fields: readonly string[]): boolean {
  const [id = "", day = "", month = "", year = ""] = fields;
  if (!/^\d/.test(id) || !/^\d{4}$/.test(year) || fields.length < 20) return false;
  if (/^\d{8}$/.test(day) && month === day.slice(0, 6) && year === day.slice(0, 4)) return true;
  const [isRoot = "", rootCode = "", quadClass = ""] = [fields[25], fields[28], fields[29]];
  return (
    WIDTHS.includes(fields.length) &&
    /^[01]$/.test(isRoot) &&
    /^\d{1,2}$/.test(rootCode) &&
    /^[1-4]$/.test(quadClass)
  );
}

/** The shape of events of GDELT by the first row; null: it has another number of fields. `gdeltShape(fields of 61, "utf-8")?.format // => "gdelt-2"` */
export function gdeltShape(fields: readonly string[], encoding: FileShape["encoding"]): FileShape | null {
  if (!WIDTHS.includes(fields.length)) return null;
  const second = fields.length === 61;
  return {
    format: second ? "gdelt-2" : "gdelt-1",
    widths: second ? [61] : [57, 58],
    separator: "\t",
    header: null,
    dates: "YYYYMMDD",
    encoding,
  };
}

/** What its columns are called, for showing. `gdeltNames({ widths: [57, 58], … }).length // => 58` */
export const gdeltNames = ({ widths }: FileShape) => [...gdeltColumns(Math.max(...widths))];
