import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { ConfigurationError, environment } from "@/lib/db/environment";
import { MIGRATIONS_FOLDER } from "@/lib/db/migrate";
import { withSchemaEngine } from "@/lib/db/schema-engine";

// The engine cannot read a live schema back through the driver adapter (it stumbles over the
// type "char"), so the schema of the newest migration is kept beside the migrations.
const SCHEMA = "prisma/schema.prisma";
const MIGRATED_SCHEMA = path.join(MIGRATIONS_FOLDER, "migrated-schema.prisma");

/** The SQL from the schema that the migrations reach to prisma/schema.prisma; empty where they agree. */
export async function missingSql(): Promise<string> {
  const content = await readFile(SCHEMA, "utf8");
  const migrated = existsSync(MIGRATED_SCHEMA) ? await readFile(MIGRATED_SCHEMA, "utf8") : null;
  const { databaseUrl } = environment();
  // Two schemas are compared and no table is read; the engine wants a server all the same.
  if (!databaseUrl) throw new ConfigurationError("Set DATABASE_URL to any PostgreSQL server.");
  const difference = await withSchemaEngine(databaseUrl, (engine) =>
    engine.diff({
      from:
        migrated === null
          ? { tag: "empty" }
          : { tag: "schemaDatamodel", files: [{ path: SCHEMA, content: migrated }] },
      to: { tag: "schemaDatamodel", files: [{ path: SCHEMA, content }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  const sql = difference.stdout?.trim() ?? "";
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
