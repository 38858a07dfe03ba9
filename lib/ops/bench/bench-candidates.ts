import { listCandidates } from "@/lib/data/candidates/candidate-list";
import { candidateQuery } from "@/lib/data/candidates/candidate-query";
import { discardCandidates } from "@/lib/data/candidates/deciding/discarding";
import { undoDiscard } from "@/lib/data/candidates/deciding/undo-discard";
import { nextCandidate } from "@/lib/data/candidates/next-candidate";
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
  "a word of fifty": { q: "khorog" },
  "a type, most rows first": { type: "clash", sort: "rows" },
  "a type of a source from one side": { type: "clash", source: "gdelt", direction: "b" },
  "a word of a source": { q: "dush", source: "acled" },
  "a word of those discarded": { q: "dush", state: "discarded" },
};
/** Of what list the one is asked that follows the last of a page. */
const NEXT: Record<string, Record<string, string>> = {
  "the next one": {},
  "the next one with a word of a two-hundredth": { q: "dush" },
  "the next one of a source of a hundredth, most rows first": { source: "acled", sort: "rows" },
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
    const list = (size: number) => listCandidates(person, `candidates-${size}`, query);
    const [few, many] = await Promise.all(SIZES.map(list));
    const shown = `, ${few?.rows.length} and ${many?.rows.length} on the page`;
    lines.push((await inTurn(words, list)) + (few?.rows.length === many?.rows.length ? "" : shown));
  }
  for (const [words, asked] of Object.entries(NEXT)) {
    const query = candidateQuery.parse(asked);
    const last = new Map<number, string>();
    for (const size of SIZES) {
      const { rows } = await listCandidates(person, `candidates-${size}`, query);
      last.set(size, rows.at(-1)?.id ?? "");
    }
    lines.push(
      await inTurn(words, (size) => nextCandidate(person, `candidates-${size}`, query, last.get(size) ?? "")),
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

/** The median of a question at each size, asked in turn, as a line. */
async function inTurn(words: string, ask: (size: number) => Promise<unknown>): Promise<string> {
  const times = new Map<number, number[]>(SIZES.map((size) => [size, []]));
  for (let run = 0; run < RUNS; run++)
    for (const size of SIZES) {
      const began = performance.now();
      await ask(size);
      times.get(size)?.push(performance.now() - began);
    }
  const [small = Number.NaN, large = Number.NaN] = SIZES.map((size) => median(times.get(size) ?? []));
  return `${SIZES[1].toLocaleString("en-GB")} candidates, ${words}: ${large.toFixed(1)} ms, ${(large / small).toFixed(2)} × of ${SIZES[0].toLocaleString("en-GB")} (${small.toFixed(1)} ms), median of ${RUNS} each in turn`;
}
