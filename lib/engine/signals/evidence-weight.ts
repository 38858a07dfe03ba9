import { isWithdrawn, knownReports } from "./known-reports";
import type { Credibility, Day, EngineReport, Reliability } from "./signal";

const RELIABILITY_WEIGHT: Record<Reliability, number> = { A: 1, B: 0.75, C: 0.5, D: 0.25, E: 0, F: 0.5 };
const CREDIBILITY_WEIGHT: Record<Credibility, number> = { 1: 1, 2: 0.75, 3: 0.5, 4: 0.25, 5: 0, 6: 0.5 };

/** Weight of one report by its grades, 0 … 1 (method §1). A withdrawn one is not asked. `B2 // => 0.5625` */
export function reportWeight(report: Pick<EngineReport, "reliability" | "credibility">): number {
  return RELIABILITY_WEIGHT[report.reliability] * CREDIBILITY_WEIGHT[report.credibility];
}

/**
 * Evidence weight q of a signal, 0 … 1 (method §1): reports that relay one another weigh as their best
 * member, independent groups corroborate, q = 1 − Π(1 − q_g). Withdrawn reports weigh 0; with `knownOn`
 * only the reports published by then count (method §8). `B2 and C2, independent // => 0.7265625`
 */
export function evidenceWeight(
  reports: readonly EngineReport[],
  writtenStart: Day,
  knownOn: Day | null,
): number {
  const standing = knownReports(reports, writtenStart, knownOn).filter(
    (report) => !isWithdrawn(report, knownOn),
  );
  const [only] = standing;
  // Most signals have one report.
  if (only === undefined || standing.length === 1) return only ? reportWeight(only) : 0;
  const groups = new Map<string, number>();
  const weights: number[] = [];
  for (const report of standing) {
    const weight = reportWeight(report);
    if (report.group === null) weights.push(weight);
    else groups.set(report.group, Math.max(weight, groups.get(report.group) ?? 0));
  }
  weights.push(...groups.values());
  // Sorted, so that the order in which reports are listed cannot reach the last digit.
  weights.sort((a, b) => a - b);
  return 1 - weights.reduce((doubt, weight) => doubt * (1 - weight), 1);
}
