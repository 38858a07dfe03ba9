import { namedHeadings } from "@/lib/event-files/formats/headed-cells";
import { ICEWS_COLUMNS, ICEWS_NEEDED } from "@/lib/event-files/formats/icews/icews-columns";
import { POLECAT_COLUMNS, POLECAT_NEEDED } from "@/lib/event-files/formats/polecat/polecat-columns";
import { plainHeadings } from "@/lib/event-files/formats/quoted-headings";
import type { FileShape } from "@/lib/event-files/rows/file-shape";

const KNOWN = [
  { format: "icews", names: ICEWS_COLUMNS, needed: ICEWS_NEEDED },
  { format: "polecat", names: POLECAT_COLUMNS, needed: POLECAT_NEEDED },
] as const;
const SEPARATORS = ["\t", ",", ";"] as const;
const MONTH_FIRST = /(?:^|["\t,;])\d{1,2}\/\d{1,2}\/\d{4}(?:["\t,;]|$)/;

/**
 * The shape of ICEWS and POLECAT by their headings, whatever their case and the signs between their words; null: they are of neither. Headings keep the quotation marks of a table
 * that was written again, by which its reader knows it.
 * `headedShape(["Event ID\tEvent Date\t…", …], "utf-8")?.format // => "icews"`
 */
export function headedShape(lines: readonly string[], encoding: FileShape["encoding"]): FileShape | null {
  const [first = "", ...below] = lines;
  for (const separator of SEPARATORS) {
    const header = first.split(separator);
    for (const { format, names, needed } of KNOWN) {
      const shape: FileShape = {
        format,
        widths: [header.length],
        separator,
        header,
        dates: format === "icews" && MONTH_FIRST.test(below[0] ?? "") ? "m/d/Y" : "YYYY-MM-DD",
        encoding,
      };
      const headings = new Set(namedHeadings(plainHeadings(shape), names));
      if (needed.every((name) => headings.has(name))) return shape;
    }
  }
  return null;
}

/** What a person should know of it before confirming. With headings in quotation marks: “The table has been written again with quotation marks, …”. */
export function headedNotes(shape: FileShape, quoted: boolean): string[] {
  const headings = plainHeadings(shape);
  const named = new Set(namedHeadings(headings, ICEWS_COLUMNS));
  const notes: string[] = [];
  if (quoted)
    notes.push(
      "The table has been written again with quotation marks, which are left out; the original has none.",
    );
  if (shape.format === "icews" && !named.has("CAMEO Code"))
    notes.push("It has no column of codes: they are looked up from the labels in ICEWS’s own list.");
  const unnamed = headings.filter((heading) => heading.trim() === "").length;
  if (unnamed > 0) {
    const left =
      unnamed === 1
        ? "1 column without a heading is left out"
        : `${unnamed} columns without a heading are left out`;
    const refusing = shape.format === "polecat" && headings.slice(1).some((heading) => heading.trim() === "");
    notes.push(
      refusing
        ? `${left}; a row that holds something in one behind the first column is refused.`
        : `${left}.`,
    );
  }
  return notes;
}
