import { createReadStream } from "node:fs";
import type { Generation } from "@/lib/engine/methods/method";
import type { EngineSignal } from "@/lib/engine/signals/signal";
import { problemsOf } from "./compute-fields";
import { jsonLines } from "./compute-lines";
import { type LinedSignal, linkFaults } from "./compute-links";
import { InputProblem } from "./compute-problem";
import { SIGNAL_LINES } from "./compute-signal-line";

const MOST_PROBLEMS = 100;

/** Reads signals from JSON Lines, one a line; empty lines are passed over. Throws InputProblem with line, field and reason. */
export async function parseSignals(
  input: AsyncIterable<Buffer>,
  generation: Generation,
): Promise<EngineSignal[]> {
  const lined: LinedSignal[] = [];
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
    const parsed = SIGNAL_LINES[generation].safeParse(value);
    if (!parsed.success) {
      problems.push(...problemsOf(parsed.error).map((problem) => `line ${line}: ${problem}`));
      continue;
    }
    const taken = lineOfId.get(parsed.data.id);
    if (taken !== undefined) problems.push(`line ${line}: id: is used on line ${taken} already`);
    lineOfId.set(parsed.data.id, line);
    lined.push({ line, signal: parsed.data });
  }
  // Links are read only in a file whose lines are all in order: one bad line would make a bad link of every one that names it.
  if (problems.length === 0 && generation === 2) problems.push(...firstProblems(linkFaults(lined)));
  if (problems.length > 0) throw new InputProblem(problems);
  return lined.map(({ signal }) => signal);
}

function firstProblems(all: string[]): string[] {
  if (all.length <= MOST_PROBLEMS) return all;
  return [...all.slice(0, MOST_PROBLEMS), `${all.length - MOST_PROBLEMS} more links are not in order`];
}

/** Reads signals from a file, or from standard input where the path is `-`. Throws InputProblem. */
export async function readSignals(path: string, generation: Generation): Promise<EngineSignal[]> {
  try {
    return await parseSignals(path === "-" ? process.stdin : createReadStream(path), generation);
  } catch (problem) {
    if (problem instanceof InputProblem || !(problem instanceof Error) || !("code" in problem)) throw problem;
    throw new InputProblem([`the signals file cannot be read: ${problem.message}`]);
  }
}
