import { isUtf8 } from "node:buffer";
import type { Generation } from "@/lib/engine/methods/method";
import { isLinking, type LinkedSignal } from "@/lib/engine/signals/links";
import type { Day } from "@/lib/engine/signals/signal";
import { addSignal, linkedSignalOf, type ViewColumns, viewColumns } from "@/lib/engine/signals/view-columns";
import { linkFaults } from "./compute-links";
import type { parseLine } from "./compute-parse";
import { InputProblem } from "./compute-problem";
import { type Chunks, fileChunks } from "./file-chunks";
import { IdTable } from "./id-table";
import { NEWLINE } from "./json-bytes";
import { lineBlocks } from "./line-blocks";
import { LineNumbers } from "./line-numbers";
import { LineScanner } from "./line-scanner";

const MOST_PROBLEMS = 100;
/** Bytes of the shortest line that is a signal. */
const SHORTEST_LINE = 112;
/** More rows than this are made room for only when they come. */
const MOST_ROOM = 1 << 22;

/** The signals of a file as a view resolves them, a row each in the order of lines, with their ids. */
export interface ReadSignals {
  view: ViewColumns;
  ids: IdTable;
}

/**
 * Reads signals from JSON Lines, one a line; empty lines are passed over. A line that is valid beyond doubt is read from its bytes, and
 * every other one by its schema, so that what is taken and what is said of a fault is one and the same. Throws InputProblem with line,
 * field and reason.
 */
export async function parseSignals(
  { chunks, length }: Chunks,
  generation: Generation,
  knownOn: Day | null,
): Promise<ReadSignals> {
  const room = Math.min(MOST_ROOM, length / SHORTEST_LINE);
  const view = viewColumns(knownOn, generation, room);
  const ids = new IdTable(room);
  const lines = new LineNumbers();
  const scanner = new LineScanner(generation);
  const { signal } = scanner;
  const problems: string[] = [];
  let parse: typeof parseLine | null = null;

  const noteTaken = (before: number) => {
    if (before >= 0) problems.push(`line ${lines.next}: id: is used on line ${lines.of(before)} already`);
    lines.row();
  };

  reading: for await (const block of lineBlocks(chunks)) {
    const readable = isUtf8(block);
    for (let at = 0; at < block.length; ) {
      if (readable && problems.length < MOST_PROBLEMS && scanner.scan(block, at)) {
        at = scanner.next;
        const before = ids.add(block, scanner.idFrom, scanner.idTo);
        if (generation === 2 && isLinking(signal)) signal.id = ids.text(ids.size - 1);
        addSignal(view, signal);
        noteTaken(before);
        continue;
      }
      const end = block.indexOf(NEWLINE, at);
      const line = block.subarray(at, end);
      at = end + 1;
      const text = isUtf8(line) ? line.toString("utf8") : null;
      const shown = lines.next === 1 ? text?.replace(/^\uFEFF/, "") : text;
      if (shown?.trim() === "") {
        lines.none();
        continue;
      }
      if (problems.length >= MOST_PROBLEMS) {
        problems.push(`line ${lines.next} and later: not read, after so many problems`);
        break reading;
      }
      if (typeof shown !== "string") problems.push(`line ${lines.next}: is not UTF-8 text`);
      else {
        // The schema is loaded only for files that need it.
        parse ??= (await import("./compute-parse")).parseLine;
        const parsed = parse(shown, generation);
        if (!Array.isArray(parsed)) {
          const before = ids.addText(parsed.id);
          addSignal(view, parsed);
          noteTaken(before);
          continue;
        }
        problems.push(...parsed.map((problem) => `line ${lines.next}: ${problem}`));
      }
      lines.none();
    }
  }
  // Links are read only in a file whose lines are all in order: one bad line would make a bad link of every one that names it.
  if (problems.length === 0 && view.linking.size > 0) {
    const linking = Array.from(view.linking, ([row, signal]) => ({ line: lines.of(row), signal }));
    problems.push(...firstProblems(linkFaults(linking, (id) => signalOf(view, ids, id))));
  }
  if (problems.length > 0) throw new InputProblem(problems);
  return { view, ids };
}

function signalOf(view: ViewColumns, ids: IdTable, id: string): LinkedSignal | undefined {
  const row = ids.rowOf(id);
  return row < 0 ? undefined : linkedSignalOf(view, row, id);
}

function firstProblems(all: string[]): string[] {
  if (all.length <= MOST_PROBLEMS) return all;
  return [...all.slice(0, MOST_PROBLEMS), `${all.length - MOST_PROBLEMS} more links are not in order`];
}

/** Reads signals from a file, or from standard input where the path is `-`. Throws InputProblem. */
export async function readSignals(
  path: string,
  generation: Generation,
  knownOn: Day | null,
): Promise<ReadSignals> {
  try {
    const chunks = path === "-" ? { chunks: process.stdin, length: 0 } : await fileChunks(path);
    return await parseSignals(chunks, generation, knownOn);
  } catch (problem) {
    if (problem instanceof InputProblem || !(problem instanceof Error) || !("code" in problem)) throw problem;
    throw new InputProblem([`the signals file cannot be read: ${problem.message}`]);
  }
}
