import type pg from "pg";

/** A table of ours and its columns, in the order in which they are written. */
export interface DumpedTable {
  name: string;
  columns: string[];
}

/** What belongs to the server and not to the data: the record of migrations, what tells pages that the data has changed, and who runs jobs. */
const OF_THE_SERVER = ["_prisma_migrations", "ReadingVersion", "ReadingChange", "JobWorker"];

/** Kept only until a file of event data is read, and gigabytes: a backup has these tables without rows. */
const NEVER_DUMPED = ["EventFilePart", "EventRowStaged"];

/** Whether a backup holds the rows of a table. `isDumped("EventFilePart") // => false` */
export function isDumped(table: string): boolean {
  return !NEVER_DUMPED.includes(table);
}

/** All tables of the product. */
export async function listTables(client: pg.ClientBase): Promise<DumpedTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname <> ALL($1)
      AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    GROUP BY c.relname ORDER BY c.relname COLLATE "C"`,
    [OF_THE_SERVER],
  );
  return rows;
}

/** Name and checksum of the newest migration: what shape the data has. */
export async function schemaVersion(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ version: string }>(`
    SELECT migration_name AS version FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name DESC LIMIT 1`);
  return rows[0]?.version ?? "";
}

/** A name as SQL wants it. `quoted("User") // => '"User"'` */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
