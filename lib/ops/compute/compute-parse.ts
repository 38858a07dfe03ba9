import type { Generation } from "@/lib/engine/methods/method";
import type { EngineSignal } from "@/lib/engine/signals/signal";
import { problemsOf } from "./compute-fields";
import { SIGNAL_LINES } from "./compute-signal-line";

/** A line as its schema reads it: the signal, or everything that is wrong with it. */
export function parseLine(text: string, generation: Generation): EngineSignal | string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return ["is not JSON"];
  }
  const parsed = SIGNAL_LINES[generation].safeParse(value);
  return parsed.success ? parsed.data : problemsOf(parsed.error);
}
