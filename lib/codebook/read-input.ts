import type { z } from "zod";

/** What is wrong with a field of an input: its dotted path, empty for the whole, and a sentence for the person who filled it in. */
export interface InputProblem {
  field: string;
  message: string;
}

export type ReadInput<T> = { ok: true; data: T } | { ok: false; problems: InputProblem[] };

/**
 * What a schema makes of an input, or every problem of it. Rules speak in their own words; where one has none, the field is named and
 * the sentence is ours: those of the library are for programmers. No two fields are told the same.
 * `readInput(z.strictObject({ a: z.string() }), { a: 1 }) // => { ok: false, problems: [{ field: "a", message: "“a” is no text" }] }`
 */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): ReadInput<z.output<Schema>> {
  const read = schema.safeParse(input, { error: inWords });
  if (read.success) return { ok: true, data: read.data };
  const problems = read.error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
  return { ok: false, problems: toldApart(problems) };
}

const NOUN: Record<string, string> = {
  string: "text",
  number: "number",
  int: "whole number",
  boolean: "“yes” or “no”",
  array: "list",
  object: "group of fields",
  date: "day",
  null: "empty field",
};

/** The sentence for an issue whose rule has none of its own. */
export function inWords(issue: z.core.$ZodRawIssue): string {
  const name = issue.path && issue.path.length > 0 ? `“${issue.path.join(".")}”` : "What was sent";
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? `${name} is missing`
        : `${name} is no ${NOUN[issue.expected] ?? "such value"}`;
    case "unrecognized_keys":
      return `${issue.keys.map((key) => `“${key}”`).join(", ")} ${issue.keys.length === 1 ? "is no field" : "are no fields"} here`;
    case "invalid_value":
      return `${name} is none of ${issue.values.slice(0, 12).map(String).join(", ")}`;
    case "too_small":
      return `${name} is too ${issue.origin === "number" ? "small" : "short"}: at least ${issue.minimum}`;
    case "too_big":
      return `${name} is too ${issue.origin === "number" ? "large" : "long"}: at most ${issue.maximum}`;
    case "invalid_union":
      return issue.errors[0]?.[0]?.message ?? `${name} cannot be read`;
    default:
      return `${name} cannot be read`;
  }
}

/** What a row of a list is called in a form. */
const ROW: Record<string, string> = {
  types: "Type",
  rules: "Rule",
  panel: "Member",
  points: "Point",
  reports: "Report",
  figures: "Figure",
};

/** The same sentence at several rows says which row it means. */
function toldApart(problems: readonly InputProblem[]): InputProblem[] {
  return problems.map((problem) => {
    const { field, message } = problem;
    if (!problems.some((other) => other.message === message && other.field !== field)) return problem;
    const [list = "", row = ""] = field.split(".");
    return ROW[list] && /^\d+$/.test(row)
      ? { field, message: `${ROW[list]} ${Number(row) + 1}: ${message}` }
      : problem;
  });
}
