import { readFileSync } from "node:fs";
import { z } from "zod";
import { runCode, runsOf } from "./word-runs";

/**
 * Makes `prisma/demo/fact-runs.txt`, the codes of all word runs of the fact base, from its files:
 * `node --import tsx prisma/fact-runs.ts FACTS.jsonl … > prisma/demo/fact-runs.txt` (docs/decisions/0020).
 */
const factTexts = z.looseObject({
  title: z.string(),
  summary: z.string(),
  notes: z.string(),
  sources: z.array(z.looseObject({ title: z.string() })),
});

const codes = new Set<string>();
for (const path of process.argv.slice(2))
  for (const line of readFileSync(path, "utf8").split("\n").filter(Boolean)) {
    const fact = factTexts.parse(JSON.parse(line));
    for (const text of [fact.title, fact.summary, fact.notes, ...fact.sources.map(({ title }) => title)])
      for (const run of runsOf(text)) codes.add(runCode(run));
  }
process.stdout.write(`${[...codes].sort().join("\n")}\n`);
