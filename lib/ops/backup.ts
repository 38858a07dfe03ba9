import { mkdirSync } from "node:fs";
import path from "node:path";
import { ConfigurationError } from "@/lib/db/environment";
import { withDatabase } from "@/lib/ops/backup/open-database";
import { writeBackup } from "@/lib/ops/backup/write-backup";
import { runCommand, say } from "./say";

/** npm run backup [-- file] */
async function command(): Promise<number> {
  const [named] = process.argv.slice(2);
  if (named?.startsWith("-"))
    throw new ConfigurationError(
      "npm run backup -- file, or without a file into backups; it takes no options.",
    );
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  const file = path.resolve(named ?? path.join("backups", `thawline-${stamp}.jsonl.gz`));
  mkdirSync(path.dirname(file), { recursive: true });
  const rows = await withDatabase((url) => writeBackup(url, file));
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  say(`${total} rows of ${Object.keys(rows).length} tables written to ${file}`);
  return 0;
}

await runCommand(command);
