import { findSignals } from "@/lib/charts/scenarios/find-signals";
import type { FoundSignals, ScenarioAnswer } from "@/lib/charts/scenarios/scenario-answer";
import type { ScenarioSignal } from "@/lib/charts/scenarios/scenario-input";
import { scenarioReader } from "@/lib/charts/scenarios/scenario-reading";
import { contradicted, contradictedTypes } from "@/lib/codebook/scenarios/contradictions";
import type { Scenario } from "@/lib/codebook/scenarios/scenario";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import type { Day } from "@/lib/engine/signals/signal";
import { loadScenarioSignals, type ScenarioSignals, scenarioBase } from "./scenario-input";

/** Statuses that are proposed to be ended by one supposed signal: more than anybody ticks off. */
const PROPOSED = 40;

/** A scenario over a reading of more signals than are sent, with all signals that it names. */
export async function answerScenario(
  base: ReadingBase,
  range: { from: Day; to: Day },
  scenario: Scenario,
): Promise<ScenarioAnswer> {
  const signals = await loadScenarioSignals(base);
  const reading = scenarioReader(scenarioBase(base, range), signals.packed, signals.retracts)(scenario);
  const { differences: differencesOf, lines: linesOf, strongest: strongestOf, ...levels } = reading;
  const differences = differencesOf();
  const strongest = strongestOf();
  const ids = new Set([
    ...strongest,
    ...differences.lines.map(({ key }) => key),
    ...scenario.edits.map(({ id }) => id),
    ...scenario.added.flatMap((one) => [
      ...one.ends,
      ...contradictedIn(base, signals, one).found.map(({ id }) => id),
    ]),
  ]);
  return { levels, differences, lines: linesOf(), strongest, signals: signals.named(ids) };
}

/** The counting signals that hold every word, the latest first. */
export async function findScenarioSignals(base: ReadingBase, query: string): Promise<FoundSignals> {
  const { packed, signalAt } = await loadScenarioSignals(base);
  const ids = packed.ids;
  const { found, more } = findSignals(
    ids.length,
    (row) => ({ id: ids[row] ?? "", title: base.info.get(ids[row] ?? "")?.title ?? "" }),
    query,
  );
  return { found: found.flatMap((row) => signalAt(row) ?? []), more };
}

/** The statuses that stand on a day and that a supposed signal of a type contradicts, the earliest first. */
export async function findContradicted(
  base: ReadingBase,
  supposed: { type: string; start: Day },
): Promise<FoundSignals> {
  return contradictedIn(base, await loadScenarioSignals(base), supposed);
}

function contradictedIn(
  { info }: ReadingBase,
  { packed, signalAt }: ScenarioSignals,
  supposed: { type: string; start: Day },
): FoundSignals {
  const types = new Set(contradictedTypes(supposed.type));
  const found: ScenarioSignal[] = [];
  let more = 0;
  for (let row = 0; types.size > 0 && row < packed.count; row++) {
    if ((packed.start[row] as number) >= supposed.start) break;
    if (!((packed.end[row] as number) > supposed.start)) continue;
    if (!types.has(info.get(packed.ids[row] ?? "")?.type ?? "")) continue;
    const signal = signalAt(row);
    if (!signal || contradicted(supposed, [signal]).length === 0) continue;
    if (found.length < PROPOSED) found.push(signal);
    else more++;
  }
  return { found, more };
}
