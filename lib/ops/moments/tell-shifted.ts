import { shiftInWords } from "@/lib/db/zone";
import type { ShiftedMoments } from "./shifted-moments";

/** `AuditEvent.at: 214 rows, 4 h 30 min early` */
export function shiftedLines(found: readonly ShiftedMoments[]): string[] {
  return found.map(
    ({ table, column, rows, minutes }) =>
      `  ${table}.${column}: ${rows} ${rows === 1 ? "row" : "rows"}, ${shiftInWords(minutes)}`,
  );
}

/** What the start says of them; no line where there are none. */
export function shiftedReport(found: readonly ShiftedMoments[]): string[] {
  if (found.length === 0) return [];
  return [
    "Some moments stand at a wrong hour: an earlier version wrote them while the database lived in another time zone.",
    ...shiftedLines(found),
    "Signals, figures and published weeks are not touched by it, and nothing was changed. To put the hours right: stop Thawline, npm run backup, npm run mend-moments. More in docs/operations.md.",
  ];
}
