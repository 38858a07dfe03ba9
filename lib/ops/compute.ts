import { METHOD_1 } from "@/lib/engine/methods/method";
import { packSignals } from "@/lib/engine/signals/pack";
import { INDEX_HEADER, indexRows, SHARES_HEADER, shareRows } from "@/lib/ops/compute/compute-csv";
import { readMethod } from "@/lib/ops/compute/compute-method";
import { parseOptions, USAGE } from "@/lib/ops/compute/compute-options";
import { InputProblem } from "@/lib/ops/compute/compute-problem";
import { readSignals } from "@/lib/ops/compute/compute-signals";

const UNUSABLE_INPUT = 2;

/** Computes from files alone. Everything is read and checked first: an error leaves standard output empty. */
async function* answer(args: string[]): AsyncGenerator<string> {
  const options = parseOptions(args);
  if (!options) {
    yield USAGE;
    return;
  }
  const method = options.method === null ? METHOD_1 : await readMethod(options.method);
  const signals = await readSignals(options.signals);
  const packed = packSignals(signals, options.knownOn);
  if (options.shares) {
    yield SHARES_HEADER;
    const ids = signals.map((signal) => signal.id);
    yield* shareRows(ids, packed, method, options.from);
  } else {
    yield INDEX_HEADER;
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
