"use client";

import { memo, useEffect, useRef } from "react";
import { announce } from "@/app/_ui/announcements";
import { Button } from "@/app/_ui/button";
import { SectionHeading } from "@/app/_ui/section-heading";
import { furthestDay } from "@/lib/charts/scenarios/scenario-horizon";
import type { ScenarioBase, ScenarioSignal, SupposedType } from "@/lib/charts/scenarios/scenario-input";
import { ADDED_MAX, type HypotheticalSignal } from "@/lib/codebook/scenarios/scenario";
import { withoutSupposed, withSupposed } from "@/lib/codebook/scenarios/scenario-steps";
import type { Day } from "@/lib/engine/signals/signal";
import type { ChangeScenario } from "../_state/use-scenario";
import { SupposedFields } from "./supposed-fields";
import { newSupposed, withEnds } from "./supposed-signal";
import { useContradicted } from "./use-contradicted";

/** Signals that are supposed: add, change, remove. A new one takes the focus, a removed one hands it back. */
export const SupposedList = memo(function SupposedList({
  base,
  signals,
  addSignals,
  foundAddress,
  types,
  added,
  horizon,
  change,
}: {
  base: ScenarioBase;
  /** The coded signals that are known. */
  signals: readonly ScenarioSignal[];
  addSignals: ((found: readonly ScenarioSignal[]) => void) | null;
  /** Where others are asked for; null: all are known. */
  foundAddress: string | null;
  types: readonly SupposedType[];
  added: readonly HypotheticalSignal[];
  horizon: Day;
  change: ChangeScenario;
}) {
  const wanted = useRef("");
  const add = useRef<HTMLButtonElement>(null);
  // Runs after every change: the new fields are there only then.
  useEffect(() => {
    if (wanted.current === "") return;
    const target = wanted.current === "add" ? add.current : document.getElementById(wanted.current);
    wanted.current = "";
    target?.focus();
  });
  const withContradicted = useContradicted(signals, foundAddress, addSignals);
  const full = added.length >= ADDED_MAX;
  const latest = Math.max(furthestDay(base), ...added.map(({ start, end }) => end ?? start));
  const supposeOne = () => {
    if (full) return;
    const one = newSupposed(added, base.to < base.last ? base.to : base.last + 1);
    wanted.current = `${one.id}-title`;
    change((scenario) => ({ ...scenario, added: [...scenario.added, one] }));
    announce(`Hypothetical signal ${one.id} added. It moves nothing until its type is chosen.`);
  };
  const remove = (id: string) => {
    wanted.current = "add";
    change((scenario) => withoutSupposed(scenario, id));
    announce(`Hypothetical signal ${id} removed. Undo brings it back.`);
  };
  return (
    <section aria-labelledby="suppose">
      <SectionHeading
        id="suppose"
        title="Suppose a signal"
        note="Drawn hollow and dashed. It counts as certain unless you choose weaker evidence."
      />
      <div className="pt-3">
        {added.map((signal) => (
          <div key={signal.id}>
            <SupposedFields
              signal={signal}
              types={types}
              earliest={base.from}
              latest={latest}
              coded={signals}
              onChange={(part, field) =>
                withContradicted(signal, part, (coded) =>
                  change((scenario) => {
                    const now = scenario.added.find(({ id }) => id === signal.id);
                    return now ? withSupposed(scenario, now.id, withEnds(now, part, coded)) : scenario;
                  }, field),
                )
              }
              onRemove={() => remove(signal.id)}
            />
            {signal.start > horizon || signal.start < base.from ? (
              <p className="pb-4 text-sm text-muted">
                {signal.id} starts outside the days that are drawn. Choose another range to see it.
              </p>
            ) : null}
          </div>
        ))}
        <Button
          ref={add}
          type="button"
          tone={added.length === 0 ? "primary" : "quiet"}
          aria-disabled={full || undefined}
          onClick={supposeOne}
        >
          Add a hypothetical signal
        </Button>
        {full ? (
          <p className="mt-2 text-sm text-muted">A scenario holds at most {ADDED_MAX} of them.</p>
        ) : null}
      </div>
    </section>
  );
});
