import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { environment } from "@/lib/db/environment";
import { MIGRATIONS_FOLDER } from "@/lib/db/migrate";
import { schemaEngine } from "@/lib/db/schema-engine";

// The engine cannot read a live schema back through the driver adapter (it stumbles over the
// type "char"), so the schema of the newest migration is kept beside the migrations.
const SCHEMA = "prisma/schema.prisma";
const MIGRATED_SCHEMA = path.join(MIGRATIONS_FOLDER, "migrated-schema.prisma");

/** The SQL from the schema that the migrations reach to prisma/schema.prisma; empty where they agree. */
export async function missingSql(): Promise<string> {
  const { databaseUrl } = environment();
  const engine = await schemaEngine(databaseUrl ?? "postgresql://localhost/unused");
  const to = await readFile(SCHEMA, "utf8");
  const from = existsSync(MIGRATED_SCHEMA) ? await readFile(MIGRATED_SCHEMA, "utf8") : null;
  const { stdout } = await engine.diff({
    from:
      from === null ? { tag: "empty" } : { tag: "schemaDatamodel", files: [{ path: SCHEMA, content: from }] },
    to: { tag: "schemaDatamodel", files: [{ path: SCHEMA, content: to }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  engine.free();
  const sql = stdout?.trim() ?? "";
  return sql.startsWith("-- This is an empty migration") ? "" : sql;
}

async function newMigration(name: string): Promise<string> {
  if (!/^[a-z0-9_]+$/.test(name))
    return "Name it in small letters, digits and underscores: npm run new-migration -- add_x";
  const sql = await missingSql();
  if (sql === "") return "The migrations reach prisma/schema.prisma already.";
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(MIGRATIONS_FOLDER, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "migration.sql"), `${sql}\n`);
  await writeFile(MIGRATED_SCHEMA, await readFile(SCHEMA, "utf8"));
  return `${folder}: read it before you commit it`;
}

if (import.meta.filename === process.argv[1]) {
  process.stdout.write(`${await newMigration(process.argv[2] ?? "")}\n`);
}
