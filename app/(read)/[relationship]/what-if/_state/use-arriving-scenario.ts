"use client";

import { useEffect, useRef } from "react";
import { NO_SCENARIO, type Scenario } from "@/lib/codebook/scenarios/scenario";
import { encodeScenario } from "@/lib/codebook/scenarios/scenario-code";
import type { ChangeScenario } from "./use-scenario";
import { codeInAddress } from "./use-scenario-address";

/**
 * Takes up the scenario that a later visit to this page brings, say by the Back button, unless it is the one that is
 * shown already: another range under the same scenario keeps every step.
 */
export function useArrivingScenario(
  arriving: Scenario | null,
  shown: string | null,
  change: ChangeScenario,
): void {
  const seen = useRef(arriving);
  const current = useRef(shown);
  useEffect(() => {
    current.current = shown;
  }, [shown]);
  useEffect(() => {
    const before = seen.current;
    seen.current = arriving;
    const code = arriving ? encodeScenario(arriving) : null;
    if (before === arriving || code === current.current || codeInAddress() === current.current) return;
    change(() => arriving ?? NO_SCENARIO);
  }, [arriving, change]);
}
