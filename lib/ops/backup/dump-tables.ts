import type pg from "pg";

/** A table of ours and its columns, in the order in which they are written. */
export interface DumpedTable {
  name: string;
  columns: string[];
}

/** All tables of the product; the record of migrations belongs to the server, not to the data. */
export async function listTables(client: pg.ClientBase): Promise<DumpedTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname <> '_prisma_migrations'
      AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    GROUP BY c.relname ORDER BY c.relname COLLATE "C"`);
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
