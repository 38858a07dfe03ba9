import type { CodedSignal } from "@/lib/data/readings/coded-signals";
import { withRetractions } from "@/lib/data/readings/engine-input";
import { lastDayOfPeriod } from "@/lib/engine/calendar/period";
import type { Generation } from "@/lib/engine/methods/method";
import { completed, oneGeneration } from "@/lib/engine/signals/columns";
import { exchangeRows, firstAfter } from "@/lib/engine/signals/exchange-rows";
import { isLinking, linksOf } from "@/lib/engine/signals/links";
import { type PackedSignals, packSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";

/**
 * The signals as they were known on one day after another, asked for in order: each view is what `packSignals` makes of all of them, to the
 * last bit, and only what became known in between is resolved anew. Hundreds of views of many signals cost little more than a copy each.
 */
export function knownViews(
  coded: readonly CodedSignal[],
  generation: Generation,
): (knownOn: Day) => PackedSignals {
  const byId = new Map(coded.map((signal) => [signal.id, signal]));
  const retracting = new Map<string, CodedSignal[]>();
  for (const signal of coded)
    if (signal.retracts) {
      const { slug } = signal.retracts;
      retracting.set(slug, [...(retracting.get(slug) ?? []), signal]);
    }
  const linking = generation === 1 ? [] : coded.filter(isLinking);
  // Links are asked of those that link and of what they name.
  const linked = new Map(
    linking.flatMap(({ id, opens }) =>
      [id, opens].flatMap((one) => {
        const signal = byId.get(one ?? "");
        return signal ? [[signal.id, signal] as const] : [];
      }),
    ),
  );
  const changes = changesByDay(coded, retracting);
  /** The first day that each signal counts for in the last view; one that it did not know is not there. */
  const starts = new Map<string, Day>();
  let view = packSignals([], null, generation);
  let next = 0;
  const rowIn = (columns: Pick<PackedSignals, "count" | "start" | "ids">, id: string) => {
    const start = starts.get(id);
    return start === undefined ? [] : [firstAfter(columns, start, id)];
  };
  return (knownOn) => {
    const changed = new Map<string, CodedSignal>();
    for (; next < changes.length && (changes[next]?.day ?? 0) <= knownOn; next++)
      for (const signal of changes[next]?.signals ?? []) changed.set(signal.id, signal);
    if (changed.size === 0) return view;
    const out = [...changed.keys()].flatMap((id) => rowIn(view, id)).sort((a, b) => a - b);
    const asked = new Set([...changed.values()].flatMap((one) => [one, ...(retracting.get(one.id) ?? [])]));
    const resolved = withRetractions([...asked], knownOn, generation).filter(({ id }) => changed.has(id));
    const others = packSignals(resolved, knownOn, generation);
    for (const id of changed.keys()) starts.delete(id);
    for (const [row, id] of others.ids.entries()) starts.set(id, others.start[row] as number);
    const { columns } = exchangeRows(view, out, others);
    const at = new Map(
      [...linked].flatMap(([id, signal]) => rowIn(columns, id).map((row) => [row, signal] as const)),
    );
    const rows = linking.flatMap(({ id }) => rowIn(columns, id)).sort((a, b) => a - b);
    const links = linksOf(rows, (row) => at.get(row), columns);
    view = completed({ ...columns, ...links, generation }, oneGeneration);
    return view;
  };
}

/** By day, the earliest first, the signals that a view of that day may see otherwise than one of the day before. */
function changesByDay(
  coded: readonly CodedSignal[],
  retracting: ReadonlyMap<string, readonly CodedSignal[]>,
): { day: Day; signals: CodedSignal[] }[] {
  const byDay = new Map<Day, CodedSignal[]>();
  for (const signal of coded)
    for (const day of new Set([signal, ...(retracting.get(signal.id) ?? [])].flatMap(daysOf))) {
      const listed = byDay.get(day);
      if (listed) listed.push(signal);
      else byDay.set(day, [signal]);
    }
  return [...byDay].map(([day, signals]) => ({ day, signals })).sort((a, b) => a.day - b.day);
}

/** The days on which anything of a signal becomes known: its reports, their withdrawal, its ending, and its start where a report has no day. */
function daysOf({ start, precision, endPublished, reports }: CodedSignal): Day[] {
  const days = [start, lastDayOfPeriod(start, precision)];
  if (endPublished !== null) days.push(endPublished);
  for (const { published, withdrawn } of reports) {
    if (published !== null) days.push(published);
    if (typeof withdrawn === "number") days.push(withdrawn);
  }
  return days;
}
