import { levelOn, type VintageGap, type VintageInput, vintageGap } from "@/lib/engine/shares/vintage-gap";
import type { Day, EngineSignal } from "@/lib/engine/signals/signal";

/** Index points under which a later state counts as the same: published figures are frozen at six decimals. */
const MOVED = 5e-7;

/** A state of knowledge, data and method with the day or moment from which on it stood. */
export interface DatedState extends VintageInput {
  at: string;
}

/** A later state that moved the figure of a day, with what moved it since the step before. */
export interface RevisionStep<State extends DatedState = DatedState> {
  at: string;
  state: State;
  gap: VintageGap;
}

/**
 * How the index of one day moved with every later state, the earliest first (method §8). The steps lead from the first
 * figure to the last without a rest above six decimals: each is measured from the step before, not from the state before.
 * Pauses after each state: of a long history there are thousands, and a server must let others in between two of them.
 * `revisionSteps([{ at: "2025-11-30", … }, { at: "2025-12-10", … }], 20422)` returns
 * `{ first: 4.2, steps: [{ at: "2025-12-10", … }] }`
 */
export function* revisionSteps<State extends DatedState>(
  states: Iterable<State>,
  day: Day,
): Generator<undefined, { first: number | null; steps: RevisionStep<State>[] }> {
  let before: { state: State; level: number | null } | null = null;
  let first: number | null = null;
  const steps: RevisionStep<State>[] = [];
  for (const state of states) {
    yield;
    const level = levelOn(state.packed, state.method, day);
    if (before === null) {
      first = level;
      before = { state, level };
      continue;
    }
    // A figure that was not there and is there now has moved, even to 0.
    const appeared = (level === null) !== (before.level === null);
    if (!appeared && Math.abs((level ?? 0) - (before.level ?? 0)) < MOVED) continue;
    const gap = vintageGap(before.state, state, day);
    if (Math.abs(gap.total) >= MOVED) steps.push({ at: state.at, state, gap });
    before = { state, level };
  }
  return { first, steps };
}

/**
 * The later days on which anything was published that can move the index of a day, each once, the earliest first: source
 * reports, withdrawals, endings and retractions of the signals that start by then. Between them nothing moves.
 * A report of 10 Dec on a signal of 20 Nov: `knowledgeDays(signals, dayFromIso("2025-11-30")) // => [20432]`
 */
export function knowledgeDays(signals: readonly EngineSignal[], day: Day): Day[] {
  const days = new Set<Day>();
  for (const signal of signals) {
    // A happening after the day takes itself off a tally of before as soon as it is known.
    if (signal.start > day && signal.countedIn === null) continue;
    for (const report of signal.reports) {
      days.add(report.published ?? signal.start);
      if (typeof report.withdrawn !== "boolean") days.add(report.withdrawn);
    }
    if (signal.endPublished !== null) days.add(signal.endPublished);
    for (const { start } of signal.retractions) days.add(start);
  }
  return [...days].filter((later) => later > day).sort((a, b) => a - b);
}
