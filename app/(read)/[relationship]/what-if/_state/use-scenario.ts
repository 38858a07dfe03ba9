"use client";

import { useCallback, useState } from "react";
import type { Scenario } from "@/lib/codebook/scenarios/scenario";
import { beginHistory, redoStep, takeStep, undoStep } from "@/lib/codebook/scenarios/scenario-steps";

/** Changes a scenario; `field` names what is changed, so that a slide is one step; "" is always a step of its own. */
export type ChangeScenario = (change: (scenario: Scenario) => Scenario, field?: string) => void;

/** The scenario of the page with its steps. */
export function useScenario(initial: Scenario) {
  const [history, setHistory] = useState(() => beginHistory(initial));
  const change: ChangeScenario = useCallback((make, field = "") => {
    const at = performance.now();
    setHistory((known) => {
      const next = make(known.now);
      return next === known.now ? known : takeStep(known, next, field, at);
    });
  }, []);
  const undo = useCallback(() => setHistory(undoStep), []);
  const redo = useCallback(() => setHistory(redoStep), []);
  return {
    scenario: history.now,
    change,
    undo,
    redo,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}

export type ScenarioSteps = ReturnType<typeof useScenario>;
