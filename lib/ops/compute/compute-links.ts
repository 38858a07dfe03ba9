import { linkProblems } from "@/lib/codebook/links/link-problems";
import type { LinkedSignal } from "@/lib/codebook/links/linked-signal";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { LinkedSignal as EngineSignal } from "@/lib/engine/signals/links";

/** A signal of the file and its line. */
export interface LinedSignal {
  line: number;
  signal: EngineSignal;
}

/** Signals whose links are judged at a time: the rules want texts of days and more, which for a whole file would take many times its memory. */
const AT_A_TIME = 2000;

/**
 * What is wrong with the links of a file of generation 2 (method-2 §1 and §2), as `line 3: countedIn: reason`, in order of lines: from the
 * signals that link, in order of lines, and what gives the signal of an id. No other one can have a link at fault.
 */
export function linkFaults(
  linking: readonly LinedSignal[],
  signalOf: (id: string) => EngineSignal | undefined,
  atATime = AT_A_TIME,
): string[] {
  // Which of two openers came first is seen only where both are in view.
  const size = openedTwice(linking) ? linking.length : atATime;
  const faults: string[] = [];
  for (let first = 0; first < linking.length; first += size)
    for (const fault of faultsOf(linking.slice(first, first + size), signalOf)) faults.push(fault);
  return faults;
}

function openedTwice(linking: readonly LinedSignal[]): boolean {
  const opened = new Set<string>();
  for (const { signal } of linking) {
    if (signal.opens === null) continue;
    if (opened.has(signal.opens)) return true;
    opened.add(signal.opens);
  }
  return false;
}

/** What is wrong with the links of these signals, in order of lines. */
function faultsOf(
  some: readonly LinedSignal[],
  signalOf: (id: string) => EngineSignal | undefined,
): string[] {
  const lines = new Map(some.map(({ line, signal }) => [signal.id, line]));
  const targets = new Map<string, EngineSignal>();
  for (const { signal } of some)
    for (const id of [signal.countedIn, signal.opens]) {
      const target = id === null || lines.has(id) ? undefined : signalOf(id);
      if (target) targets.set(target.id, target);
    }
  // What the targets link to is judged with those that they are listed among.
  const judged = [...some.map(({ signal }) => linked(signal)), ...[...targets.values()].map(unlinked)];
  return linkProblems(judged, "in this file")
    .map(({ id, field, message }) => ({ line: lines.get(id) ?? 0, problem: `${field}: ${message}` }))
    .sort((a, b) => a.line - b.line)
    .map(({ line, problem }) => `line ${line}: ${problem}`);
}

function unlinked(signal: EngineSignal): LinkedSignal {
  return { ...linked(signal), countedIn: null, opens: null };
}

/** A signal as the rules of links see it. */
export function linked(signal: EngineSignal): LinkedSignal {
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
