import { readFile } from "node:fs/promises";
import { z } from "zod";
import { GENERATIONS, type Generation, METHOD_1, type Method, weightList } from "@/lib/engine/methods/method";
import { FAMILIES, type Family } from "@/lib/engine/signals/signal";
import { problemsOf, wanted } from "./compute-fields";
import { InputProblem } from "./compute-problem";

const byFamily = (value: z.ZodNumber) =>
  z.strictObject(
    { DIPLOMATIC: value, RHETORIC: value, TRADE: value, ENERGY: value, SECURITY: value } satisfies Record<
      Family,
      z.ZodNumber
    >,
    {
      error: (issue) =>
        issue.code === "unrecognized_keys"
          ? `knows no family ${issue.keys.join(", ")}`
          : `must give a number for each of ${FAMILIES.join(", ")}`,
    },
  );

const amount = z.number(wanted("a number of 0 or more")).min(0, "must be 0 or more");
const aboveZero = z.number(wanted("a number above 0")).positive("must be above 0");

/** The parameters of a method in a file: every family of every parameter, since a half-given method is two methods. */
const methodFields = z.object(
  {
    weights: byFamily(amount),
    halfLives: byFamily(aboveZero),
    kappa: byFamily(aboveZero),
    generation: z.literal(GENERATIONS, wanted("1 or 2")).optional(),
  },
  { error: "must be a JSON object with weights, halfLives and kappa" },
);

/**
 * Reads a method from a JSON file, to compute by one generation. A file that names another one is refused. Throws InputProblem with
 * every problem found.
 */
export async function readMethod(path: string, generation: Generation): Promise<Method> {
  const text = await readFile(path, "utf8").catch((cause: Error) => {
    throw new InputProblem([`the method file cannot be read: ${cause.message}`]);
  });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new InputProblem([`${path}: is not JSON`]);
  }
  const parsed = methodFields.safeParse(value);
  if (!parsed.success)
    throw new InputProblem(problemsOf(parsed.error).map((problem) => `${path}: ${problem}`));
  if (parsed.data.generation !== undefined && parsed.data.generation !== generation)
    throw new InputProblem([
      `${path}: generation: is ${parsed.data.generation}, and what is asked for is generation ${generation}; say --generation ${parsed.data.generation}`,
    ]);
  try {
    weightList(parsed.data);
  } catch (problem) {
    throw new InputProblem([
      `${path}: weights: ${problem instanceof Error ? problem.message : "cannot be used"}`,
    ]);
  }
  return { ...parsed.data, generation, stage: METHOD_1.stage };
}
