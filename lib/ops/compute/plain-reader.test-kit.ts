import { isUtf8 } from "node:buffer";
import { linkProblems } from "@/lib/codebook/links/link-problems";
import type { Generation } from "@/lib/engine/methods/method";
import type { EngineSignal } from "@/lib/engine/signals/signal";
import { type LinedSignal, linked } from "./compute-links";
import { parseLine } from "./compute-parse";

const MOST_PROBLEMS = 100;

/** What a file holds, read line by line by the schema alone: the signals, or everything that is told of it. */
export function plainlyRead(
  file: Buffer,
  generation: Generation,
): { signals: EngineSignal[] } | { problems: string[] } {
  const lined: (LinedSignal & { signal: EngineSignal })[] = [];
  const lineOfId = new Map<string, number>();
  const problems: string[] = [];
  for (const [at, bytes] of linesOf(file).entries()) {
    const line = at + 1;
    const raw = isUtf8(bytes) ? bytes.toString("utf8") : null;
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
    const signal = parseLine(text, generation);
    if (Array.isArray(signal)) {
      problems.push(...signal.map((problem) => `line ${line}: ${problem}`));
      continue;
    }
    const taken = lineOfId.get(signal.id);
    if (taken !== undefined) problems.push(`line ${line}: id: is used on line ${taken} already`);
    lineOfId.set(signal.id, line);
    lined.push({ line, signal });
  }
  if (problems.length === 0 && generation === 2) {
    const faults = plainLinkFaults(lined);
    problems.push(...faults.slice(0, MOST_PROBLEMS));
    if (faults.length > MOST_PROBLEMS)
      problems.push(`${faults.length - MOST_PROBLEMS} more links are not in order`);
  }
  return problems.length > 0 ? { problems } : { signals: lined.map(({ signal }) => signal) };
}

/** Lines end at a line feed and nowhere else. */
function linesOf(file: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let from = 0;
  for (let at = file.indexOf(10); at >= 0; at = file.indexOf(10, from)) {
    lines.push(file.subarray(from, at));
    from = at + 1;
  }
  if (from < file.length) lines.push(file.subarray(from));
  return lines;
}

/** The rules of links over every signal of the file at once. */
export function plainLinkFaults(lined: readonly LinedSignal[]): string[] {
  const lines = new Map(lined.map(({ line, signal }) => [signal.id, line]));
  const all = lined.map(({ signal }) => linked(signal));
  return linkProblems(all, "in this file")
    .map(({ id, field, message }) => ({ line: lines.get(id) ?? 0, problem: `${field}: ${message}` }))
    .sort((a, b) => a.line - b.line)
    .map(({ line, problem }) => `line ${line}: ${problem}`);
}
