"use client";

import { useEffect, useState } from "react";

type ChartLines = typeof import("./recharts-lines");

// One download for all figures of the page.
let loading: Promise<ChartLines> | null = null;

/** The drawing library, fetched once the page has been painted; null until then, and where it cannot be had. */
export function useChartLines(): ChartLines | null {
  const [lines, setLines] = useState<ChartLines | null>(null);
  useEffect(() => {
    let wanted = true;
    const load = () => {
      loading ??= import("./recharts-lines");
      loading.then(
        (found) => wanted && setLines(found),
        () => {
          // The lines that the server drew stay; the next figure tries again.
          loading = null;
        },
      );
    };
    const frame = requestAnimationFrame(() => setTimeout(load));
    return () => {
      wanted = false;
      cancelAnimationFrame(frame);
    };
  }, []);
  return lines;
}
