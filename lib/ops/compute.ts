import { type Generation, METHOD_1, METHOD_2, type Method } from "@/lib/engine/methods/method";
import { packSignals } from "@/lib/engine/signals/pack";
import { INDEX_HEADERS, indexRows, SHARES_HEADER, shareRows } from "@/lib/ops/compute/compute-csv";
import { readMethod } from "@/lib/ops/compute/compute-method";
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
  const method = options.method === null ? METHODS[generation] : await readMethod(options.method, generation);
  const signals = await readSignals(options.signals, generation);
  const packed = packSignals(signals, options.knownOn, generation);
  if (options.shares) {
    yield SHARES_HEADER;
    const ids = signals.map((signal) => signal.id);
    yield* shareRows(ids, packed, method, options.from);
  } else {
    yield INDEX_HEADERS[generation];
    yield* indexRows(packed, method, options.from, options.to);
  }
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
