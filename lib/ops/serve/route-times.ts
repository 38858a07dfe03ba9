import { createHistogram, type RecordableHistogram } from "node:perf_hooks";
import type { RouteTimes } from "@/lib/data/site-state";

/** Times are told to two figures, from a tenth of a millisecond to an hour. */
const FIGURES = { lowest: 1, highest: 36_000_000, figures: 2 } as const;
const TENTHS = 10;

/** How long answers took, by the pattern of their address, since the server began. */
export interface RouteRecord {
  note: (route: string, ms: number) => void;
  /** The patterns whose answers took longest, by the time that 95 of 100 do not reach. */
  slowest: (most: number) => RouteTimes[];
}

export function routeTimes(): RouteRecord {
  const kept = new Map<string, RecordableHistogram>();
  return {
    note: (route, ms) => {
      let times = kept.get(route);
      if (!times) {
        times = createHistogram(FIGURES);
        kept.set(route, times);
      }
      times.record(Math.min(FIGURES.highest, Math.max(1, Math.round(ms * TENTHS))));
    },
    slowest: (most) =>
      [...kept]
        .map(([route, times]) => ({
          route,
          count: times.count,
          middleMs: times.percentile(50) / TENTHS,
          p95Ms: times.percentile(95) / TENTHS,
          worstMs: times.max / TENTHS,
        }))
        .sort((a, b) => b.p95Ms - a.p95Ms || b.worstMs - a.worstMs)
        .slice(0, most),
  };
}
