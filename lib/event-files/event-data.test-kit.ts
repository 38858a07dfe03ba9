import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { readCsv } from "@/lib/sheets/csv-reader";

const NAMED = process.env.THAWLINE_EVENT_DATA;
/** Where published tables and slices of real event files lie, beside the project and never in it. */
const EVENT_DATA = NAMED ?? path.join(import.meta.dirname, "../../../shared/event-data");
const ABSENT = NAMED === undefined && !existsSync(EVENT_DATA);

if (ABSENT)
  process.stderr.write(
    `Left out: tests with real event data, since there is no ${EVENT_DATA} and THAWLINE_EVENT_DATA names no other folder\n`,
  );

/** Throws where the folder is there and this is not in it, so that no test is lost by a name. */
function eventData(...name: string[]): Uint8Array | null {
  return ABSENT ? null : readFileSync(path.join(EVENT_DATA, ...name));
}

/**
 * A slice of a real file; null, which is said, where there is no folder of them.
 * `realSample("ucdp_ged/uncertainUCDP_ged231_slice_49col.csv")?.length // => 100288`
 */
export const realSample = (name: string): Uint8Array | null => eventData("samples", name);

/** A test over the rows of a published table, by its headings. Where there is no folder of them it is not registered, and that is said. */
export function testWithPublished(
  table: string,
  says: string,
  check: (rows: Record<string, string>[]) => void,
): void {
  const bytes = eventData("tables", table);
  if (bytes === null) return;
  test(`${table}: ${says}`, () => {
    const read = readCsv(new TextDecoder().decode(bytes), { comments: false });
    if (!read.ok) throw new Error(read.message);
    const [header, ...rows] = read.rows;
    if (header === undefined || rows.length === 0) throw new Error(`${table} is empty`);
    check(
      rows.map(({ cells }) => Object.fromEntries(header.cells.map((name, at) => [name, cells[at] ?? ""]))),
    );
  });
}
