import type { ScenarioSignal } from "@/lib/charts/scenarios/scenario-input";
import type { Method } from "@/lib/engine/methods/method";
import { shares } from "@/lib/engine/shares/shares";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";

const LISTED = 8;

/** Signals whose title or id holds every word, the latest first; `more` counts those that are not listed. */
export function findSignals(
  signals: readonly ScenarioSignal[],
  query: string,
): { found: ScenarioSignal[]; more: number } {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = signals.filter(({ title, id }) => {
    const text = `${title} ${id}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return { found: found.slice(-LISTED).reverse(), more: Math.max(0, found.length - LISTED) };
}

/** The signals that hold most of the index on a day, the largest share first: where a change would be seen. */
export function strongestSignals(
  signals: readonly ScenarioSignal[],
  packed: PackedSignals,
  method: Method,
  day: Day,
): ScenarioSignal[] {
  const byId = new Map(signals.map((signal) => [signal.id, signal]));
  return shares(packed, method, day)
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share))
    .slice(0, LISTED)
    .flatMap(({ id }) => byId.get(id) ?? []);
}
