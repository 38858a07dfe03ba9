import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { parseRecordFile, type RecordFile, recordLine } from "@/lib/codebook/record-format";
import { planImport } from "@/lib/data/records/import-plan";
import { loadRecords } from "@/lib/data/records/record-import";
import { db, type Transaction } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { utcAddress } from "@/lib/db/utc-address";
import { seedVersions } from "@/prisma/seed";
import { madeUpRelationship } from "./bench-records";

const SIGNALS = 50_000;
const TIMEOUT = 600_000;

/** What the rows stand in; its copying is not timed. */
const BEFOREHAND = ["CodebookVersion", "Relationship"];

/** In the order in which their rows may come; a signal first without its newest revision, as ours are written too. */
const TABLES = ["Source", "Signal", "SignalRevision", "SourceReport", "Figure"];

/** Loading a large record file, against PostgreSQL's own copying of the same rows into the same tables; lines to print. */
export async function benchImport(url: string): Promise<string[]> {
  await seedVersions(db);
  const text = textOf(madeUpRelationship(SIGNALS));
  const timed = new Map<string, number>();
  const time = async <T>(what: string, work: () => Promise<T> | T): Promise<T> => {
    const began = performance.now();
    const found = await work();
    timed.set(what, performance.now() - began);
    return found;
  };
  const read = await time("reading", () => parseRecordFile(text, [CODEBOOK_1]));
  if (!read.ok) throw new Error("the file that was made up does not hold");
  const { file } = read;
  const inOne = <T>(work: (tx: Transaction) => Promise<T>) => db.$transaction(work, { timeout: TIMEOUT });
  await time("plan", () => inOne((tx) => planImport(tx, file, [CODEBOOK_1])));
  const origin = { authorId: null, demo: true };
  await time("loading", () => inOne((tx) => loadRecords(tx, file, [CODEBOOK_1], origin)));
  await time("loading again", () => inOne((tx) => loadRecords(tx, file, [CODEBOOK_1], origin)));
  const copied = await copying(url);
  const whole = (timed.get("reading") ?? 0) + (timed.get("loading") ?? 0);
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  return [
    `import of ${SIGNALS.toLocaleString("en-GB")} signals: read and loaded in ${seconds(whole)} s, ${(whole / copied).toFixed(1)} × COPY of the same rows (${seconds(copied)} s); ${[...timed].map(([what, ms]) => `${what} ${seconds(ms)} s`).join(", ")}`,
  ];
}

function textOf({ relationship, signals }: RecordFile): string {
  return [
    recordLine("relationship", relationship),
    ...signals.map((signal) => recordLine("signal", signal)),
  ].join("\n");
}

/** Milliseconds that COPY takes for all that stands, into an empty database of the same shape. */
async function copying(url: string): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), "thawline-copy-"));
  // The server runs under an account of its own.
  chmodSync(folder, 0o777);
  const empty = new URL(url);
  empty.pathname = "/copied";
  const from = await connected(url);
  await from.query("CREATE DATABASE copied");
  await migrate(empty.href);
  const to = await connected(empty.href);
  try {
    const all = [...BEFOREHAND, ...TABLES];
    const columns = new Map<string, string>();
    for (const table of all) columns.set(table, await columnsOf(from, table));
    const file = (table: string) => `'${folder}/${table}'`;
    for (const table of all)
      await from.query(`COPY (SELECT ${columns.get(table)} FROM "${table}") TO ${file(table)}`);
    await to.query("BEGIN");
    const copy = (table: string) => to.query(`COPY "${table}" (${columns.get(table)}) FROM ${file(table)}`);
    for (const table of BEFOREHAND) await copy(table);
    const began = performance.now();
    for (const table of TABLES) await copy(table);
    await to.query(
      `UPDATE "Signal" SET "currentRevisionId" = r.id FROM "SignalRevision" r WHERE r."signalId" = "Signal".id`,
    );
    await to.query("COMMIT");
    return performance.now() - began;
  } finally {
    await Promise.all([from.end(), to.end()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: utcAddress(url) });
  await client.connect();
  return client;
}

/** The columns that are written, not generated; of a signal not its newest revision, which is not there yet. */
async function columnsOf(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attname <> 'currentRevisionId'
     ORDER BY attnum`,
    [`"${table}"`],
  );
  return rows.map(({ name }) => name).join(", ");
}
