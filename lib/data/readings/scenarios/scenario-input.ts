import type { ScenarioBase, ScenarioInput, ScenarioSignal } from "@/lib/charts/scenarios/scenario-input";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { kept, SIGNALS_KEPT } from "@/lib/data/readings/reading-keep";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import {
  packResolved,
  type ResolvedSignal,
  type Retracted,
  resolvedRow,
  resolvedSignals,
} from "@/lib/engine/signals/resolved-signals";
import type { Day } from "@/lib/engine/signals/signal";

/** Beyond this many signals a page would be long in coming; the server computes then (0011). */
const MOST_SENT = 2_000;
const VIEWS_KEPT = 4;
const ROOM = { of: ({ packed }: ScenarioSignals) => packed.count, most: SIGNALS_KEPT };
const views = new Map<string, Promise<ScenarioSignals>>();

/** The counting signals of a view, as scenarios start from them. */
export interface ScenarioSignals {
  packed: PackedSignals;
  retracts: ReadonlyMap<string, Retracted>;
  /** The signals of some ids, in order of start; those that are not there are left out. */
  named: (ids: ReadonlySet<string>) => ScenarioSignal[];
  /** Of a row of `packed`. */
  signalAt: (row: number) => ScenarioSignal | null;
}

/** What a scenario over a reading is computed with, beside its signals. */
export function scenarioBase(base: ReadingBase, range: { from: Day; to: Day }): ScenarioBase {
  return {
    method: base.method,
    from: range.from,
    // Pages open at the last day that was searched; a scenario goes on from the last that is coded, and speaks of days to come.
    to: range.to >= base.opens ? base.last : range.to,
    last: base.last,
    trackedFrom: base.first,
    coverage: base.coverage,
  };
}

/**
 * What a browser needs to compute a scenario over a reading: its counting signals as the view resolves them, without
 * sources, grades and texts.
 */
export function scenarioInput(base: ReadingBase, range: { from: Day; to: Day }): ScenarioInput {
  const input = scenarioBase(base, range);
  if (base.packed.count > MOST_SENT) return { ...input, signals: null };
  return { ...input, signals: resolvedSignals(base.packed, base.last, retractsOf(base)).map(named(base)) };
}

/** The same signals in columns, for scenarios that the server computes; made once for every state of the data. */
export function loadScenarioSignals(base: ReadingBase): Promise<ScenarioSignals> {
  const make = async (): Promise<ScenarioSignals> => {
    const retracts = retractsOf(base);
    const packed = packResolved(resolvedSignals(base.packed, base.last, retracts), base.method.generation);
    const resolve = resolvedRow(packed, retracts);
    const signalAt = (row: number) => {
      const signal = resolve(row);
      return signal && named(base)(signal);
    };
    return {
      packed,
      retracts,
      signalAt,
      named: (ids) => packed.ids.flatMap((id, row) => (ids.has(id) ? (signalAt(row) ?? []) : [])),
    };
  };
  return kept(views, VIEWS_KEPT, base.key, make, ROOM);
}

function retractsOf({ signals }: ReadingBase): ReadonlyMap<string, Retracted> {
  return new Map(
    signals.flatMap(({ id, retracts }) =>
      retracts ? [[id, { id: retracts.slug, r: retracts.r }] as const] : [],
    ),
  );
}

function named({ info }: ReadingBase): (signal: ResolvedSignal) => ScenarioSignal {
  return (signal) => {
    const about = info.get(signal.id);
    return {
      ...signal,
      title: about?.title ?? signal.id,
      type: about?.type ?? "",
      lowest: about?.lowest ?? -10,
      highest: about?.highest ?? 10,
    };
  };
}
