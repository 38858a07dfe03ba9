import { type Codebook, findType, statusOf } from "@/lib/codebook/codebook";
import { credibilityOf, reliabilityOf } from "@/lib/codebook/grades";
import { relayGroup } from "@/lib/codebook/report-schema";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { EngineSignal } from "@/lib/engine/signals/signal";

/** A signal as typed into a form, as the engine takes it; with what it takes back. */
export function engineSignal(
  id: string,
  fields: SignalFields,
  codebook: Codebook,
): EngineSignal & { retracts: { slug: string; r: number } | null } {
  const type = findType(codebook, fields.type);
  const dayOrNull = (iso: string | null) => (iso === null ? null : dayFromIso(iso));
  return {
    id,
    family: fields.family,
    start: dayFromIso(fields.start),
    end: dayOrNull(fields.end),
    precision: fields.precision,
    intensity: fields.intensity,
    scored: fields.scored,
    endPublished: dayOrNull(fields.endPublished),
    retractions: [],
    retracts: fields.retracts && { slug: fields.retracts.signal, r: fields.retracts.r },
    occurrences: fields.occurrences,
    countedIn: fields.countedIn,
    opens: fields.opens,
    status: statusOf(fields, type),
    stateViolence: type?.stateViolence ?? false,
    reports: fields.reports.map((report) => ({
      reliability: reliabilityOf(report.source.reliability),
      credibility: credibilityOf(report.credibility),
      group: relayGroup(fields.reports, report.key),
      published: dayOrNull(report.source.published),
      withdrawn: report.withdrawnOn === null ? false : dayFromIso(report.withdrawnOn),
    })),
  };
}
