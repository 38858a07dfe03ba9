import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, renameSync } from "node:fs";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { utcAddress } from "@/lib/db/utc-address";
import { BACKUP_FORMAT } from "./backup-format";
import { type DumpedTable, isDumped, listTables, quoted, schemaVersion } from "./dump-tables";

const BATCH = 2_000;

/** Writes every row of every table, as of one moment, to a gzipped file. Returns the number of rows by table. */
export async function writeBackup(url: string, file: string): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: utcAddress(url) });
  await client.connect();
  const partial = `${file}.partial`;
  const zipped = createGzip();
  const sink = createWriteStream(partial, { mode: 0o600 });
  zipped.pipe(sink);
  const hash = createHash("sha256");
  const put = async (value: unknown) => {
    const line = `${JSON.stringify(value)}\n`;
    hash.update(line);
    if (!zipped.write(line)) await once(zipped, "drain");
  };
  const rows: Record<string, number> = {};
  try {
    // One snapshot for all tables: what is written meanwhile is wholly in the next backup.
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await put({
      format: BACKUP_FORMAT,
      schema: await schemaVersion(client),
      takenAt: new Date().toISOString(),
    });
    for (const table of await listTables(client)) {
      await put({ table: table.name, columns: table.columns });
      rows[table.name] = isDumped(table.name) ? await putRows(client, table, put) : 0;
    }
    await client.query("COMMIT");
    zipped.end(`${JSON.stringify({ rows, sha256: hash.digest("hex") })}\n`);
    await finished(sink);
  } finally {
    await client.end();
  }
  // Under its own name only when whole, so that a cut-off backup is never taken for one.
  renameSync(partial, file);
  return rows;
}

async function putRows(
  client: pg.Client,
  table: DumpedTable,
  put: (row: unknown) => Promise<void>,
): Promise<number> {
  const columns = table.columns.map((column) => `${quoted(column)}::text`).join(", ");
  await client.query(`DECLARE rows NO SCROLL CURSOR FOR SELECT ${columns} FROM ${quoted(table.name)}`);
  let count = 0;
  for (;;) {
    const batch = await client.query<(string | null)[]>({
      text: `FETCH ${BATCH} FROM rows`,
      rowMode: "array",
    });
    for (const row of batch.rows) await put(row);
    count += batch.rows.length;
    if (batch.rows.length < BATCH) break;
  }
  await client.query("CLOSE rows");
  return count;
}
