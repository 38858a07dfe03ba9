import { isOwnExport } from "@/lib/event-files/formats/other-table/own-export";
import type { FileShape } from "@/lib/event-files/rows/file-shape";
import { type EventSource, sourceOf } from "./event-sources";

/** What somebody says of a table of their own: nobody else knows it. */
export interface TableTerms {
  /** How it is named where it is used. */
  citation: string;
  /** What may be done with it; empty: not known. */
  licence: string;
  /** Where it is published; null: nowhere that is known. */
  address: string | null;
  /** Its licence lets its rows be passed on. Else they stay with the people of the desk. */
  passedOn: boolean;
}

/**
 * A table of one’s own with what was said of it; null: it was read before anybody was asked, and is as it was then.
 * `tableSource({ citation: "A ministry", licence: "", address: null, passedOn: false }).restricted // => true`
 */
export function tableSource(terms: TableTerms | null): EventSource {
  const own = sourceOf("table");
  if (terms === null) return own;
  const { citation, licence, address, passedOn } = terms;
  return { ...own, citation, licence: licence || own.licence, address, restricted: !passedOn };
}

const AS_ROWS_SAY = "As each of its rows says: it is a file of rows that left here.";

/** Whose data a file holds, by its shape and what was said of it. `sourceOfFile(shapeOfGdelt, null).id // => "gdelt"` */
export function sourceOfFile(
  { format, header }: Pick<FileShape, "format" | "header">,
  terms: TableTerms | null,
): EventSource {
  if (format !== "table") return sourceOf(format);
  const own = tableSource(terms);
  return asksTerms({ format, header }) ? own : { ...own, licence: AS_ROWS_SAY, citation: AS_ROWS_SAY };
}

/** Whether somebody has to say where a file comes from: each row of our own export says it, and other formats have one publisher. */
export function asksTerms({ format, header }: Pick<FileShape, "format" | "header">): boolean {
  return format === "table" && !isOwnExport(header ?? []);
}

/** The source of a row of a table: as was said of its file, else as a row of our own export says by its cells. */
export function sourceOfTableRow(
  terms: TableTerms | null,
  { source, licence, citation }: { source?: string; licence?: string; citation?: string },
): EventSource {
  const own = tableSource(terms);
  if (terms !== null || !source || !licence || !citation) return own;
  return { ...own, name: source, licence, citation };
}
