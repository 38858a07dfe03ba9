import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { environment } from "@/lib/db/environment";
import { MIGRATIONS_FOLDER } from "@/lib/db/migrate";
import { schemaEngine } from "@/lib/db/schema-engine";

const FILTERS = { externalTables: [], externalEnums: [] };

/** Writes what the database lacks to reach prisma/schema.prisma as a new migration. The database must be migrated so far. */
async function newMigration(name: string): Promise<string> {
  if (!/^[a-z0-9_]+$/.test(name))
    throw new Error("Name the migration in small letters, digits and underscores.");
  const { databaseUrl } = environment();
  if (!databaseUrl)
    throw new Error("Set DATABASE_URL to a database to which every migration so far was applied.");
  const engine = await schemaEngine(databaseUrl);
  const schema = await readFile("prisma/schema.prisma", "utf8");
  const { stdout } = await engine.diff({
    from: {
      tag: "schemaDatasource",
      files: [{ path: "schema.prisma", content: schema }],
      configDir: process.cwd(),
    },
    to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
    script: true,
    exitCode: null,
    filters: FILTERS,
  });
  engine.free();
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(MIGRATIONS_FOLDER, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "migration.sql"), stdout ?? "");
  return folder;
}

process.stdout.write(`${await newMigration(process.argv[2] ?? "change")}\n`);
