import { z } from "zod";
import { formatDay } from "@/lib/charts/format/format";
import { type ReportFields, reportFields } from "@/lib/codebook/report-schema";
import { freeKey } from "@/lib/codebook/signal-form-rows";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { parseInput } from "@/lib/data/parse-input";
import { refuse } from "@/lib/data/refusal";

const withReports = z.object({
  reports: z.array(reportFields).min(1, "give the report that is to be added"),
});

/** The reports of a form that is one more report of a signal that is there; nothing else of it is read. */
export function readReports(input: unknown): ReportFields[] {
  return parseInput(withReports, input).reports;
}

/** The signal with the reports after its own, each under a key that is free; one that it has already is refused. */
export function withMoreReports(now: SignalFields, added: readonly ReportFields[]): SignalFields {
  const reports = [...now.reports];
  for (const [at, report] of added.entries()) {
    const there = reports.findIndex(({ source }) => isSame(source, report.source));
    if (there >= 0)
      refuse(
        `reports.${at}.publisher`,
        `It is report ${there + 1} of that signal already; nothing is added.`,
      );
    const keys = reports.map(({ key }, row) => [`reports.${row}.key`, key]);
    reports.push({ ...report, key: freeKey(Object.fromEntries(keys)), relays: null });
  }
  return { ...now, reports };
}

function isSame(one: ReportFields["source"], other: ReportFields["source"]): boolean {
  if (one.address !== null && other.address !== null) return one.address === other.address;
  return one.publisher === other.publisher && one.title === other.title && one.published === other.published;
}

/** Why the signal has a new revision, where the coder gave no reason of their own. */
export function reasonOfReport(added: readonly ReportFields[]): string {
  const named = added.map(({ source: { publisher, published } }) =>
    published === null ? publisher : `${publisher}, ${formatDay(published)}`,
  );
  return `One more report: ${named.join("; ")}`;
}
