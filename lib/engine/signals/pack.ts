import type { Generation } from "@/lib/engine/methods/method";
import { completed, emptyColumns, otherGeneration } from "./columns";
import { evidenceWeight } from "./evidence-weight";
import { knownReports } from "./known-reports";
import { isLinking, type Links, linksOf } from "./links";
import { writeRow } from "./pack-row";
import type { Day, EngineSignal, Retraction } from "./signal";
import { orderByStart } from "./signal-order";
import { spanInView } from "./tally";

/**
 * Signals resolved for one view and laid out in columns, sorted by effective start and then by id, so that
 * every sum runs in one order whatever the order of the input. Row `i` of every column is one signal.
 */
export interface PackedSignals extends Links {
  /** By whose rules they are resolved; generation 1 knows no links and no statuses. */
  generation: Generation;
  count: number;
  ids: readonly string[];
  /** Position in FAMILIES. */
  family: Uint8Array;
  /** Effective first day. */
  start: Int32Array;
  /** Effective last day; Infinity while in force. */
  end: Float64Array;
  /** v, −10 … +10. */
  intensity: Float64Array;
  /** q, 0 … 1, of the reports known in the view. */
  evidence: Float64Array;
  /** 1: scored and of weight above 0; 0: listed, and adds nothing (method §4). */
  counting: Uint8Array;
  /** 1: it stands to its last day; 0: it happened. Generation 1: all 0. */
  status: Uint8Array;
  /** 1: a state’s forces use force on the other. Generation 1: all 0. */
  stateViolence: Uint8Array;
  /** 1: a tally, or an opener whose status counts, whose force is no single rise and fall. */
  linked: Uint8Array;
  /** n′ of a tally; 0: no tally, or one of which nothing is left. The same as in `tallies`, where a pass reads it row by row. */
  happenings: Int32Array;
  /** Row of the status that an opener opened; −1: none. The same as in `openers`. */
  opened: Int32Array;
  /** Retractions known in the view, by row, earliest first; a row without any is not in the map. */
  retractions: ReadonlyMap<number, readonly Retraction[]>;
  /** First possible day of a happening that is dated to more than a month, by row: it may lie anywhere from there to its start. Tallies are not in the map. */
  vagueFrom: ReadonlyMap<number, Day>;
  /** Last day of which tallies tell; Infinity: to the end of each. */
  until: number;
  /** First day with a counting signal, by family; null: none. */
  firstByFamily: readonly (Day | null)[];
  /** First day with a counting signal of any family; null: none. */
  first: Day | null;
  /** The same signals of the same view by the rules of a generation; worked out once. */
  inGeneration: (generation: Generation) => PackedSignals;
}

/**
 * Resolves signals for a view (method §1 and §8). With `knownOn` only signals with a report published by then are in
 * the view, each with the weight, the dates, the ending and the retractions that were known on that day.
 * A retraction says no day of publication, so it counts as known from its own start, as an undated report does.
 * Generation 2 also resolves tallies and openings (method-2 §1 and §2): a tally whose happenings are all coded singly does not count.
 */
export function packSignals(
  signals: readonly EngineSignal[],
  knownOn: Day | null = null,
  generation: Generation = 1,
): PackedSignals {
  const known =
    knownOn === null
      ? signals
      : signals.filter(({ reports, start }) => knownReports(reports, start, knownOn).length > 0);
  // In the order given, that is of memory; only then are the results put in order of start.
  const spans = known.map((signal) => spanInView(signal, knownOn, generation));
  const weights = known.map(({ reports, start }) => evidenceWeight(reports, start, knownOn));
  const order = orderByStart(
    spans.map(({ start }) => start),
    known.map(({ id }) => id),
  );
  const count = order.length;
  const packed = { ...emptyColumns(count), ids: new Array<string>(count) };
  const linking: number[] = [];
  for (const [row, at] of order.entries()) {
    const signal = known[at];
    const span = spans[at];
    if (!signal || !span) continue;
    packed.ids[row] = signal.id;
    writeRow(packed, row, signal, span, weights[at] ?? 0, knownOn, generation);
    if (generation === 2 && isLinking(signal)) linking.push(row);
  }
  const links = linksOf(linking, (row) => known[order[row] ?? -1], packed);
  const inGeneration = otherGeneration(generation, (other) => packSignals(signals, knownOn, other));
  return completed({ ...packed, ...links, generation }, inGeneration);
}
