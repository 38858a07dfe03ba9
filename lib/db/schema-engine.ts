import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { runScript, type Waiting } from "./migration-script";
import { utcAddress } from "./utc-address";

const SCHEMA = fileURLToPath(new URL("../../prisma/schema.prisma", import.meta.url));

/**
 * The stock adapter cuts a script at every semicolon, those in function bodies and comments too, and
 * runs the pieces one by one. Sent whole, a migration is understood and is one transaction.
 */
class WholeScriptPg extends PrismaPg {
  constructor(
    pool: pg.Pool,
    private readonly waiting: Waiting,
  ) {
    super(pool);
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = (script) => runScript(adapter.underlyingDriver(), script, this.waiting);
    return adapter;
  }
}

/** One for all runs of a process: the module lets go of what earlier ones made whenever it likes, and would do so in the memory of a later one. */
let kept: ReturnType<typeof loadEngine> | null = null;

async function loadEngine() {
  const engine = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const bytes = await readFile(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": engine });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return engine;
}

/**
 * Prisma's own schema engine as WebAssembly, so that migrations need no download.
 * Node cannot import a .wasm file by itself; the module is instantiated by hand.
 */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
  waiting: Waiting = {},
): Promise<T> {
  kept ??= loadEngine();
  const engine = await kept;
  // A pool of our own, because the engine never closes the one that it opens.
  const pool = new pg.Pool({ connectionString: utcAddress(url) });
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScriptPg(pool, waiting));
  const datamodels: [string, string][] = [[SCHEMA, await readFile(SCHEMA, "utf8")]];
  try {
    return await work(await engine.SchemaEngine.new({ datamodels }, () => undefined, adapter));
  } finally {
    await pool.end();
  }
}
