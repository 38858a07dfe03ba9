import { completed, emptyColumns, oneGeneration } from "@/lib/engine/signals/columns";
import { isLinking, linksOf } from "@/lib/engine/signals/links";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import {
  heldLinks,
  type ResolvedSignal,
  type Retracted,
  resolvedRow,
  writeResolved,
} from "@/lib/engine/signals/resolved-signals";
import type { Retraction } from "@/lib/engine/signals/signal";
import { orderByStart } from "@/lib/engine/signals/signal-order";
import { type AddedSignal, changesSignal, editSignals, type SignalEdit } from "./scenario";

/**
 * The packed signals of a scenario, from those that are coded (`packResolved`): the same columns, to the last bit, as packing all signals
 * anew after `editSignals`. Only the rows that an edit touches are made into signals; the others are copied in runs, so that a step of a
 * slide costs little also among half a million. Without any change the same object comes back. `retracts` names what a signal takes back.
 */
export function scenarioSignals(
  coded: PackedSignals,
  retracts: ReadonlyMap<string, Retracted>,
  edits: readonly SignalEdit[],
  added: readonly AddedSignal[],
): PackedSignals {
  const changing = edits.filter(changesSignal);
  if (changing.length === 0 && added.length === 0) return coded;
  const touched = new Set(changing.map(({ id }) => id));
  for (const { id } of changing) {
    const taken = retracts.get(id);
    if (taken) touched.add(taken.id);
  }
  const out: number[] = [];
  for (let row = 0; row < coded.count && out.length < touched.size; row++)
    if (touched.has(coded.ids[row] ?? "")) out.push(row);
  const resolve = resolvedRow(coded, retracts);
  const inserted = editSignals(
    out.flatMap((row) => resolve(row) ?? []),
    changing,
    added,
  );
  return exchanged(coded, out, inserted, resolve);
}

/** Packed signals with some rows taken out and some signals put in, everything in the one order of every sum. */
function exchanged(
  coded: PackedSignals,
  out: readonly number[],
  inserted: readonly ResolvedSignal[],
  resolve: (row: number) => ResolvedSignal | null,
): PackedSignals {
  const { generation } = coded;
  const count = coded.count - out.length + inserted.length;
  const columns = emptyColumns(count);
  const ids: string[] = [];
  const retractions = new Map<number, readonly Retraction[]>();
  /** By row of what is coded, its row now; −1: taken out. */
  const place = new Int32Array(coded.count).fill(-1);
  /** The signals that links are asked of, by their row now. */
  const known = new Map<number, ResolvedSignal>();
  let next = 0;
  const copy = (from: number, to: number) => {
    for (const name of COPIED) columns[name].set(coded[name].subarray(from, to) as never, next);
    for (let row = from; row < to; row++) place[row] = next + row - from;
    for (let row = from; row < to; row++) ids.push(coded.ids[row] ?? "");
    next += to - from;
  };
  const order = orderByStart(
    inserted.map(({ start }) => start),
    inserted.map(({ id }) => id),
  );
  const steps = [
    ...out.map((row) => ({ row, signal: null })),
    ...order.flatMap((at) => {
      const signal = inserted[at];
      return signal ? [{ row: rowBefore(coded, signal), signal }] : [];
    }),
  ].sort((a, b) => a.row - b.row || Number(a.signal === null) - Number(b.signal === null));
  let from = 0;
  for (const { row, signal } of steps) {
    copy(from, row);
    from = row;
    if (signal === null) {
      from++;
      continue;
    }
    writeResolved(columns, next, signal, generation);
    if (signal.retractions.length > 0) retractions.set(next, signal.retractions);
    known.set(next, signal);
    ids.push(signal.id);
    next++;
  }
  copy(from, coded.count);
  for (const [row, listed] of coded.retractions) {
    const at = place[row] as number;
    if (at >= 0) retractions.set(at, listed);
  }
  for (const row of linkedRows(coded)) {
    const at = place[row] as number;
    const signal = at < 0 ? null : resolve(row);
    if (signal) known.set(at, signal);
  }
  const packed = { ...columns, retractions, ids };
  const linking = generation === 1 ? [] : [...known].filter(([, signal]) => isLinking(signal));
  const rows = linking.map(([row]) => row).sort((a, b) => a - b);
  const links = linksOf(rows, (row) => heldLinks(known.get(row)), packed);
  return completed({ ...packed, ...links, generation }, oneGeneration);
}

const COPIED = [
  "family",
  "start",
  "end",
  "intensity",
  "evidence",
  "counting",
  "status",
  "stateViolence",
] as const;

/** Rows that hang together with others: tallies, their members, openers and what they opened. */
function linkedRows({ tallies, openers }: PackedSignals): Set<number> {
  const rows = new Set<number>();
  for (const [row, { members }] of tallies) for (const one of [row, ...members]) rows.add(one);
  for (const pair of openers) for (const one of pair) rows.add(one);
  return rows;
}

/** The first row that comes after a signal in the order of every sum. */
function rowBefore({ count, start, ids }: PackedSignals, signal: ResolvedSignal): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const day = start[middle] as number;
    if (day < signal.start || (day === signal.start && (ids[middle] ?? "") < signal.id)) low = middle + 1;
    else high = middle;
  }
  return low;
}
