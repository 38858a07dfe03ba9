import { z } from "zod";
import { type Codebook, findType } from "./codebook";
import { type CoverageFields, coverageFields } from "./coverage-schema";
import { keptText } from "./kept-text";
import { REASON_MAX, TITLE_MAX } from "./limits";
import { linkProblems } from "./links/link-problems";
import { type LinkedSignal, linkedSignal } from "./links/linked-signal";
import { inWords } from "./read-input";
import { type RelationshipFields, relationshipFields } from "./relationship-schema";
import { type SignalFields, signalSchema } from "./signal-schema";
import { dayNamed, filled, slugNamed, words } from "./text-fields";

export const annotationFields = z
  .strictObject({
    title: filled(TITLE_MAX, "The title of the period"),
    text: words(REASON_MAX, "The explanation").default(""),
    start: dayNamed("First day"),
    /** null: open-ended. */
    end: dayNamed("Last day").nullable().default(null),
    public: z.boolean().default(true),
  })
  .refine((period) => period.end === null || period.end >= period.start, {
    path: ["end"],
    message: "The last day is before the first",
  });
export type AnnotationFields = z.output<typeof annotationFields>;

/** A fact of the fact base that is in no signal, and why. */
export const leftOutFields = z.strictObject({
  fact: keptText("the id of the fact").min(1, "the id of the fact is missing"),
  reason: keptText("the reason")
    .min(1, "the reason is missing")
    .max(REASON_MAX, `at most ${REASON_MAX} characters`),
});

const idFields = z.object({ id: slugNamed("The id") });

/** A signal with the id by which links, addresses and files know it, and the codebook version that it was coded under. */
export type SignalRecord = SignalFields & { id: string; codebook: number };

export interface RecordFile {
  relationship: RelationshipFields;
  signals: SignalRecord[];
  annotations: AnnotationFields[];
  /** Oldest first: of several records of a day the newest holds. */
  coverage: CoverageFields[];
  leftOut: z.output<typeof leftOutFields>[];
}

export interface RecordError {
  /** Line of the file, from 1. */
  line: number;
  /** Dotted path of the field, empty for the whole line. */
  field: string;
  message: string;
}

export type RecordFileResult = { ok: true; file: RecordFile } | { ok: false; errors: RecordError[] };

const MOST_ERRORS = 100;

/**
 * Reads the record format: JSON Lines, each `{ "record": "relationship" | "signal" | "annotation" | "coverage" | "left-out",
 * … }`.
 * The relationship stands first. A signal is judged by the version of the codebook that it names, 1 where it names none; `codebooks`
 * are those that are known. Every problem is reported with its line and field; nothing is loaded in part.
 */
export function parseRecordFile(text: string, codebooks: readonly Codebook[]): RecordFileResult {
  const steps = recordFileSteps(text, codebooks);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/**
 * The same, a line at a step, so that others are answered in between. With `links` false the links between signals are left to whoever knows what stands: a table may
 * link to signals that it does not hold.
 */
export function* recordFileSteps(
  text: string,
  codebooks: readonly Codebook[],
  { links: judgesLinks = true } = {},
): Generator<void, RecordFileResult> {
  const errors: RecordError[] = [];
  const signals: SignalRecord[] = [];
  const annotations: AnnotationFields[] = [];
  const coverage: CoverageFields[] = [];
  const leftOut: RecordFile["leftOut"] = [];
  let relationship: RelationshipFields | null = null;
  let begun = false;
  const lineOf = new Map<string, number>();
  const links: LinkedSignal[] = [];
  const schemas = new Map(
    codebooks.map((codebook) => [codebook.version, { codebook, schema: signalSchema(codebook) }]),
  );

  const take = <Schema extends z.ZodType>(line: number, schema: Schema, input: unknown) => {
    const parsed = schema.safeParse(input, { error: inWords });
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues)
      errors.push({ line, field: issue.path.join("."), message: issueWords(issue) });
    return null;
  };

  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    yield;
    const line = index + 1;
    if (errors.length >= MOST_ERRORS) break;
    if (raw.trim() === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(raw);
    } catch {
      errors.push({ line, field: "", message: "this line is not JSON" });
      continue;
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      errors.push({ line, field: "", message: "each line holds one JSON object" });
      continue;
    }
    const { record, ...rest } = value as Record<string, unknown>;
    if (!begun && record !== "relationship")
      errors.push({ line, field: "record", message: "the relationship stands on the first line" });
    begun = true;
    if (record === "relationship") {
      if (relationship) errors.push({ line, field: "record", message: "a file holds one relationship" });
      relationship = take(line, relationshipFields, rest);
    } else if (record === "signal") {
      const { id, codebook: version = 1, ...fields } = rest;
      const goodId = take(line, idFields, { id });
      const under = schemas.get(Number(version));
      if (!under || typeof version !== "number") {
        errors.push({ line, field: "codebook", message: unknownCodebook(codebooks) });
        continue;
      }
      const signal = take(line, under.schema, fields);
      if (!goodId || !signal) continue;
      if (lineOf.has(goodId.id))
        errors.push({
          line,
          field: "id",
          message: `the id is used on line ${lineOf.get(goodId.id)} already`,
        });
      lineOf.set(goodId.id, line);
      signals.push({ id: goodId.id, codebook: version, ...signal });
      links.push(linkedSignal(goodId.id, signal, findType(under.codebook, signal.type)));
    } else if (record === "annotation") {
      const annotation = take(line, annotationFields, rest);
      if (annotation) annotations.push(annotation);
    } else if (record === "coverage") {
      const one = take(line, coverageFields, rest);
      if (one) coverage.push(one);
    } else if (record === "left-out") {
      const one = take(line, leftOutFields, rest);
      if (one) leftOut.push(one);
    } else {
      errors.push({
        line,
        field: "record",
        message: "one of relationship, signal, annotation, coverage, left-out",
      });
    }
  }
  if (errors.length === 0 && judgesLinks)
    for (const { id, field, message } of linkProblems(links, "in this file").slice(0, MOST_ERRORS))
      errors.push({ line: lineOf.get(id) ?? 0, field, message });
  if (!relationship && errors.length === 0)
    errors.push({ line: 1, field: "record", message: "the file names no relationship" });
  if (errors.length > 0 || !relationship) return { ok: false, errors };
  return { ok: true, file: { relationship, signals, annotations, coverage, leftOut } };
}

function unknownCodebook(codebooks: readonly Codebook[]): string {
  return `no such version of the codebook; known: ${codebooks.map(({ version }) => version).join(", ")}`;
}

/** One line of the record format. `recordLine("annotation", { title: "Winter" }) // => '{"record":"annotation","title":"Winter"}'` */
export function recordLine(record: string, fields: object): string {
  return JSON.stringify({ record, ...fields });
}

/** A misspelt field is named in the words of the format, all else as its own rule says. */
function issueWords(issue: z.core.$ZodIssue): string {
  if (issue.code !== "unrecognized_keys") return issue.message;
  const named = issue.keys.map((key) => `“${key}”`).join(", ");
  return `the format has no ${issue.keys.length === 1 ? "field" : "fields"} ${named}`;
}
