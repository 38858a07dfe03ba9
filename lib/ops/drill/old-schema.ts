import { migrationList } from "@/lib/db/migrate";
import { withSchemaEngine } from "@/lib/db/schema-engine";
import { rowsOf } from "./store";

/** Names of the migrations, oldest first. */
export async function migrationNames(): Promise<string[]> {
  return (await migrationList()).migrationDirectories.map(({ path }) => path);
}

/** The migration that brings the second versions of method and codebook itself. */
const SECOND_GENERATION = "generation_2";
/** What a database from before it cannot hold. */
const BEFORE_IT = [
  `SET session_replication_role = replica`,
  `UPDATE "SignalRevision" SET "codebookVersion" = 1`,
  `DELETE FROM "CodebookVersion" WHERE version > 1`,
  `DELETE FROM "MethodVersion" WHERE version > 1`,
  `DELETE FROM "Setting"`,
];

/** Brings an empty database to where the first so many migrations leave it, and fills it with the rows of a newer one. */
export async function makeOldDatabase(url: string, migrations: number, filled: string): Promise<void> {
  const list = await migrationList();
  const migrationsList = { ...list, migrationDirectories: list.migrationDirectories.slice(0, migrations) };
  await withSchemaEngine(url, (engine) =>
    engine.applyMigrations({ migrationsList, filters: { externalTables: [], externalEnums: [] } }),
  );
  const columns = await columnsOf(url);
  const known = await columnsOf(filled);
  for (const [table, names] of columns) {
    const both = names.filter((name) => known.get(table)?.includes(name));
    if (both.length === 0) continue;
    const list = both.map((name) => `"${name}"`).join(", ");
    const [{ rows = [] } = {}] = await rowsOf<{ rows: unknown[] }>(
      filled,
      `SELECT COALESCE(json_agg(t), '[]') AS rows FROM (SELECT ${list} FROM "${table}") AS t`,
    );
    await rowsOf(
      url,
      `WITH quiet AS (SELECT set_config('session_replication_role', 'replica', true))
       INSERT INTO "${table}" (${list}) SELECT ${list} FROM quiet, json_populate_recordset(NULL::"${table}", $1)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows)],
    );
  }
  if (!list.migrationDirectories.slice(0, migrations).some(({ path }) => path.endsWith(SECOND_GENERATION)))
    await rowsOf(url, BEFORE_IT.join("; "));
}

/** Columns of each table of ours that a row may be given. */
async function columnsOf(url: string): Promise<Map<string, string[]>> {
  const rows = await rowsOf<{ table: string; names: string[] }>(
    url,
    `SELECT table_name AS table, array_agg(column_name::text) AS names FROM information_schema.columns
     WHERE table_schema = 'public' AND is_generated = 'NEVER' AND table_name <> '_prisma_migrations' GROUP BY 1`,
  );
  return new Map(rows.map(({ table, names }) => [table, names]));
}
