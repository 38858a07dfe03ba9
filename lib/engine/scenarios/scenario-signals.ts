import { completed, oneGeneration } from "@/lib/engine/signals/columns";
import { exchangeRows } from "@/lib/engine/signals/exchange-rows";
import { isLinking, linksOf } from "@/lib/engine/signals/links";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import {
  heldLinks,
  packResolved,
  type ResolvedSignal,
  type Retracted,
  resolvedRow,
} from "@/lib/engine/signals/resolved-signals";
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

function exchanged(
  coded: PackedSignals,
  out: readonly number[],
  inserted: readonly ResolvedSignal[],
  resolve: (row: number) => ResolvedSignal | null,
): PackedSignals {
  const { generation } = coded;
  const others = packResolved(inserted, generation);
  const { columns, kept, put } = exchangeRows(coded, out, others);
  /** The signals that links are asked of, by their row now. */
  const known = new Map<number, ResolvedSignal>();
  for (const row of linkedRows(coded)) {
    const at = kept[row] as number;
    const signal = at < 0 ? null : resolve(row);
    if (signal) known.set(at, signal);
  }
  const byId = new Map(inserted.map((signal) => [signal.id, signal]));
  for (const [row, id] of others.ids.entries()) {
    const signal = byId.get(id);
    if (signal) known.set(put[row] as number, signal);
  }
  const linking = generation === 1 ? [] : [...known].filter(([, signal]) => isLinking(signal));
  const rows = linking.map(([row]) => row).sort((a, b) => a - b);
  const links = linksOf(rows, (row) => heldLinks(known.get(row)), columns);
  return completed({ ...columns, ...links, generation }, oneGeneration);
}

/** Rows that hang together with others: tallies, their members, openers and what they opened. */
function linkedRows({ tallies, openers }: PackedSignals): Set<number> {
  const rows = new Set<number>();
  for (const [row, { members }] of tallies) for (const one of [row, ...members]) rows.add(one);
  for (const pair of openers) for (const one of pair) rows.add(one);
  return rows;
}
