import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { ConfigurationError } from "./environment";
import { awaitScripts, type Waiting } from "./migration-script";
import { withSchemaEngine } from "./schema-engine";
import { utcAddress } from "./utc-address";

/** Any number will do, as long as every version of the product uses the same. */
const MIGRATION_LOCK = 7_221_504;

export const MIGRATIONS_FOLDER = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

/** The migrations of a folder in the shape that the schema engine reads. */
export async function migrationList(folder = MIGRATIONS_FOLDER): Promise<MigrationList> {
  const entries = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : [];
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const lock = path.join(folder, "migration_lock.toml");
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lock) ? await readFile(lock, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok" as const,
            value: await readFile(path.join(folder, name, "migration.sql"), "utf8"),
          },
        },
      })),
    ),
  };
}

const WENT_AWAY =
  "The database went away while it was brought up to date. Nothing is half done: see that it runs, and start again.";

/**
 * Applies what is missing, in order, and returns the names. Writes `_prisma_migrations` as `prisma migrate deploy` does. A signal ends
 * it before the next script or try, and while it waits for another start.
 */
export async function migrate(url: string, waiting: Waiting = {}): Promise<string[]> {
  const { signal } = waiting;
  signal?.throwIfAborted();
  const guard = new pg.Client({ connectionString: utcAddress(url) });
  // The engine waits for ever for a connection that broke; ours breaks with it, and says so.
  const lost = new Promise<never>((_, reject) =>
    guard.on("error", () => reject(new ConfigurationError(WENT_AWAY))),
  );
  lost.catch(() => undefined);
  const stopped = new Promise<never>((_, reject) =>
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true }),
  );
  stopped.catch(() => undefined);
  await guard.connect();
  try {
    await Promise.race([takeTurn(guard), stopped]);
    return await Promise.race([applyMissing(url, waiting), lost]);
  } finally {
    await guard.end();
  }
}

/** Two starts on one server must not migrate at once; the lock goes with the connection. */
async function takeTurn(guard: pg.Client): Promise<void> {
  await guard.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
  await awaitScripts(guard);
}

async function applyMissing(url: string, waiting: Waiting): Promise<string[]> {
  const migrationsList = await migrationList();
  const filters = { externalTables: [], externalEnums: [] };
  const apply = async (engine: SchemaEngine) => {
    const history = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters,
    });
    // A script and its mark are one transaction, so a migration that was cut off left nothing but its note.
    for (const migrationName of history.failedMigrationNames)
      await engine.markMigrationRolledBack({ migrationName });
    const applied = await engine.applyMigrations({ migrationsList, filters });
    return applied.appliedMigrationNames;
  };
  return withSchemaEngine(url, apply, waiting);
}
