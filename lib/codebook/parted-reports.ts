import type { SignalFields } from "./signal-schema";

/**
 * A signal parted in two: what stays, and a new one with the named reports. Words, dates and codes are those of both until somebody edits
 * them; links, figures and facts stay. What relayed a report of the other part is a report of its own.
 */
export function partedReports(
  fields: SignalFields,
  keys: ReadonlySet<string>,
  title: string,
): { stays: SignalFields; goes: SignalFields } {
  const part = (taken: boolean) =>
    fields.reports
      .filter(({ key }) => keys.has(key) === taken)
      .map((report) => ({
        ...report,
        relays: report.relays !== null && keys.has(report.relays) === taken ? report.relays : null,
      }));
  const unlinked = { facetOf: null, duplicateOf: null, retracts: null, countedIn: null, opens: null };
  return {
    stays: { ...fields, reports: part(false) },
    goes: { ...fields, ...unlinked, title, reports: part(true), figures: [], facts: [] },
  };
}
