import { z } from "zod";
import { type WeeklySnapshot, weeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { PROFILE } from "./descriptor";
import { type EditionFileContent, editionFile, methodFile } from "./edition-file";
import { type EngineInputs, methodOf } from "./package-data";
import { PackageProblem } from "./package-problem";
import { readCoverage, readDoubts, readSignals } from "./read-tables";

const descriptorShape = z.object({
  $schema: z.literal(PROFILE),
  version: z.string(),
  created: z.string(),
  id: z.string(),
  thawline: z.object({
    week: z.string(),
    edition: z.number(),
    codedAsOf: z.string(),
    methodVersion: z.number(),
    inputsHash: z.string(),
  }),
  resources: z.array(
    z.object({ path: z.string(), bytes: z.number(), hash: z.string().regex(/^sha256:[0-9a-f]{64}$/) }),
  ),
});
type ReadDescriptor = z.output<typeof descriptorShape>;

/** A package as it was read: nothing of it is computed yet. */
export interface ReadPackage {
  descriptor: ReadDescriptor;
  edition: EditionFileContent;
  inputs: EngineInputs;
  snapshot: WeeklySnapshot;
  /** The text of each file, by name. */
  files: ReadonlyMap<string, string>;
}

/** Reads the descriptor alone: what the files are measured by before any of them is read. Throws PackageProblem. */
export function readDescriptor(files: ReadonlyMap<string, string>): ReadDescriptor {
  if (!files.has("datapackage.json"))
    throw new PackageProblem("It has no datapackage.json: it is no data package.");
  return parsed(files, "datapackage.json", descriptorShape);
}

/** Reads a package that was measured. Throws PackageProblem where a file is missing or says what none of ours says. */
export function readPackage(files: ReadonlyMap<string, string>): ReadPackage {
  const descriptor = readDescriptor(files);
  const edition = parsed(files, "edition.json", editionFile);
  const { version, methods } = parsed(files, "method.json", methodFile);
  const snapshot = parsed(files, "summary.json", weeklySnapshot);
  const textOf = (path: string) => textIn(files, path);
  const { generation } = usable(() => methodOf({ methods }, version));
  const { earlier } = edition;
  const inputs: EngineInputs = {
    week: edition.week,
    methodVersion: version,
    methods,
    trackedFrom: usable(() => dayFromIso(edition.trackedFrom)),
    signals: readSignals(textOf),
    coverage: generation === 1 ? null : readCoverage(textOf("coverage.csv")),
    doubts: readDoubts(textOf),
    draws: edition.draws,
    earlier: earlier && { ...earlier, signals: readSignals(textOf, "earlier-") },
  };
  return { descriptor, edition, inputs, snapshot, files };
}

function textIn(files: ReadonlyMap<string, string>, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new PackageProblem(`The file ${path} is missing.`);
  return text;
}

function parsed<Schema extends z.ZodType>(
  files: ReadonlyMap<string, string>,
  path: string,
  schema: Schema,
): z.output<Schema> {
  const text = textIn(files, path);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new PackageProblem(`${path} is no JSON.`);
  }
  const read = schema.safeParse(content);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const at = issue && issue.path.length > 0 ? `, ${issue.path.join(".")}` : "";
  throw new PackageProblem(
    `${path}${at} is not what a data package of ours says: ${issue?.message ?? "unreadable"}.`,
  );
}

function usable<Value>(make: () => Value): Value {
  try {
    return make();
  } catch (problem) {
    throw new PackageProblem(problem instanceof RangeError ? `${problem.message}.` : String(problem));
  }
}
