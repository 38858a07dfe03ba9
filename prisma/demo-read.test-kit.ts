import { readdirSync, readFileSync } from "node:fs";
import { CODEBOOKS } from "@/lib/codebook/published-codebooks";
import { parseRecordFile, type RecordFile, type SignalRecord } from "@/lib/codebook/record-format";
import { relayGroup } from "@/lib/codebook/report-schema";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { evidenceWeight } from "@/lib/engine/signals/evidence-weight";
import { CREDIBILITIES, type Credibility } from "@/lib/engine/signals/signal";

const folder = new URL("./demo/", import.meta.url);

/** Every demonstration file with what its reading gave. */
export const demoResults = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl"))
  .map((name) => ({
    name,
    result: parseRecordFile(readFileSync(new URL(name, folder), "utf8"), CODEBOOKS),
  }));

export const demoFiles: RecordFile[] = demoResults.flatMap(({ result }) => (result.ok ? [result.file] : []));
export const demoSignals: SignalRecord[] = demoFiles.flatMap((file) => file.signals);

export function demoSignal(id: string): SignalRecord {
  const found = demoSignals.find((signal) => signal.id === id);
  if (!found) throw new Error(`no demonstration record “${id}”`);
  return found;
}

/** Groups of reports that are one voice. */
export function voices(signal: SignalRecord): number {
  return new Set(signal.reports.map(({ key }) => relayGroup(signal.reports, key))).size;
}

/** Evidence weight q of a record with all its reports known (method §1). */
export function weightOf(signal: SignalRecord): number {
  const start = dayFromIso(signal.start);
  return evidenceWeight(
    signal.reports.map((report) => ({
      reliability: report.source.reliability,
      credibility: credibilityOf(report.credibility),
      group: relayGroup(signal.reports, report.key),
      published: report.source.published === null ? null : dayFromIso(report.source.published),
      withdrawn: report.withdrawnOn === null ? false : dayFromIso(report.withdrawnOn),
    })),
    start,
    null,
  );
}

function credibilityOf(value: number): Credibility {
  const found = CREDIBILITIES.find((credibility) => credibility === value);
  if (found === undefined) throw new Error(`no credibility ${value}`);
  return found;
}
