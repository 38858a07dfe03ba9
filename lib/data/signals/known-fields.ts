import type { SignalFields } from "@/lib/codebook/signal-schema";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import { isKnownEnd, isKnownReport } from "./speaking";

/**
 * The fields of a signal as known on a day (method §8): the reports published by then, a withdrawal and an ending only
 * if they were known. Its words are those of the revision, which may have been written later. `later` counts the reports
 * that came after the day.
 */
export function knownFields(
  fields: SignalFields,
  knownOn: Day | null,
): { fields: SignalFields; later: number } {
  if (knownOn === null) return { fields, later: 0 };
  const day = isoFromDay(knownOn);
  const reports = fields.reports
    .filter(({ source }) => isKnownReport(source.published, fields.start, knownOn))
    .map((report) =>
      report.withdrawnOn !== null && report.withdrawnOn > day
        ? { ...report, withdrawnOn: null, withdrawnReason: "" }
        : report,
    );
  const endKnown = isKnownEnd(fields.endPublished, knownOn);
  return {
    fields: {
      ...fields,
      reports,
      end: endKnown ? fields.end : null,
      endPublished: endKnown ? fields.endPublished : null,
    },
    later: fields.reports.length - reports.length,
  };
}
