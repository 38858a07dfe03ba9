import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrate } from "@/lib/db/migrate";
import { withTestServer } from "@/lib/ops/check/test-server";
import { build, buildIsStale } from "@/lib/ops/start/build";
import { freePort } from "@/lib/ops/start/free-port";
import { startPageServer } from "@/lib/ops/start/page-server";
import { generateClient } from "./generate-client";
import { NOT_OURS } from "./not-ours";
import { ROOT } from "./root";
import { runCommand, say } from "./say";

/** What is measured without a page server, by the name that chooses it. */
const ALONE: Record<string, () => Promise<string[]>> = {
  engine: async () => (await import("@/lib/ops/bench/bench-engine")).benchEngine(),
  compute: async () => (await import("@/lib/ops/bench/bench-compute")).benchCompute(),
  generations: async () => (await import("@/lib/ops/bench/bench-generations")).benchGenerations(),
  draws: async () => (await import("@/lib/ops/bench/bench-draws")).benchDraws(),
  bands: async () => (await import("@/lib/ops/bench/bench-bands")).benchBands(),
  scenario: async () => (await import("@/lib/ops/bench/bench-scenario")).benchScenario(),
  turns: async () => (await import("@/lib/ops/bench/bench-turns")).benchTurns(),
  agreement: async () => (await import("@/lib/ops/bench/bench-agreement")).benchAgreement(),
  kept: async () => (await import("@/lib/ops/bench/bench-kept")).benchKept(),
  coding: async () => (await import("@/lib/ops/bench/bench-coding")).benchCoding(),
  first: async () => (await import("@/lib/ops/bench/bench-first-reader")).benchFirstReader(),
  events: async () => (await import("@/lib/ops/bench/bench-events")).benchEvents(eventRows()),
};
/** What is measured on a database of its own. */
const SERVED = ["sql", "import", "sheet", "mail", "candidates", "inbox", "pages", "growth"];

/** Rows of the file of events, unless others are asked for. */
const EVENT_ROWS = 10_000_000;
const ROWS = "--rows";

/** npm run bench: all of it in one run on one machine, or the parts that are named; `growth --huge` with half a million signals too, `events --rows N` with other than ten million rows. */
async function command(): Promise<number> {
  process.chdir(ROOT);
  Object.assign(process.env, NOT_OURS);
  const words = process.argv.slice(2);
  const parts = [...Object.keys(ALONE), ...SERVED].join(", ");
  if (words.includes("--help")) {
    say(
      `npm run bench [-- parts] [--huge] [--rows N]\n\nMeasures everything, or the parts that are named: ${parts}.`,
    );
    say("--huge    growth with half a million signals too");
    say(`--rows N  events with so many rows, not ${EVENT_ROWS.toLocaleString("en-GB")}`);
    return 0;
  }
  const named = words.filter((word, at) => word !== "--huge" && word !== ROWS && words[at - 1] !== ROWS);
  const unknown = named.filter((name) => !(name in ALONE) && !SERVED.includes(name));
  if (unknown.length > 0) {
    say(`There is no ${unknown.join(", ")}: choose of ${parts}.`);
    return 1;
  }
  if (!(eventRows() > 0)) {
    say(`Say how many rows after ${ROWS}, in figures.`);
    return 1;
  }
  const chosen = (name: string) => named.length === 0 || named.includes(name);
  await generateClient();
  for (const [name, run] of Object.entries(ALONE))
    if (chosen(name)) for (const line of await run()) say(line);
  if (SERVED.some(chosen))
    await withTestServer(async (url) => {
      if (chosen("sql")) {
        const { benchSql } = await import("@/lib/ops/bench/bench-sql");
        for (const line of await benchSql(url)) say(line);
      }
      await benchServed(url, chosen);
    });
  return 0;
}

function eventRows(): number {
  const at = process.argv.indexOf(ROWS);
  return at === -1 ? EVENT_ROWS : Math.floor(Number(process.argv[at + 1]));
}

async function benchServed(url: string, chosen: (name: string) => boolean): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "thawline-bench-"));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const env = { DATABASE_URL: url, BASE_URL: address, THAWLINE_DATA_DIR: folder };
  Object.assign(process.env, env);
  await migrate(url);
  const { closeDatabase } = await import("@/lib/ops/start/first-content");
  try {
    if (chosen("import")) {
      const { benchImport } = await import("@/lib/ops/bench/bench-import");
      for (const line of await benchImport(url)) say(line);
    }
    if (chosen("sheet")) {
      const { benchSheet } = await import("@/lib/ops/bench/bench-sheet");
      for (const line of await benchSheet()) say(line);
    }
    if (chosen("mail")) {
      const { benchMail } = await import("@/lib/ops/bench/bench-mail");
      for (const line of await benchMail()) say(line);
    }
    if (chosen("candidates")) {
      const { benchCandidates } = await import("@/lib/ops/bench/bench-candidates");
      for (const line of await benchCandidates()) say(line);
    }
    if (["inbox", "pages", "growth"].some(chosen) && buildIsStale()) await build(env);
    if (chosen("inbox")) await benchDesk(address, port, env);
    if (chosen("growth")) {
      const { benchGrowth } = await import("@/lib/ops/bench/bench-growth");
      for (const line of await benchGrowth(port, env, process.argv.includes("--huge"))) say(line);
    }
    if (chosen("pages")) await benchReaders(address, port, env);
  } finally {
    await closeDatabase();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchDesk(address: string, port: number, env: Record<string, string>): Promise<void> {
  const { benchInbox } = await import("@/lib/ops/bench/bench-inbox");
  const server = await startPageServer(port, null, false, env, () => undefined);
  try {
    for (const line of await benchInbox(address)) say(line);
  } finally {
    await server.stop();
  }
}

async function benchReaders(address: string, port: number, env: Record<string, string>): Promise<void> {
  const { benchPages, loadBenchRelationships } = await import("@/lib/ops/bench/bench-pages");
  const { benchScripts } = await import("@/lib/ops/bench/bench-scripts");
  await loadBenchRelationships();
  const server = await startPageServer(port, null, false, env, () => undefined);
  try {
    for (const line of await benchPages(address)) say(line);
    for (const line of await benchScripts(address)) say(line);
  } finally {
    await server.stop();
  }
}

await runCommand(command);
