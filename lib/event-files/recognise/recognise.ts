import { SPREADSHEET_DAMAGE } from "@/lib/event-files/formats/gdelt/gdelt-problem";
import { isQuoted, plainHeadings } from "@/lib/event-files/formats/quoted-headings";
import { UCDP_COLUMNS } from "@/lib/event-files/formats/ucdp-ged/ucdp-columns";
import { openReader } from "@/lib/event-files/open-reader";
import { EventFileFault } from "@/lib/event-files/rows/event-reader";
import type { FileShape } from "@/lib/event-files/rows/file-shape";
import { commaShape } from "./comma-shapes";
import { gdeltNames, gdeltShape, isGdeltRow } from "./gdelt-shapes";
import { headRows } from "./head-rows";
import { encodingOf, headLines } from "./head-text";
import { headedNotes, headedShape } from "./headed-shapes";
import { noTable } from "./no-table";
import { HEAD_LENGTH, type Recognition, SHOWN_ROWS, type Unrecognised } from "./recognition";

/**
 * Which format a file has, by its shape and never by its name, from its first bytes, cut anywhere: fewer than HEAD_LENGTH are the whole file. All lines in them are read
 * with the format’s own reader, so that what is wrong in them is said at once.
 * `recognise(bytes of "id,from,to,day\n1,TJK,AFG,2024-01-05\n")`
 * `// => { ok: true, shape: { format: "table", … }, rows: [["1", "TJK", "AFG", "2024-01-05"]], columns: ["id", "from", "to", "day"], notes: [] }`
 */
export function recognise(head: Uint8Array): Recognition {
  const whole = head.length < HEAD_LENGTH;
  const encoding = encodingOf(head, whole);
  const lines = headLines(head, encoding, whole);
  const [firstLine = ""] = lines;
  const noEvents = noTable(head, lines.find((line) => line.trim() !== "") ?? "");
  if (noEvents !== null) return refused(1, firstLine, noEvents);
  return withLetters(
    gdelt(head, lines, encoding, whole) ??
      headed(head, lines, encoding, whole) ??
      comma(head, encoding, whole),
  );
}

function gdelt(
  head: Uint8Array,
  lines: readonly string[],
  encoding: FileShape["encoding"],
  whole: boolean,
): Recognition | null {
  const [firstLine = ""] = lines;
  const fields = firstLine.split("\t");
  if (!isGdeltRow(fields)) return null;
  const shape = gdeltShape(fields, encoding);
  if (shape === null)
    return refused(
      1,
      firstLine,
      `This looks like events of GDELT, whose lines have 57, 58 or 61 fields, but its first line has ${fields.length}. Get the file again from its source.`,
    );
  return (
    faultBelow(shape, head, whole) ?? {
      ok: true,
      shape,
      rows: lines.slice(0, SHOWN_ROWS).map((line) => line.split("\t")),
      columns: gdeltNames(shape),
      notes:
        widthsOf(lines).size > 1
          ? ["Lines with 57 and lines with 58 fields stand in one file; each is read by its own columns."]
          : [],
    }
  );
}

const widthsOf = (lines: readonly string[]) => new Set(lines.map((line) => line.split("\t").length));

function headed(
  head: Uint8Array,
  lines: readonly string[],
  encoding: FileShape["encoding"],
  whole: boolean,
): Recognition | null {
  const shape = headedShape(lines, encoding);
  if (shape === null) return null;
  const quoted = isQuoted(shape);
  const rows = quoted
    ? headRows(head, encoding, whole).rows.map((row) => row.fields)
    : lines.map((line) => line.split("\t"));
  return (
    faultBelow(shape, head, whole) ?? {
      ok: true,
      shape,
      rows: rows.slice(1, 1 + SHOWN_ROWS),
      columns: plainHeadings(shape),
      notes: headedNotes(shape, quoted),
    }
  );
}

function comma(head: Uint8Array, encoding: FileShape["encoding"], whole: boolean): Recognition {
  const { rows } = headRows(head, encoding, whole);
  const [first] = rows;
  if (first !== undefined && isGdeltRow(first.fields))
    return refused(
      first.line,
      first.text,
      `These are events of GDELT, written again with “,” or “;” and without headings. ${SPREADSHEET_DAMAGE}`,
    );
  const shape = commaShape(head, encoding, whole);
  if (shape instanceof EventFileFault) return refused(shape.line, shape.text, shape.message);
  if (shape === null)
    return refused(
      1,
      first?.text ?? "",
      "This is no table of events that can be read: its first line has neither the columns of a known format nor headings. Put a line of headings above it, one for each column.",
    );
  const below = shape.header === null ? rows : rows.slice(1);
  return (
    faultBelow(shape, head, whole) ?? {
      ok: true,
      shape,
      rows: below.slice(0, SHOWN_ROWS).map((row) => row.fields),
      columns: shape.header ?? [...UCDP_COLUMNS],
      notes: [],
    }
  );
}

function withLetters(recognition: Recognition): Recognition {
  if (!recognition.ok || recognition.shape.encoding === "utf-8") return recognition;
  return {
    ...recognition,
    notes: [
      ...recognition.notes,
      "Its letters are not written as UTF-8 and are read as windows-1252: look at the names above.",
    ],
  };
}

/** The fault in the first rows; null: none, or nobody has said yet which column is what. */
function faultBelow(shape: FileShape, head: Uint8Array, whole: boolean): Unrecognised | null {
  if (shape.format === "table") return null;
  // Both meanings of time_precision have the same numbers.
  return faultOf(() => {
    const reader = openReader(shape, NOBODY, { acledPrecision: "week-month" });
    reader.read(head);
    if (whole) reader.end();
  });
}

/** No row is between two states of no name, so that none is kept. */
const NOBODY = ["", ""] as const;

function faultOf(read: () => void): Unrecognised | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof EventFileFault) return refused(error.line, error.text, error.message);
    throw error;
  }
}

const refused = (line: number, text: string, message: string): Unrecognised => ({
  ok: false,
  line,
  text: text.slice(0, 500),
  message,
});
