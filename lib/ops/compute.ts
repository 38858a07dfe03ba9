import { type Generation, METHOD_1, METHOD_2, type Method } from "@/lib/engine/methods/method";
import { packColumns } from "@/lib/engine/signals/pack-columns";
import { INDEX_HEADERS, indexRows, SHARES_HEADER, shareRows } from "@/lib/ops/compute/compute-csv";
import { parseOptions, USAGE } from "@/lib/ops/compute/compute-options";
import { InputProblem } from "@/lib/ops/compute/compute-problem";
import { readSignals } from "@/lib/ops/compute/compute-signals";

const UNUSABLE_INPUT = 2;
const METHODS: Record<Generation, Method> = { 1: METHOD_1, 2: METHOD_2 };

/** Computes from files alone. Everything is read and checked first: an error leaves standard output empty. */
async function* answer(args: string[]): AsyncGenerator<string> {
  const options = parseOptions(args);
  if (!options) {
    yield USAGE;
    return;
  }
  const { generation } = options;
  const method = options.method === null ? METHODS[generation] : await methodOf(options.method, generation);
  const { view, ids } = await readSignals(options.signals, generation, options.knownOn);
  const columns = packColumns(view, ids);
  if (options.shares) {
    yield SHARES_HEADER;
    yield* shareRows(columns, ids, method, options.from);
  } else {
    yield INDEX_HEADERS[generation];
    yield* indexRows(columns.packed, method, options.from, options.to);
  }
}

/** The method of a file; what reads it is loaded only where there is one. */
async function methodOf(file: string, generation: Generation): Promise<Method> {
  const { readMethod } = await import("@/lib/ops/compute/compute-method");
  return readMethod(file, generation);
}

/** Writes and waits for a slow reader; one that has gone away is no error. */
function write(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
}

process.stdout.on("error", () => process.exit(0));
try {
  for await (const part of answer(process.argv.slice(2))) await write(part);
} catch (problem) {
  if (!(problem instanceof InputProblem)) throw problem;
  process.stderr.write(`${problem.lines.join("\n")}\n`);
  process.exitCode = UNUSABLE_INPUT;
}
