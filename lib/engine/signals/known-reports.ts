import type { Day, EngineReport } from "./signal";

/**
 * The reports that a view may use (method §8, as known on): those published by `knownOn`. A report without
 * a date counts as published on its signal's written start. `knownOn` null: all of them.
 */
export function knownReports(
  reports: readonly EngineReport[],
  writtenStart: Day,
  knownOn: Day | null,
): readonly EngineReport[] {
  if (knownOn === null) return reports;
  return reports.filter((report) => (report.published ?? writtenStart) <= knownOn);
}

/** Whether a report stands withdrawn in a view: from the day of its withdrawal on, without a day always. */
export function isWithdrawn(report: EngineReport, knownOn: Day | null): boolean {
  if (typeof report.withdrawn === "boolean") return report.withdrawn;
  return knownOn === null || report.withdrawn <= knownOn;
}
