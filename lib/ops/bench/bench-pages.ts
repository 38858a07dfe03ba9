import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { loadRecords } from "@/lib/data/records/record-import";
import { db } from "@/lib/db/client";
import { seedVersions } from "@/prisma/seed";
import { madeUpRelationship } from "./bench-records";
import { correctOne } from "./bench-write";
import { median } from "./median";

const SIZES = [500, 5_000, 50_000];
const LOADED_AT_ONCE = 25_000;
const RUNS = 15;
const WRITES = 3;
/** Which of the signals, in order of their days, is corrected. */
const PLACES: [string, number][] = [
  ["in the newest weeks", 0.999],
  ["five years ago", 0.5],
];
const LIST_SORTS = ["start", "title", "family", "intensity"];
const DRAWN_WITHIN_MS = 300_000;

/** Makes the relationships that the pages are timed on. */
export async function loadBenchRelationships(): Promise<void> {
  for (const size of SIZES) await loadMadeUp(size);
}

/** Makes one of so many signals, where it is not there yet; in parts, so that none keeps the process from hearing the server. */
export async function loadMadeUp(size: number): Promise<void> {
  if (await db.relationship.findUnique({ where: { slug: `bench-${size}` } })) return;
  await seedVersions(db);
  const file = madeUpRelationship(size);
  for (let first = 0; first < size; first += LOADED_AT_ONCE) {
    const part = { ...file, signals: file.signals.slice(first, first + LOADED_AT_ONCE) };
    await db.$transaction((tx) => loadRecords(tx, part, [CODEBOOK_1], { authorId: null, demo: true }), {
      timeout: 600_000,
    });
  }
}

/** Server time of the relationship page by number of signals; lines to print. */
export async function benchPages(address: string): Promise<string[]> {
  await load(`${address}/bench-${SIZES[0]}`);
  const timed = [];
  for (const size of SIZES) {
    const page = `${address}/bench-${size}`;
    // The first reader after a write waits for the rows; everybody after that reads from memory.
    const began = performance.now();
    const first = await load(page);
    const drawn = await untilDrawn(page, began);
    const times = [];
    for (let run = 0; run < RUNS; run++) times.push(await load(page));
    // A page of the list that nobody asked for before is read from the database each time.
    const lists = [];
    for (const sort of LIST_SORTS)
      for (const order of ["asc", "desc"])
        for (const at of [1, 2, 9])
          lists.push(await load(`${page}/signals?sort=${sort}&order=${order}&page=${at}`));
    const writes = await afterWrites(page, size);
    timed.push({ size, first, drawn, later: median(times), list: median(lists), writes });
  }
  const smallest = timed[0]?.later ?? Number.NaN;
  const smallestList = timed[0]?.list ?? Number.NaN;
  return timed.flatMap(({ size, first, drawn, later, list, writes }) => [
    `relationship page with ${size.toLocaleString("en-GB")} signals: ${later.toFixed(0)} ms (${(later / smallest).toFixed(2)} × that with 500), first reader after a start ${first.toFixed(0)} ms, its bands there after ${(drawn / 1000).toFixed(1)} s; a page of its list of signals ${list.toFixed(0)} ms (${(list / smallestList).toFixed(2)} ×)`,
    ...writes.map(
      ({ where, waited, shown }) =>
        `first reader after a figure was corrected ${where}: ${waited.toFixed(0)} ms, the bands there after ${(shown / 1000).toFixed(1)} s (${(drawn / shown).toFixed(1)} × sooner than from nothing)`,
    ),
  ]);
}

/** What the first reader waits for after one intensity was corrected; the middle of a few. */
async function afterWrites(page: string, size: number) {
  const writes = [];
  for (const [where, part] of PLACES) {
    const times: { waited: number; shown: number }[] = [];
    for (let write = 0; write < WRITES; write++) {
      await correctOne(`bench-${size}`, part - write / size);
      const began = performance.now();
      const waited = await load(page);
      times.push({ waited, shown: await untilDrawn(page, began) });
    }
    const middle = (of: "waited" | "shown") => median(times.map((time) => time[of]));
    writes.push({ where, waited: middle("waited"), shown: middle("shown") });
  }
  return writes;
}

/** Milliseconds since `began` until the page stands with its bands, which are drawn in the background where they take long. */
async function untilDrawn(page: string, began: number): Promise<number> {
  while (performance.now() - began < DRAWN_WITHIN_MS) {
    if (!(await (await fetch(page)).text()).includes("being computed")) return performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`${page} shows no bands`);
}

async function load(page: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(page);
  await answer.text();
  if (answer.status !== 200) throw new Error(`${page} answers ${answer.status}`);
  return performance.now() - began;
}
