"use client";

import { type RefObject, useCallback, useEffect, useRef } from "react";
import { announce } from "@/app/_ui/announcements";
import type { ScenarioBase, SupposedType } from "@/lib/charts/scenarios/scenario-input";
import { NO_SCENARIO, supposesAnything } from "@/lib/codebook/scenarios/scenario";
import { encodeScenario } from "@/lib/codebook/scenarios/scenario-code";
import { KeptScenarios } from "./_keeping/kept-scenarios";
import { ShareAddress } from "./_keeping/share-address";
import { CodedList } from "./_signals/coded-list";
import { SupposedList } from "./_signals/supposed-list";
import type { PanelReading } from "./_state/panel-reading";
import type { ScenarioSteps } from "./_state/use-scenario";
import { addressWith } from "./_state/use-scenario-address";
import { useUndoKeys } from "./_state/use-undo-keys";
import { EditBar } from "./edit-bar";
import { MethodFields } from "./method-fields";

/** Everything that changes the scenario. It comes after the first paint, and only where scripts run. */
export function ScenarioControls({
  takesFocus,
  base,
  foundAddress,
  types,
  steps,
  shown,
  code,
  slug,
  version,
}: {
  /** Set where a button asked for the controls: it is gone, and its reader goes on here. */
  takesFocus: RefObject<boolean>;
  base: ScenarioBase;
  /** Where signals are asked for that are not known here; null: all are. */
  foundAddress: string | null;
  types: readonly SupposedType[];
  steps: ScenarioSteps;
  shown: PanelReading;
  code: string | null;
  slug: string;
  version: number;
}) {
  const { reading, signals, addSignals } = shown;
  const { scenario, change, undo, redo, canUndo, canRedo } = steps;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus.current) section.current?.focus();
    takesFocus.current = false;
  }, [takesFocus]);
  const undoButton = useRef<HTMLButtonElement>(null);
  const back = useCallback(() => (canUndo ? undo() : announce("There is nothing to undo.")), [canUndo, undo]);
  const forth = useCallback(
    () => (canRedo ? redo() : announce("There is nothing to redo.")),
    [canRedo, redo],
  );
  useUndoKeys(undoButton, back, forth);
  const supposed = supposesAnything(scenario);
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label="Make a scenario"
      className="screen-only grid content-start gap-y-8 max-lg:order-2 max-lg:py-6 [&_:is(input,select,button,summary,a)]:scroll-mt-96 lg:[&_:is(input,select,button,summary,a)]:scroll-mt-4"
    >
      <EditBar
        canUndo={canUndo}
        canRedo={canRedo}
        changed={supposed}
        undoButton={undoButton}
        onUndo={back}
        onRedo={forth}
        onReset={() => {
          change(({ readOn }) => ({ ...NO_SCENARIO, readOn }));
          announce("Back to as coded. Undo brings the scenario back.");
        }}
      />
      <SupposedList
        base={base}
        signals={signals}
        addSignals={addSignals}
        foundAddress={foundAddress}
        types={types}
        added={scenario.added}
        horizon={reading.horizon}
        change={change}
      />
      <CodedList
        base={base}
        signals={signals}
        addSignals={addSignals}
        foundAddress={foundAddress}
        strongest={reading.strongest}
        edits={scenario.edits}
        change={change}
      />
      <MethodFields
        weights={scenario.weights}
        halfLives={scenario.halfLives}
        kappa={scenario.kappa}
        own={base.method}
        version={version}
        change={change}
      />
      <KeptScenarios
        slug={slug}
        name={scenario.name}
        codeNamed={(name) => (supposed ? encodeScenario({ ...scenario, name }) : null)}
        hrefOf={addressWith}
        onName={(name) => change((known) => ({ ...known, name }), "name")}
      />
      <ShareAddress code={code} />
    </section>
  );
}
