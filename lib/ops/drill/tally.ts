import type { Judged } from "./judge";

/** What a mix came to. */
export interface Tally {
  mix: string;
  kills: number;
  acknowledged: number;
  lost: number;
  doubled: number;
  half: number;
  /** Answers that say in words why not: 4xx, and forms that come back with a sentence. */
  refused: number;
  failedStarts: number;
  /** 500 and above while the database was there. */
  failures: number;
  /** 503 while the database was away or starting. */
  away: number;
  /** Anything else that should not be: an answer that came late, an old reading. */
  other: number;
  /** Figures of the mix in words. */
  notes: string[];
  /** A word on each fault. */
  wrong: string[];
}

/** An empty tally. */
export function newTally(mix: string): Tally {
  const zero = { kills: 0, acknowledged: 0, lost: 0, doubled: 0, half: 0, refused: 0 };
  return { mix, ...zero, failedStarts: 0, failures: 0, away: 0, other: 0, notes: [], wrong: [] };
}

/** Adds what was judged of some writes. */
export function addJudged(tally: Tally, judged: Judged): void {
  for (const key of ["acknowledged", "lost", "doubled", "half"] as const) tally[key] += judged[key];
  tally.wrong.push(...judged.wrong);
}

const FAULTS = ["lost", "doubled", "half", "failedStarts", "failures", "other"] as const;

/** How many faults there are. `faultsOf([{ ...newTally("saving"), lost: 2 }]) // => 2` */
export function faultsOf(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, tally) => sum + FAULTS.reduce((part, key) => part + tally[key], 0), 0);
}

const COLUMNS: [string, (tally: Tally) => string | number][] = [
  ["mix", ({ mix }) => mix],
  ["kills", ({ kills }) => kills],
  ["acknowledged", ({ acknowledged }) => acknowledged],
  ["lost", ({ lost }) => lost],
  ["doubled", ({ doubled }) => doubled],
  ["half", ({ half }) => half],
  ["refused well", ({ refused }) => refused],
  ["failed starts", ({ failedStarts }) => failedStarts],
  ["5xx", ({ failures }) => failures],
  ["503 while away", ({ away }) => away],
  ["other faults", ({ other }) => other],
];

/** The table of a run, a line a mix and one of sums, and under it what each mix says in words. */
export function tableOf(tallies: readonly Tally[]): string[] {
  const sums = newTally("all");
  for (const tally of tallies)
    for (const [key, value] of Object.entries(tally))
      if (typeof value === "number") Object.assign(sums, { [key]: Number(Reflect.get(sums, key)) + value });
  const cells = [...tallies, sums].map((tally) => COLUMNS.map(([, read]) => String(read(tally))));
  const rows = [COLUMNS.map(([name]) => name), ...cells];
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  "),
  );
  return [...lines, ...tallies.flatMap(({ mix, notes }) => notes.map((note) => `${mix}: ${note}`))];
}
