import pg from "pg";
import { QUEUE_SCHEMA } from "@/lib/data/jobs/queue-schema";
import { ConfigurationError } from "@/lib/db/environment";
import { utcAddress } from "@/lib/db/utc-address";
import { checkBackup } from "./check-backup";
import { type ClosedDoors, closeDoors } from "./close-doors";
import { type DumpedTable, listTables, quoted } from "./dump-tables";
import { markRestricted } from "./mark-restricted";
import { readBackup } from "./read-backup";

const BATCH = 500;

export interface Restored {
  rows: Record<string, number>;
  closed: ClosedDoors;
}

/**
 * Puts a backup into a migrated database, all of it or nothing. A database with data is refused unless `replace`, and a backup that is damaged before
 * anything is touched.
 */
export async function restoreBackup(url: string, file: string, replace: boolean): Promise<Restored> {
  const client = new pg.Client({ connectionString: utcAddress(url) });
  await client.connect();
  try {
    const tables = await listTables(client);
    const takenAt = await checkBackup(client, tables, file);
    await client.query("BEGIN");
    await client.query(
      `LOCK TABLE ${tables.map((table) => quoted(table.name)).join(", ")} IN ACCESS EXCLUSIVE MODE`,
    );
    const links = await takeOffGuards(client, tables);
    if (!replace) await requireNoData(client);
    for (const table of tables) await client.query(`DELETE FROM ${quoted(table.name)}`);
    await emptyQueue(client);
    const rows = await fill(client, file);
    await cancelFiles(client);
    await markRestricted(client);
    const closed = await closeDoors(client, takenAt);
    await putBackGuards(client, tables, links);
    // The triggers that do it were off.
    await client.query(`UPDATE "ReadingVersion" SET "version" = gen_random_uuid()`);
    await client.query("COMMIT");
    return { rows, closed };
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw refusalOf(error, file);
  } finally {
    await client.end();
  }
}

/** No backup holds the queue: what stood in it is of the data that are replaced. A job that was done would keep that of the restored entry, which has the same id, from being done. */
async function emptyQueue(client: pg.Client): Promise<void> {
  const table = `${QUEUE_SCHEMA}.job`;
  const { rows } = await client.query<{ there: boolean }>("SELECT to_regclass($1) IS NOT NULL AS there", [
    table,
  ]);
  if (rows[0]?.there) await client.query(`DELETE FROM ${table}`);
}

/** A backup holds no bytes of event files that were on their way: they are to be brought again. The first rows go too, which the record of a file shows until it is read. */
async function cancelFiles(client: pg.Client): Promise<void> {
  await client.query(
    `UPDATE "EventFile" SET "state" = 'CANCELLED', "finishedAt" = now() WHERE "state" IN ('ARRIVING', 'ASKED', 'READING')`,
  );
  await client.query(
    `UPDATE "EventFile" SET "recognised" = jsonb_set("recognised", '{rows}', '[]') WHERE "recognised"->'rows' <> '[]'`,
  );
}

async function requireNoData(client: pg.Client) {
  const { rows } = await client.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM "Relationship") OR EXISTS (SELECT 1 FROM "User") OR EXISTS (SELECT 1 FROM "AuditEvent") AS found`,
  );
  if (rows[0]?.found)
    throw new ConfigurationError(
      "The database holds data already. Back it up, then add --replace to put the backup in its place. Nothing was changed.",
    );
}

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

/**
 * Rows come in the order of table names, and append-only tables refuse to be emptied. The owner of the
 * tables may lift both inside this transaction, which no other connection sees; no superuser is needed.
 */
async function takeOffGuards(client: pg.Client, tables: DumpedTable[]): Promise<ForeignKey[]> {
  for (const { name } of tables) await client.query(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`);
  const { rows } = await client.query<ForeignKey>(`
    SELECT c.relname AS table, k.conname AS name, pg_get_constraintdef(k.oid) AS definition
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace ORDER BY 1, 2`);
  for (const { table, name } of rows)
    await client.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);
  return rows;
}

/** Adding a foreign key anew checks every row against it. */
async function putBackGuards(client: pg.Client, tables: DumpedTable[], links: ForeignKey[]) {
  for (const { table, name, definition } of links)
    await client.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`);
  for (const { name } of tables) await client.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`);
}

async function fill(client: pg.Client, file: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  let table: DumpedTable | null = null;
  let batch: (string | null)[][] = [];
  const flush = async () => {
    if (table && batch.length > 0) await insert(client, table, batch);
    batch = [];
  };
  for await (const piece of readBackup(file)) {
    if (piece.kind === "table") {
      await flush();
      table = { name: piece.name, columns: piece.columns };
      counts[table.name] = 0;
    } else if (piece.kind === "row" && table) {
      batch.push(piece.values);
      counts[table.name] = (counts[table.name] ?? 0) + 1;
      if (batch.length >= BATCH) await flush();
    }
  }
  await flush();
  return counts;
}

/** What the server refuses of a backup that is whole: a value of another kind, a link to nothing. */
function refusalOf(error: unknown, file: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!(error instanceof Error) || !/^2[23]/.test(code)) return error;
  return new ConfigurationError(
    `${file} cannot be restored: the database refuses what it holds (${error.message}). Nothing was changed.`,
  );
}

/** Each column travels as one array of texts, which PostgreSQL turns into the column's own type. */
async function insert(client: pg.Client, { name, columns }: DumpedTable, rows: (string | null)[][]) {
  const { rows: types } = await client.query<{ column: string; type: string }>(
    `SELECT attname::text AS column, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0`,
    [quoted(name)],
  );
  const typeOf = new Map(types.map(({ column, type }) => [column, type]));
  const targets = columns.map(quoted).join(", ");
  const values = columns.map((column, at) => `c${at}::${typeOf.get(column)}`).join(", ");
  const sources = columns.map((_, at) => `$${at + 1}::text[]`).join(", ");
  const names = columns.map((_, at) => `c${at}`).join(", ");
  await client.query(
    `INSERT INTO ${quoted(name)} (${targets}) SELECT ${values} FROM unnest(${sources}) AS rows(${names})`,
    columns.map((_, at) => rows.map((row) => row[at] ?? null)),
  );
}
