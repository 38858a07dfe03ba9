"use client";

import { useCallback, useEffect, useState } from "react";

type Controls = typeof import("../scenario-controls").ScenarioControls;

/** The controls, fetched once the finding and the line have been painted; null until then. */
export function useControls(): { Controls: Controls | null; failed: boolean; retry: () => void } {
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
    const frame = requestAnimationFrame(load);
    return () => cancelAnimationFrame(frame);
  }, [load]);
  return { ...state, retry: load };
}
