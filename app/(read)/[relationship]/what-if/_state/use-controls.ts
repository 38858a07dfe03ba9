"use client";

import { useCallback, useEffect, useState } from "react";

type Controls = typeof import("../scenario-controls").ScenarioControls;

/** What tells that somebody is here who may want to change something. */
const SIGNS = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown", "focusin"] as const;

/**
 * The controls, fetched when somebody points, scrolls or types, or at once where that has happened in this window before; null until then. Who only
 * reads the line of a shared scenario does without them.
 */
export function useControls(): { Controls: Controls | null; failed: boolean; load: () => void } {
  const [state, setState] = useState<{ Controls: Controls | null; failed: boolean }>({
    Controls: null,
    failed: false,
  });
  const load = useCallback(() => {
    import("../scenario-controls").then(
      ({ ScenarioControls }) => setState({ Controls: ScenarioControls, failed: false }),
      () => setState({ Controls: null, failed: true }),
    );
  }, []);
  useEffect(() => {
    const waiting = new AbortController();
    const come = () => {
      waiting.abort();
      load();
    };
    const options = { signal: waiting.signal, capture: true, passive: true };
    for (const sign of SIGNS) window.addEventListener(sign, come, options);
    if (navigator.userActivation?.hasBeenActive) come();
    return () => waiting.abort();
  }, [load]);
  return { ...state, load };
}
