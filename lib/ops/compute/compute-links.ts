import { linkProblems } from "@/lib/codebook/links/link-problems";
import type { LinkedSignal } from "@/lib/codebook/links/linked-signal";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { LinkedSignal as EngineSignal } from "@/lib/engine/signals/links";

/** A signal of the file and its line. */
export interface LinedSignal {
  line: number;
  signal: EngineSignal;
}

/**
 * What is wrong with the links of a file of generation 2 (method-2 §1 and §2), as `line 3: countedIn: reason`, in order of lines: from the
 * signals that link, in order of lines, and those that they link to, in any. No other one can have a link at fault.
 */
export function linkFaults(lined: readonly LinedSignal[]): string[] {
  const lines = new Map(lined.map(({ line, signal }) => [signal.id, line]));
  return linkProblems(
    lined.map(({ signal }) => linked(signal)),
    "in this file",
  )
    .map(({ id, field, message }) => ({ line: lines.get(id) ?? 0, problem: `${field}: ${message}` }))
    .sort((a, b) => a.line - b.line)
    .map(({ line, problem }) => `line ${line}: ${problem}`);
}

function linked(signal: EngineSignal): LinkedSignal {
  const { id, family, precision, intensity, scored, occurrences, countedIn, opens, status } = signal;
  return {
    ...{ id, family, precision, intensity, scored, occurrences, countedIn, opens },
    // A file says no types: every tally is of a type of its own, so that two of them are never taken for one told twice.
    type: id,
    start: isoFromDay(signal.start),
    end: signal.end === null ? null : isoFromDay(signal.end),
    stands: status,
    voided: false,
    facetOf: null,
    duplicateOf: null,
    retracts: null,
  };
}
