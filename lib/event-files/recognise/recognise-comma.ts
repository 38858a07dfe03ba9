import { SPREADSHEET_DAMAGE } from "@/lib/event-files/formats/gdelt/gdelt-problem";
import { UCDP_COLUMNS } from "@/lib/event-files/formats/ucdp-ged/ucdp-columns";
import { EventFileFault } from "@/lib/event-files/rows/event-reader";
import { commaShape } from "./comma-shapes";
import { isGdeltRow } from "./gdelt-shapes";
import type { Head } from "./head";
import { headRows } from "./head-rows";
import { type Recognition, SHOWN_ROWS } from "./recognition";
import { refused, triedShape } from "./tried-shape";

/** Comma tables of a known format, any other table with headings, and what is neither. A head with the headings of UCDP gives the shape ucdp-ged. */
export function recogniseComma(head: Head): Recognition {
  const { rows } = headRows(head.bytes, head.whole);
  const [first] = rows;
  if (first !== undefined && isGdeltRow(first.fields))
    return refused({
      ...first,
      message: `These are events of GDELT, written again with “,” or “;” and without headings. ${SPREADSHEET_DAMAGE}`,
    });
  const shape = commaShape(head.bytes, head.encoding, head.whole);
  if (shape instanceof EventFileFault) return refused(shape);
  if (shape === null)
    return refused({
      line: 1,
      text: first?.text ?? "",
      message:
        "This is no table of events that can be read: its first line has neither the columns of a known format nor headings that can be told apart. It takes three headings or more, one for each column: none of them empty, none a number, none twice.",
    });
  const below = shape.header === null ? rows : rows.slice(1);
  return triedShape(shape, head, {
    rows: below.slice(0, SHOWN_ROWS).map((row) => row.fields),
    columns: shape.header ?? [...UCDP_COLUMNS],
    notes: [],
  });
}
