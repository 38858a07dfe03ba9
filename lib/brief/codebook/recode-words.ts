import { count, formatDay, signed } from "@/lib/charts/format/format";
import { type SignalType, statusOf } from "@/lib/codebook/codebook";

/** How many signals of a choice go where. */
export interface RecodeTally {
  /** The version that they go to. */
  version: number;
  going: number;
  unfit: number;
  unchanged: number;
  /** Of those that go, how many wait for a second person. */
  waiting: number;
}

/** `recodeWords({ version: 3, going: 38, unfit: 2, unchanged: 0, waiting: 0 }) // => "38 signals go over to codebook version 3; 2 cannot and stay as they are."` */
export function recodeWords({ version, going, unfit, unchanged }: RecodeTally): string {
  const parts = [
    going > 0
      ? `${count(going, "signal")} ${going === 1 ? "goes" : "go"} over to codebook version ${version}`
      : `No signal goes over to codebook version ${version}`,
  ];
  if (unfit > 0)
    parts.push(`${number(unfit)} cannot and ${unfit === 1 ? "stays as it is" : "stay as they are"}`);
  if (unchanged > 0) parts.push(`${number(unchanged)} ${unchanged === 1 ? "is" : "are"} so already`);
  return `${parts.join("; ")}.`;
}

/** Who of those that go waits. `waitersWords({ going: 4, waiting: 1 }) // => "1 of them waits for a second person."` */
export function waitersWords({ going, waiting }: Pick<RecodeTally, "going" | "waiting">): string {
  const some = `${number(waiting)} of them ${waiting === 1 ? "waits" : "wait"}`;
  const all = going === 1 ? "It waits" : "All of them wait";
  return `${waiting === going ? all : some} for a second person.`;
}

/** What a second person has to do with it, where the relationship asks for one. */
export function waitingWords({ going, waiting }: Pick<RecodeTally, "going" | "waiting">): string {
  if (waiting === 0) return "None of them changes what counts, so that none waits for a second person.";
  return `${waitersWords({ going, waiting })} Until somebody else has approved ${waiting === 1 ? "it" : "them"} the line stays as it is; the figures below are as if all were approved.`;
}

/** What of the index a recoding moves. Index points. */
export interface MovedFigures {
  day: string;
  index: { before: number | null; after: number | null };
  largest: { day: string; difference: number } | null;
  moved: number;
  arrows: { weeks: number; others: number };
}

/** Whether a recoding moves the index of any covered day. */
export function movesIndex({ moved, largest, index }: MovedFigures): boolean {
  return moved > 0 || index.before !== index.after || (largest !== null && largest.difference !== 0);
}

/** `// => "The largest difference of a day is −2.3 points, on 4 Dec 2025. 34 weeks move, and 2 of 219 weekly arrows would be others."` */
export function movedWords(figures: MovedFigures): string {
  const { day, index, largest, moved, arrows } = figures;
  if (!movesIndex(figures))
    return index.before === null
      ? "The index has no figure: nothing counts in this relationship."
      : `The index stays as it is on every day: ${signed(index.before)} on ${formatDay(day)}.`;
  const difference = largest
    ? `The largest difference of a day is ${signed(largest.difference)} points, on ${formatDay(largest.day)}. `
    : "";
  const others =
    arrows.others === 0
      ? "no weekly arrow would be another"
      : `${arrows.others} of ${count(arrows.weeks, "weekly arrow")} would be ${arrows.others === 1 ? "another" : "others"}`;
  return `${difference}${count(moved, "week")} ${moved === 1 ? "moves" : "move"}, and ${others}.`;
}

/**
 * What becomes of state violence at its strongest, and of how many days’ stages; empty: nothing.
 * `// => ["State violence at its strongest would read −12, which is −45 now.", "The stage of 1,204 days would be another."]`
 */
export function stageWords(violence: { before: number; after: number } | null, stageDays: number): string[] {
  const said: string[] = [];
  if (violence && violence.before !== violence.after)
    said.push(
      `State violence at its strongest would read ${signed(violence.after, 0)}, which is ${signed(violence.before, 0)} now.`,
    );
  if (stageDays > 0) said.push(`The stage of ${count(stageDays, "day")} would be another.`);
  return said;
}

/**
 * What the type alone changes at a signal beside its name: mark of state violence, status or event. Empty: nothing.
 * `// => ["counts as state violence no longer"]`
 */
export function typeChangeWords(
  signal: { status: boolean | null; end: string | null },
  was: SignalType | null,
  is: SignalType | null,
): string[] {
  const said: string[] = [];
  const [marked, marks] = [was?.stateViolence ?? false, is?.stateViolence ?? false];
  if (marked !== marks)
    said.push(marks ? "counts as state violence then" : "counts as state violence no longer");
  const [stood, stands] = [statusOf(signal, was), statusOf(signal, is)];
  if (stood !== stands) said.push(stands ? "a status then" : "an event then");
  return said;
}

const number = (value: number) => value.toLocaleString("en-GB");
