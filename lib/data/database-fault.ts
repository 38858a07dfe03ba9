/** Why the database cannot serve just now. */
export type DatabaseFault = "away" | "busy" | "readonly" | "full" | "memory";

const CODES: Record<string, DatabaseFault> = {
  P1001: "away",
  P1002: "away",
  P1008: "away",
  P1017: "away",
  ECONNREFUSED: "away",
  ECONNRESET: "away",
  ETIMEDOUT: "away",
  EPIPE: "away",
  EHOSTUNREACH: "away",
  ENETUNREACH: "away",
  "57P01": "away",
  "57P02": "away",
  "57P03": "away",
  "08000": "away",
  "08001": "away",
  "08003": "away",
  "08006": "away",
  P2024: "busy",
  P2028: "busy",
  P2037: "busy",
  "40P01": "busy",
  "53300": "busy",
  "53400": "busy",
  "55P03": "busy",
  "57014": "busy",
  "25006": "readonly",
  "53100": "full",
  "53200": "memory",
};

const AWAY_WORDS =
  /can't reach database|connection terminated|connection error and is not queryable|client was closed|database server has closed/i;
const BUSY_WORDS = /timeout exceeded when trying to connect/i;

/** What is wrong and what happens next, for whoever reads. */
const READING: Record<DatabaseFault, string> = {
  away: "The product runs, and its database cannot be reached just now; it comes back by itself.",
  busy: "The database has more to do just now than it can take on.",
  readonly: "The database takes no writing just now.",
  full: "The disk of the database is full: whoever runs this site has to make room.",
  memory: "The database is short of memory just now.",
};

/** What is wrong and what to do, for whoever wanted to save something. */
const SAVING: Record<DatabaseFault, string> = {
  away: "The database could not be reached, so this is probably not saved. Try again in a moment.",
  busy: "The database has more to do than it can take on, so this is not saved. Try again in a moment.",
  readonly:
    "The database takes no writing just now, so this is not saved. Ask whoever runs this site to let it be written again, then send this once more.",
  full: "The disk of the database is full, so this is not saved. Ask whoever runs this site to make room, then send this once more.",
  memory: "The database is short of memory, so this is not saved. Try again in a moment.",
};

/** The fault of the database behind a failure, however deep it says so; null: the failure is of another kind. */
export function databaseFault(problem: unknown): DatabaseFault | null {
  for (const error of errorsIn(problem)) {
    const fault = codesOf(error).flatMap((code) => CODES[code] ?? [])[0] ?? faultInWords(error);
    if (fault) return fault;
  }
  return null;
}

/** Whether a statement gave up waiting for a lock after the time that was set for it. */
export const isLockTimeout = (problem: unknown): boolean =>
  errorsIn(problem).some((error) => codesOf(error).includes("55P03"));

/** Whether a failure is one of the database and passes without a change of the product. */
export const isDatabaseFault = (problem: unknown): boolean => databaseFault(problem) !== null;

/** What a reader is told. `readingWords("full") // => "The disk of the database is full: whoever runs this site has to make room."` */
export const readingWords = (fault: DatabaseFault): string => READING[fault];

/** The same of a fault by its name, as one part of the product tells it to another; of no known name, that the database is away. */
export const readingWordsOf = (name: string | null): string =>
  Object.entries(READING).find(([fault]) => fault === name)?.[1] ?? READING.away;

/** What somebody is told who wanted to save something. */
export const savingWords = (fault: DatabaseFault): string => SAVING[fault];

/** An error and its causes, the outermost first. */
function errorsIn(problem: unknown): object[] {
  const errors: object[] = [];
  for (let at = problem; errors.length < 6 && at instanceof Object; at = Reflect.get(at, "cause"))
    errors.push(at);
  return errors;
}

/** The codes that an error names: PostgreSQL's own, which Prisma hands on inside, before Prisma's. */
function codesOf(error: object): string[] {
  const inside: unknown = within(error, ["meta", "driverAdapterError", "cause", "originalCode"]);
  return [inside, Reflect.get(error, "originalCode"), Reflect.get(error, "code")].filter(
    (code) => typeof code === "string",
  );
}

function within(start: unknown, names: string[]): unknown {
  let at = start;
  for (const name of names) at = at instanceof Object ? Reflect.get(at, name) : undefined;
  return at;
}

function faultInWords(error: object): DatabaseFault | null {
  if (!(error instanceof Error)) return null;
  if (AWAY_WORDS.test(error.message)) return "away";
  return BUSY_WORDS.test(error.message) ? "busy" : null;
}
