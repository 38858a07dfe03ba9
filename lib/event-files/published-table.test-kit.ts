import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { readCsv } from "@/lib/sheets/csv-reader";

/** Where published tables and real slices of event files lie; they are no part of the project. */
const EVENT_DATA =
  process.env.THAWLINE_EVENT_DATA ?? path.join(import.meta.dirname, "../../../shared/event-data");

/** A test over the rows of a published table, by its headings. Where the tables are absent it is not registered. */
export function testWithPublished(
  table: string,
  says: string,
  check: (rows: Record<string, string>[]) => void,
): void {
  const file = path.join(EVENT_DATA, "tables", table);
  if (!existsSync(file)) return;
  test(`${table}: ${says}`, () => {
    const read = readCsv(readFileSync(file, "utf8"), { comments: false });
    if (!read.ok) throw new Error(read.message);
    const [header, ...rows] = read.rows;
    if (header === undefined || rows.length === 0) throw new Error(`${table} is empty`);
    check(
      rows.map(({ cells }) => Object.fromEntries(header.cells.map((name, at) => [name, cells[at] ?? ""]))),
    );
  });
}
