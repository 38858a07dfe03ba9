import { recordFile, tableFile } from "./coded-text";
import { foundLoaded, foundUndone } from "./found-loaded";
import type { Ground, Peopled } from "./ground";
import { changesNothing, checkedFile, checkedTable, isLoaded, loading, NotTaken } from "./import-file";
import type { Found } from "./judge";
import { undoing } from "./runs";
import { type Answer, NoForm } from "./visitor";

const SIGNALS = 150;

/** A table of one relationship, and how the administrator brings it in and takes it back. */
export interface Table {
  slug: string;
  /** From the file to its loading. */
  bring: () => Promise<Answer>;
  /** Up to where one button loads it; gives what presses that. */
  check: () => Promise<() => Promise<Answer>>;
  /** Up to where one button takes it back; gives what presses that. */
  undo: () => Promise<() => Promise<Answer>>;
  isLoaded: () => Promise<Found[]>;
  isUndone: () => Promise<Found[]>;
  /** Sends and checks it again: whether it would change nothing. */
  addsNothing: () => Promise<boolean>;
}

/** Makes up a table, and the relationship that it is for. */
export async function newTable(
  ground: Ground,
  { people: { admin }, product }: Peopled,
  at: number | string,
): Promise<Table> {
  const slug = `table-${ground.options.seed}-${at}`;
  const made = await (await checkedFile(admin, recordFile(ground.random, slug, 0)))();
  if (!isLoaded(made)) throw new Error(`no relationship for a table: ${made.status}`);
  const file = tableFile(ground.random, slug, SIGNALS);
  const check = async () => {
    await checkedTable(admin, slug, file);
    return loading(admin);
  };
  return {
    slug,
    check,
    bring: () => check().then((load) => load(), answerOf),
    undo: () => undoing(admin, product.url(), slug, "file"),
    isLoaded: () => foundLoaded(product.url(), slug, SIGNALS, true),
    isUndone: () => foundUndone(product.url(), slug, SIGNALS),
    addsNothing: async () => {
      await checkedTable(admin, slug, file);
      return changesNothing(admin);
    },
  };
}

/** A page or a step that was cut off, as the answer that it got. */
function answerOf(problem: unknown): Answer {
  if (problem instanceof NotTaken) return problem.answer;
  if (problem instanceof NoForm)
    return { status: problem.status, location: "", body: problem.message, ms: 0 };
  throw problem;
}
