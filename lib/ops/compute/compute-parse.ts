import type { Generation } from "@/lib/engine/methods/method";
import type { EngineSignal } from "@/lib/engine/signals/signal";
import { problemsOf } from "./compute-fields";
import { InputProblem } from "./compute-problem";
import { SIGNAL_LINES } from "./compute-signal-line";

/** A line as its schema reads it: the signal, or everything that is wrong with it. Throws InputProblem at a file of another format. */
export function parseLine(text: string, generation: Generation): EngineSignal | string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return ["is not JSON"];
  }
  const parsed = SIGNAL_LINES[generation].safeParse(value);
  if (parsed.success) return parsed.data;
  if (isRecord(value)) throw new InputProblem([RECORD_FILE]);
  return problemsOf(parsed.error);
}

const RECORD_FILE =
  "the signals file is in the record format, which an import reads; the fields that are read here stand in docs/method.md, From files alone";

/** Whether a line says what it is, as every line of the record format does. */
function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && "record" in value;
}
