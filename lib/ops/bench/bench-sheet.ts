import type { Person } from "@/lib/auth/person";
import { signalTable } from "@/lib/codebook/tables/signal-table";
import { loadImportDraft, readImportDraft } from "@/lib/data/records/import-drafts";
import { listImportRuns } from "@/lib/data/records/import-runs";
import { loadRecords } from "@/lib/data/records/record-import";
import { checkSheet, readSheetDraft, receiveSheet } from "@/lib/data/records/sheet-drafts";
import { sheetsOn } from "@/lib/data/records/sheet-text";
import { undoImport } from "@/lib/data/records/undo-import";
import { allCodebooks } from "@/lib/data/versions/codebook-versions";
import { db } from "@/lib/db/client";
import { sheetThread } from "@/lib/ops/serve/sheet-thread";
import { csv } from "@/lib/sheets/csv";
import { writeTable } from "@/lib/sheets/xlsx-writer";
import { seedVersions } from "@/prisma/seed";
import { madeUpRelationship } from "./bench-records";

const SIGNALS = 50_000;
const TIMEOUT = 600_000;
const PROBE_MS = 5;

/**
 * A table of many signals, from its bytes to its undoing, through the verbs that the pages ask. Beside the seconds of each step the longest time that nothing else was done on the thread that
 * answers: so long a request may wait for it. Lines to print.
 */
export async function benchSheet(): Promise<string[]> {
  await seedVersions(db);
  const file = madeUpRelationship(SIGNALS);
  const slug = file.relationship.slug;
  const codebooks = await allCodebooks();
  const empty = { ...file, signals: [] };
  await db.$transaction((tx) => loadRecords(tx, empty, codebooks, { authorId: null, demo: true }), {
    timeout: TIMEOUT,
  });
  const admin = await newAdministrator();
  const table = signalTable(file.signals);
  const workbook = await writeTable({ about: ["Bench"], name: "bench", ...table });
  const text = new TextEncoder().encode(csv(table.header, table.rows));
  const thread = sheetThread();
  sheetsOn(thread.read);
  const told: string[] = [];
  const time = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const probe = probed();
    const began = performance.now();
    const found = await work();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    told.push(`${what} ${seconds} s (longest wait ${Math.round(probe())} ms)`);
    return found;
  };
  try {
    const receive = (fileName: string, bytes: Uint8Array) =>
      receiveSheet(admin, { relationship: slug, fileName, bytes });
    await time("XLSX read", () => receive("bench.xlsx", workbook));
    await time("CSV read", () => receive("bench.csv", text));
    const waiting = await readSheetDraft(admin);
    if (!waiting) throw new Error("no table is waiting");
    const { id: draft, mapping, source } = waiting.sheet;
    const checked = await time("judged", () => checkSheet(admin, { draft, mapping, source }));
    if (!checked.ok || checked.wrong > 0) throw new Error("the table that was made up does not hold");
    const planned = await time("compared", () => readImportDraft(admin));
    const shown = { draft: planned?.id ?? "", fingerprint: planned?.plan?.fingerprint ?? "" };
    const loaded = await time("loaded", () => loadImportDraft(admin, shown));
    if (!loaded.ok || loaded.created !== SIGNALS) throw new Error("the table was not loaded");
    const [run] = await listImportRuns(admin);
    await time("taken back", () => undoImport(admin, { id: run?.id ?? "", reason: "bench" }));
  } finally {
    sheetsOn(null);
    await thread.end();
  }
  return [
    `table of ${SIGNALS.toLocaleString("en-GB")} signals, ${table.header.length} columns: ${told.join(", ")}`,
  ];
}

/** Begins to look how long nothing else is done; the answer says the longest. */
function probed(): () => number {
  let longest = 0;
  let last = performance.now();
  const look = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - PROBE_MS);
    last = now;
  }, PROBE_MS);
  return () => {
    clearInterval(look);
    return Math.max(longest, performance.now() - last - PROBE_MS);
  };
}

async function newAdministrator(): Promise<Person> {
  const { id, name, email } = await db.user.create({
    data: { name: "Bench", email: "bench@example.org", role: "ADMIN" },
  });
  return { id, name, email, role: "ADMIN" };
}
