import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { environment } from "@/lib/db/environment";
import { runNode } from "@/lib/ops/check/run-tool";
import { ROOT, toolScript } from "@/lib/ops/root";
import { formsKey } from "./forms-key";
import { sourceHash } from "./source-hash";

const STAMP = path.join(ROOT, ".next", "made-from.txt");
const SOURCES = [
  ...["app", "lib", "public", "prisma/schema.prisma", "proxy.ts", "instrumentation.ts"],
  ...["next.config.js", "postcss.config.mjs", "tsconfig.json", "package-lock.json"],
];

/** Whether the pages on disk were built from other sources than those that stand here now. */
export function buildIsStale(): boolean {
  return !existsSync(STAMP) || readFileSync(STAMP, "utf8") !== madeFrom(formsKey(environment().secret));
}

/** Sources and key of a build, without telling the key. */
function madeFrom(key: string | null): string {
  const mark = key === null ? "" : ` ${createHash("sha256").update(key).digest("hex")}`;
  return sourceHash(SOURCES) + mark;
}

/** Builds the pages and notes what from. */
export async function build(env: Record<string, string>, signal?: AbortSignal): Promise<void> {
  const key = formsKey(environment().secret);
  const sources = madeFrom(key);
  const built = await runNode([toolScript("next/dist/bin/next"), "build"], {
    env: {
      ...env,
      ...(key === null ? {} : { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key }),
      NODE_ENV: "production",
    },
    signal,
  });
  if (built.code !== 0) throw new Error(`The pages could not be built:\n${built.output}`);
  writeFileSync(STAMP, sources);
}
