import { isQuotedCell, unquotedCell } from "@/lib/event-files/formats/quoted-cells";
import { isQuoted, plainHeadings } from "@/lib/event-files/formats/quoted-headings";
import type { Head } from "./head";
import { headRows } from "./head-rows";
import { headedNotes, headedShape } from "./headed-shapes";
import { type Recognition, SHOWN_ROWS } from "./recognition";
import { triedShape } from "./tried-shape";

/** ICEWS and POLECAT; null: the first line has the headings of neither. A head with those of ICEWS gives the shape icews. */
export function recogniseHeaded(head: Head): Recognition | null {
  const shape = headedShape(head.lines, head.encoding);
  if (shape === null) return null;
  const rows = isQuoted(shape)
    ? headRows(head.bytes, head.whole).rows.map((row) => row.fields)
    : head.lines.map((line) => line.split("\t"));
  const shown = rows.slice(1, 1 + SHOWN_ROWS);
  const quoted = isQuoted(shape) || shown.some((row) => row.some(isQuotedCell));
  return triedShape(shape, head, {
    rows: isQuoted(shape) ? shown : shown.map((row) => row.map(unquotedCell)),
    columns: plainHeadings(shape),
    notes: headedNotes(shape, quoted),
  });
}
