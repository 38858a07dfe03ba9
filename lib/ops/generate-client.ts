import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runNode } from "@/lib/ops/check/run-tool";
import { sourceHash } from "@/lib/ops/start/source-hash";
import { ROOT, toolScript } from "./root";

const STAMP = path.join(ROOT, "lib/db/generated/made-from.txt");

/** Makes the database client from the schema where it is missing or older, without a download. */
export async function generateClient(): Promise<void> {
  const wanted = sourceHash(["prisma/schema.prisma", "package-lock.json"]);
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  const made = await runNode([toolScript("prisma/build/index.js"), "generate"], {
    // The generator is WebAssembly and never runs this binary; naming any file spares the download of one.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
  if (made.code !== 0) throw new Error(`The database client could not be made:\n${made.output}`);
  writeFileSync(STAMP, wanted);
}
