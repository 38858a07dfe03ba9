import { parseArgs } from "node:util";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { GENERATIONS, type Generation } from "@/lib/engine/methods/method";
import type { Day } from "@/lib/engine/signals/signal";
import { InputProblem } from "./compute-problem";

export const USAGE = `npm run --silent compute -- --signals FILE [--method FILE] [--generation 1|2]
                                [--known-on DAY] (--from DAY --to DAY | --day DAY [--shares])

  --signals FILE    JSON Lines, one signal a line; - reads standard input
  --method FILE     JSON with weights, halfLives and kappa by family; without it those of method version 1
  --generation 1|2  1, the default, reads no links between signals; 2 reads occurrences, countedIn, opens, status and
                    stateViolence, and prints violence, standing and thin after the families
  --known-on DAY    only what was published by that day
  --from, --to DAY  one row a day, both days included
  --day DAY         one row; with --shares what each signal holds of that day's index

Days are written YYYY-MM-DD. The answer is CSV. Exit code 2: something in the files or options cannot be used.
`;

export interface ComputeOptions {
  signals: string;
  /** null: method version 1. */
  method: string | null;
  generation: Generation;
  knownOn: Day | null;
  from: Day;
  to: Day;
  /** Shares of the one day instead of rows. */
  shares: boolean;
}

/** Reads the command line; null: the usage was asked for. Throws InputProblem with every problem found. */
export function parseOptions(args: string[]): ComputeOptions | null {
  const values = readArguments(args);
  if (values.help) return null;
  const problems: string[] = [];
  const day = (name: "known-on" | "from" | "to" | "day"): Day | null => {
    const iso = values[name];
    if (iso === undefined) return null;
    try {
      return dayFromIso(iso);
    } catch (problem) {
      problems.push(`--${name}: ${problem instanceof Error ? problem.message : "no day"}`);
      return null;
    }
  };
  const generation = GENERATIONS.find((one) => String(one) === (values.generation ?? "1"));
  if (generation === undefined) problems.push("--generation: must be 1 or 2");
  const knownOn = day("known-on");
  const one = day("day");
  const from = day("from") ?? one;
  const to = day("to") ?? one;
  const given = (name: "from" | "to" | "day") => values[name] !== undefined;
  if (values.signals === undefined) problems.push("--signals is missing: the file to read");
  if (given("day") && (given("from") || given("to")))
    problems.push("--day stands instead of --from and --to");
  else if (!given("day") && !(given("from") && given("to"))) problems.push("give --from and --to, or --day");
  if (values.shares && !given("day")) problems.push("--shares needs --day");
  if (from !== null && to !== null && to < from) problems.push("--to is before --from");
  if (
    problems.length > 0 ||
    values.signals === undefined ||
    generation === undefined ||
    from === null ||
    to === null
  )
    throw new InputProblem(problems);
  return {
    signals: values.signals,
    method: values.method ?? null,
    generation,
    knownOn,
    from,
    to,
    shares: values.shares ?? false,
  };
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        signals: { type: "string" },
        method: { type: "string" },
        generation: { type: "string" },
        "known-on": { type: "string" },
        from: { type: "string" },
        to: { type: "string" },
        day: { type: "string" },
        shares: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (problem) {
    throw new InputProblem([problem instanceof Error ? problem.message : "the options cannot be read"]);
  }
}
