import type { Head } from "./head";

/** What a file is known to be that begins with some bytes or letters, and is not read. */
const BEGINNINGS: readonly { begins: readonly number[] | RegExp; message: string }[] = [
  {
    begins: [0x50, 0x4b],
    message:
      "This is a workbook of a spreadsheet, or a zip inside a zip. Save the table as CSV, or unpack it, and bring that.",
  },
  {
    begins: [0xd0, 0xcf, 0x11, 0xe0],
    message: "This is a workbook of a spreadsheet. Save the table as CSV and bring that.",
  },
  { begins: [0x1f, 0x8b], message: "This is packed twice. Unpack it once and bring that." },
  {
    begins: [0xff, 0xfe],
    message: "This file is written as UTF-16. Save it as UTF-8 and bring that.",
  },
  {
    begins: [0xfe, 0xff],
    message: "This file is written as UTF-16. Save it as UTF-8 and bring that.",
  },
  { begins: /^%PDF-/, message: "This is a PDF. Bring the table that it was made from." },
  {
    begins: /^version https:\/\/git-lfs/,
    message:
      "This is not the file but a pointer to it, which Git LFS leaves where a repository was copied without its large files. Download the file itself.",
  },
  {
    begins: /^\s*<(?:!doctype|html|head|body|\?xml)/i,
    message:
      "This is a web page, as a server sends it instead of a file: an error, or a page to sign in. Open the address in a browser and download the file itself.",
  },
];

/** Whether a first line is the heading or a row of one of GDELT’s two other tables, and what it is called. */
function otherGdeltTable(fields: readonly string[]): string | null {
  const [first = "", second = "", third = ""] = fields;
  const time = /^\d{14}$/;
  if (fields.length === 16 && /^\d+$/.test(first) && time.test(second) && time.test(third))
    return "the mentions of GDELT";
  if (fields.length === 27 && /^\d{14}-/.test(first) && time.test(second))
    return "the Global Knowledge Graph of GDELT 2.0";
  if (fields.length === 11 && (/^\d{8}$/.test(first) || first === "DATE") && /^(?:\d+|NUMARTS)$/.test(second))
    return "the Global Knowledge Graph of GDELT 1.0";
  return null;
}

/**
 * Why a file cannot hold rows of events, from its first bytes and its first line with letters; null: nothing says so.
 * `noTable(head of "PK…") // => "This is a workbook of a spreadsheet, …"`
 */
export function noTable({ bytes, lines, whole }: Head): string | null {
  const firstLine = lines.find((line) => line.trim() !== "") ?? "";
  const known = BEGINNINGS.find(({ begins }) =>
    begins instanceof RegExp ? begins.test(firstLine) : begins.every((byte, at) => bytes[at] === byte),
  );
  if (known) return known.message;
  if (firstLine === "")
    return whole
      ? "This file is empty."
      : "The first line of this file does not end within 256 KiB, which no row of an event file does. Get the file again from its source.";
  const other = otherGdeltTable(firstLine.split("\t"));
  return other === null
    ? null
    : `This is ${other}, which says nothing of who did what to whom. Bring the events file: its name ends in “export.CSV”.`;
}
