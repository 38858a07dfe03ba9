import { createReadStream } from "node:fs";
import { z } from "zod";
import {
  CREDIBILITIES,
  type EngineSignal,
  FAMILIES,
  PRECISIONS,
  RELIABILITIES,
  UNLINKED,
} from "@/lib/engine/signals/signal";
import { civilDay, problemsOf, wanted } from "./compute-fields";
import { jsonLines } from "./compute-lines";
import { noMisspelling } from "./compute-misspelt";
import { InputProblem } from "./compute-problem";

const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, wanted(`one of ${values.join(", ")}`));

const reportLine = z
  .looseObject(
    {
      reliability: oneOf(RELIABILITIES),
      credibility: z.literal(CREDIBILITIES, wanted("a whole number from 1 to 6")),
      group: z.string(wanted("a text or null")).nullish(),
      published: civilDay.nullish(),
      withdrawn: z
        .union([z.boolean(), civilDay], wanted("true, false or a day written YYYY-MM-DD"))
        .nullish(),
    },
    wanted("an object with reliability and credibility"),
  )
  .superRefine(noMisspelling(["reliability", "credibility", "group", "published", "withdrawn"]));

const retractionLine = z.looseObject(
  { start: civilDay, r: z.union([z.literal(1), z.literal(0.5)], wanted("1 or 0.5")) },
  wanted("an object with start and r"),
);

/** One line of a file of signals (docs/method.md, from files alone). Other fields are passed over. */
export const signalLine = z
  .looseObject(
    {
      id: z.string(wanted("a text")).min(1, "is empty"),
      family: oneOf(FAMILIES),
      start: civilDay,
      end: z.union([z.null(), civilDay], wanted("a day written YYYY-MM-DD, or null while in force")),
      precision: oneOf(PRECISIONS),
      intensity: z
        .number(wanted("a number from -10 to 10"))
        .min(-10, "must be -10 or more")
        .max(10, "must be 10 or less")
        .multipleOf(0.5, "must be in steps of 0.5"),
      scored: z.boolean(wanted("true or false")),
      reports: z.array(reportLine, wanted("a list of reports")),
      endPublished: civilDay.nullish(),
      retractions: z.array(retractionLine, wanted("a list of retractions")).nullish(),
    },
    wanted("a JSON object"),
  )
  .superRefine(noMisspelling(["endPublished", "retractions"]))
  .superRefine((line, context) => {
    if (line.end !== null && line.end < line.start)
      context.addIssue({ code: "custom", path: ["end"], message: "is before the start" });
    if (line.end === null && (line.endPublished ?? null) !== null)
      context.addIssue({ code: "custom", path: ["endPublished"], message: "is given, but there is no end" });
  })
  .transform(
    (line): EngineSignal => ({
      id: line.id,
      family: line.family,
      start: line.start,
      end: line.end,
      precision: line.precision,
      intensity: line.intensity,
      scored: line.scored,
      endPublished: line.endPublished ?? null,
      retractions: line.retractions ?? [],
      ...UNLINKED,
      status: line.end === null,
      reports: line.reports.map((report) => ({
        reliability: report.reliability,
        credibility: report.credibility,
        group: report.group ?? null,
        published: report.published ?? null,
        withdrawn: report.withdrawn ?? false,
      })),
    }),
  );

const MOST_PROBLEMS = 100;

/** Reads signals from JSON Lines, one a line; empty lines are passed over. Throws InputProblem with line, field and reason. */
export async function parseSignals(input: AsyncIterable<Buffer>): Promise<EngineSignal[]> {
  const signals: EngineSignal[] = [];
  const lineOfId = new Map<string, number>();
  const problems: string[] = [];
  let line = 0;
  for await (const raw of jsonLines(input)) {
    line++;
    const text = line === 1 ? raw?.replace(/^\uFEFF/, "") : raw;
    if (text?.trim() === "") continue;
    if (problems.length >= MOST_PROBLEMS) {
      problems.push(`line ${line} and later: not read, after so many problems`);
      break;
    }
    if (typeof text !== "string") {
      problems.push(`line ${line}: is not UTF-8 text`);
      continue;
    }
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      problems.push(`line ${line}: is not JSON`);
      continue;
    }
    const parsed = signalLine.safeParse(value);
    if (!parsed.success) {
      problems.push(...problemsOf(parsed.error).map((problem) => `line ${line}: ${problem}`));
      continue;
    }
    const taken = lineOfId.get(parsed.data.id);
    if (taken !== undefined) problems.push(`line ${line}: id: is used on line ${taken} already`);
    lineOfId.set(parsed.data.id, line);
    signals.push(parsed.data);
  }
  if (problems.length > 0) throw new InputProblem(problems);
  return signals;
}

/** Reads signals from a file, or from standard input where the path is `-`. Throws InputProblem. */
export async function readSignals(path: string): Promise<EngineSignal[]> {
  try {
    return await parseSignals(path === "-" ? process.stdin : createReadStream(path));
  } catch (problem) {
    if (problem instanceof InputProblem || !(problem instanceof Error) || !("code" in problem)) throw problem;
    throw new InputProblem([`the signals file cannot be read: ${problem.message}`]);
  }
}
