"use client";

import { useCallback, useEffect, useState } from "react";
import { signOfSomebody } from "./sign-of-somebody";

type Controls = typeof import("../scenario-controls").ScenarioControls;

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
    void signOfSomebody().then(load);
  }, [load]);
  return { ...state, load };
}
