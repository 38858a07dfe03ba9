import { listCandidates } from "@/lib/data/candidates/candidate-list";
import { candidateQuery } from "@/lib/data/candidates/candidate-query";
import { discardCandidates } from "@/lib/data/candidates/deciding/discarding";
import { undoDiscard } from "@/lib/data/candidates/deciding/undo-discard";
import { db } from "@/lib/db/client";
import { seedVersions } from "@/prisma/seed";
import { fillCandidates } from "./filled-candidates";
import { benchCoder } from "./filled-inbox";
import { median } from "./median";

const SIZES = [1_000, 100_000] as const;
const RUNS = 60;

/** What is asked of the list, in words. */
const ASKED: Record<string, Record<string, string>> = {
  "as it opens": {},
  "the oldest first": { sort: "oldest" },
  "most rows first": { sort: "rows" },
  "the tenth page": { page: "10" },
  "one family": { family: "security" },
  "without a type": { type: "none" },
  "one source": { source: "icews" },
  "one side and four years": { direction: "a", from: "2017-01-01", to: "2020-12-31" },
  "a type of a source": { type: "clash", source: "gdelt" },
  "a word that all have": { q: "consults" },
  "words that a third have": { q: "place1" },
  discarded: { state: "discarded" },
  "a source of a hundredth": { source: "acled" },
  "a word of a two-hundredth": { q: "dush" },
};

/** Listing and filtering candidates by how many there are, each size in turn, and deciding all of them at once; lines to print. */
export async function benchCandidates(): Promise<string[]> {
  await seedVersions(db);
  const coder = await benchCoder("Coder of candidates");
  const person = { ...coder, name: "", role: "CODER" as const };
  for (const size of SIZES) await fillCandidates(`candidates-${size}`, size);
  const lines: string[] = [];
  for (const [words, asked] of Object.entries(ASKED)) {
    const query = candidateQuery.parse(asked);
    const times = new Map<number, number[]>(SIZES.map((size) => [size, []]));
    for (let run = 0; run < RUNS; run++)
      for (const size of SIZES) {
        const began = performance.now();
        await listCandidates(person, `candidates-${size}`, query);
        times.get(size)?.push(performance.now() - began);
      }
    const [small = Number.NaN, large = Number.NaN] = SIZES.map((size) => median(times.get(size) ?? []));
    lines.push(
      `${SIZES[1].toLocaleString("en-GB")} candidates, ${words}: ${large.toFixed(1)} ms, ${(large / small).toFixed(2)} × of ${SIZES[0].toLocaleString("en-GB")} (${small.toFixed(1)} ms), median of ${RUNS} each in turn`,
    );
  }
  const began = performance.now();
  const wanted = { under: candidateQuery.parse({}), seen: SIZES[1] };
  const done = await discardCandidates(person, `candidates-${SIZES[1]}`, wanted, { reason: "Bench" });
  const decided = performance.now();
  if (!done.ok || done.act === null) throw new Error("nothing was discarded");
  const undone = await undoDiscard(person, done.act);
  if (!undone.ok || undone.count !== SIZES[1]) throw new Error("not all was taken back");
  const seconds = (ms: number) => (ms / 1_000).toFixed(1);
  return [
    ...lines,
    `${SIZES[1].toLocaleString("en-GB")} candidates are discarded at once in ${seconds(decided - began)} s and taken back in ${seconds(performance.now() - decided)} s`,
  ];
}
