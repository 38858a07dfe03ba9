import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { loadRecords } from "@/lib/data/records/record-import";
import { db } from "@/lib/db/client";
import { seedVersions } from "@/prisma/seed";
import { madeUpRelationship } from "./bench-records";

const SIZES = [500, 5_000, 50_000];
const RUNS = 15;

/** Makes the relationships that the pages are timed on. */
export async function loadBenchRelationships(): Promise<void> {
  await seedVersions(db);
  for (const size of SIZES)
    await db.$transaction(
      (tx) => loadRecords(tx, madeUpRelationship(size), CODEBOOK_1, { authorId: null, demo: true }),
      { timeout: 600_000 },
    );
}

/** Server time of the relationship page by number of signals; lines to print. */
export async function benchPages(address: string): Promise<string[]> {
  await load(`${address}/bench-${SIZES[0]}`);
  const timed = [];
  for (const size of SIZES) {
    const page = `${address}/bench-${size}`;
    // The first reader after a write waits for the rows; everybody after that reads from memory.
    const first = await load(page);
    const times = [];
    for (let run = 0; run < RUNS; run++) times.push(await load(page));
    times.sort((a, b) => a - b);
    timed.push({ size, first, later: times[Math.floor(RUNS / 2)] ?? first });
  }
  const smallest = timed[0]?.later ?? Number.NaN;
  return timed.map(
    ({ size, first, later }) =>
      `relationship page with ${size.toLocaleString("en-GB")} signals: ${later.toFixed(0)} ms (${(later / smallest).toFixed(2)} × that with 500), first reader after a write ${first.toFixed(0)} ms`,
  );
}

async function load(page: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(page);
  await answer.text();
  if (answer.status !== 200) throw new Error(`${page} answers ${answer.status}`);
  return performance.now() - began;
}
