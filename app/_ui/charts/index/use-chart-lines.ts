"use client";

import { useEffect, useState } from "react";

type ChartLines = typeof import("./recharts-lines");

// One download for all figures of the page.
let loading: Promise<ChartLines> | null = null;

/** The drawing library, fetched once somebody has pointed at a figure or reached it by keys; null until then, and where it cannot be had. */
export function useChartLines(awake: boolean): ChartLines | null {
  const [lines, setLines] = useState<ChartLines | null>(null);
  useEffect(() => {
    if (!awake) return;
    let wanted = true;
    loading ??= import("./recharts-lines");
    loading.then(
      (found) => wanted && setLines(found),
      () => {
        // The lines that the server drew stay; the next figure tries again.
        loading = null;
      },
    );
    return () => {
      wanted = false;
    };
  }, [awake]);
  return lines;
}
