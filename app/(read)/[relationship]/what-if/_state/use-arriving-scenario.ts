"use client";

import { useEffect, useRef } from "react";
import { NO_SCENARIO, type Scenario } from "@/lib/codebook/scenarios/scenario";
import { encodeScenario } from "@/lib/codebook/scenarios/scenario-code";
import type { ChangeScenario } from "./use-scenario";
import { codeInAddress } from "./use-scenario-address";

/**
 * Follows the address where it changes by itself: by Back and Forward, or by a later visit of the server. Addresses of this
 * visit are known by what they stood for; any other is what the server read. A scenario that is shown already stays, with
 * every step that led to it.
 */
export function useArrivingScenario(
  arriving: Scenario | null,
  scenario: Scenario,
  change: ChangeScenario,
): void {
  const visited = useRef(new Map<string | null, Scenario>([[null, NO_SCENARIO]]));
  const shown = useRef<string | null>(null);
  useEffect(() => {
    shown.current = encodeScenario(scenario);
    visited.current.set(shown.current, scenario);
  }, [scenario]);
  useEffect(() => {
    const follow = () => {
      const code = codeInAddress();
      const there = visited.current.get(code);
      if (there && code !== shown.current) change(() => there);
    };
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, [change]);
  const seen = useRef(arriving);
  useEffect(() => {
    if (seen.current === arriving) return;
    seen.current = arriving;
    const code = arriving ? encodeScenario(arriving) : null;
    if (code !== shown.current && !visited.current.has(codeInAddress()))
      change(() => arriving ?? NO_SCENARIO);
  }, [arriving, change]);
}
