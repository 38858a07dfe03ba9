import { gdeltNames, gdeltShape, isGdeltRow } from "./gdelt-shapes";
import type { Head } from "./head";
import { type Recognition, SHOWN_ROWS } from "./recognition";
import { refused, triedShape } from "./tried-shape";

/** Events of GDELT as they are published; null: the first line is none. A head of rows of 61 fields gives the shape gdelt-2. */
export function recogniseGdelt(head: Head): Recognition | null {
  const [firstLine = ""] = head.lines;
  const fields = firstLine.split("\t");
  if (!isGdeltRow(fields)) return null;
  const shape = gdeltShape(fields, head.encoding);
  if (shape === null)
    return refused({
      line: 1,
      text: firstLine,
      message: `This looks like events of GDELT, whose lines have 57, 58 or 61 fields, but its first line has ${fields.length}. Get the file again from its source.`,
    });
  const widths = new Set(head.lines.map((line) => line.split("\t").length));
  return triedShape(shape, head, {
    rows: head.lines.slice(0, SHOWN_ROWS).map((line) => line.split("\t")),
    columns: gdeltNames(shape),
    notes:
      widths.size > 1
        ? ["Lines with 57 and lines with 58 fields stand in one file; each is read by its own columns."]
        : [],
  });
}
