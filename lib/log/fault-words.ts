/** What the log tells of a fault. */
export interface FaultWords {
  name: string;
  /** Of the database, of the system or of the client of the database. */
  code?: string;
  /** The number that the page of the failure shows. */
  entry?: string;
  words: string;
  /** Where in the code, nearest first. */
  at?: string[];
  cause?: FaultWords;
}

const MOST_WORDS = 400;
const MOST_FRAMES = 12;
const MOST_CAUSES = 4;

const EMAIL = /[^\s"'`<>()=,;:]+@[^\s"'`<>()=,;]+/g;
const ADDRESS_4 = /\b\d{1,3}(\.\d{1,3}){3}\b/g;
const ADDRESS_6 = /(?<![\w:])([\da-f]{0,4}:){2,7}[\da-f]{0,4}(?![\w:])/gi;
/** One-time links, sessions and keys are long and have no spaces; so have paths, which say nothing of anybody and are parted by slashes. */
const LONG = /[\w+=-]{20,}/g;
/** What is quoted may be what somebody typed, unless it follows a word of the database or of the language. */
const QUOTED = /(\w+ )?("[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|‘[^’]*’)/g;
const NAMES_A_PART =
  /^(relation|table|column|constraint|index|type|function|database|property|reading|module|package|model|method) $/i;
/** How PostgreSQL tells a row: `Key (email)=(a@b.org)`. */
const OF_A_ROW = /=\([^)]*\)/g;

/**
 * A message without what might be of a person: quoted texts, values of rows, e-mail and network addresses, tokens.
 * `plainWords('invalid input syntax for type date: "Ada Byron"') // => 'invalid input syntax for type date: …'`
 */
export function plainWords(message: string): string {
  return message
    .replace(OF_A_ROW, "=(…)")
    .replace(QUOTED, (whole, before: string | undefined, quoted: string) =>
      before !== undefined && NAMES_A_PART.test(before) && /^.[\w.$-]{1,60}.$/.test(quoted)
        ? whole
        : `${before ?? ""}…`,
    )
    .replace(EMAIL, "…")
    .replace(ADDRESS_4, "…")
    .replace(ADDRESS_6, "…")
    .replace(LONG, "…")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, MOST_WORDS);
}

/** The client of the database repeats code and what it was given before it says, in the last line, what failed. */
function messageOf(problem: Error): string {
  if (!problem.name.startsWith("PrismaClient")) return problem.message;
  return problem.message.trimEnd().split("\n").at(-1) ?? "";
}

const textOf = (problem: object, key: string) => {
  const value: unknown = Reflect.get(problem, key);
  return typeof value === "string" && /^[\w-]{1,40}$/.test(value) ? value : undefined;
};

/** What the log tells of whatever was thrown. `faultWords(new RangeError("out of days")).words // => "out of days"` */
export function faultWords(problem: unknown, depth = 1): FaultWords {
  if (!(problem instanceof Error)) return { name: typeof problem, words: plainWords(String(problem)) };
  const frames = (problem.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const name = /^\w{1,60}$/.test(problem.name) ? problem.name : "Error";
  const told: FaultWords = { name, words: plainWords(messageOf(problem)) };
  const code = textOf(problem, "code");
  const entry = textOf(problem, "digest");
  if (code !== undefined) told.code = code;
  if (entry !== undefined) told.entry = entry;
  if (frames.length > 0) told.at = frames.slice(0, MOST_FRAMES).map((line) => line.trim().slice(3));
  if (problem.cause !== undefined && depth < MOST_CAUSES) told.cause = faultWords(problem.cause, depth + 1);
  return told;
}
