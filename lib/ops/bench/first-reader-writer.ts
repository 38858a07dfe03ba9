import { createInterface } from "node:readline";
import { loadBenchRelationships } from "./bench-pages";
import { codeOne, correctOne } from "./bench-write";

// Run by itself, here and in an earlier checkout: what it imports is there in both.
await loadBenchRelationships();
process.stdout.write("ready\n");
for await (const line of createInterface({ input: process.stdin })) {
  const [kind, relationship = "", part] = line.split(" ");
  await (kind === "code" ? codeOne : correctOne)(relationship, Number(part));
  process.stdout.write("done\n");
}
process.exit();
