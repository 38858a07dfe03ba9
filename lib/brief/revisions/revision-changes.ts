import { isolate } from "@/lib/codebook/isolate";
import type { SignalFields } from "@/lib/codebook/signal-schema";

/** One field that a revision changed, in words. */
export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

const FIELD_NAMES: Record<keyof SignalFields, string> = {
  title: "Title",
  text: "Text",
  family: "Family",
  type: "Type",
  start: "First day",
  end: "Last day",
  precision: "Precision",
  dateAsWritten: "Date as written",
  dateBasis: "How the date was resolved",
  endPublished: "Ending published",
  intensity: "Intensity",
  intensityReason: "Reason for the intensity",
  gradeReason: "Reason for the grades",
  scored: "Scored",
  initiator: "Who acted",
  acknowledgedByA: "First side",
  acknowledgedByB: "Second side",
  contested: "Contested",
  facetOf: "Facet of",
  duplicateOf: "Duplicate of",
  retracts: "Retracts",
  occurrences: "Happenings",
  countedIn: "Counted in",
  opens: "Brought about",
  status: "Stands",
  reports: "Reports",
  figures: "Figures",
  facts: "Facts",
};

/** What the field of a dotted path is called; empty: none of a signal. `fieldLabel("reports.0.earlyReason") // => "Reports"` */
export function fieldLabel(path: string): string {
  const [field = ""] = path.split(".");
  return Object.hasOwn(FIELD_NAMES, field) ? FIELD_NAMES[field as keyof SignalFields] : "";
}

/**
 * What a revision changed, field by field; reports and figures one by one.
 * `revisionChanges({ …, intensity: 3 }, { …, intensity: 4 }) // => [{ field: "Intensity", before: "3", after: "4" }]`
 */
export function revisionChanges(before: SignalFields, after: SignalFields): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const field of Object.keys(FIELD_NAMES) as (keyof SignalFields)[]) {
    if (field === "reports" || field === "figures") {
      changes.push(
        ...listChanges(FIELD_NAMES[field].slice(0, -1), entries(before, field), entries(after, field)),
      );
      continue;
    }
    const words = field === "status" ? standsInWords : inWords;
    const [was, is] = [words(before[field]), words(after[field])];
    if (was !== is) changes.push({ field: FIELD_NAMES[field], before: was, after: is });
  }
  return changes;
}

function listChanges(name: string, before: Map<string, string>, after: Map<string, string>): FieldChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => ({
      field: `${name} ${key}`,
      before: before.get(key) ?? "none",
      after: after.get(key) ?? "none",
    }));
}

function entries(fields: SignalFields, list: "reports" | "figures"): Map<string, string> {
  if (list === "reports")
    return new Map(
      fields.reports.map((report) => [
        report.key,
        [
          `${isolate(report.source.publisher)}: ${isolate(report.source.title)}`,
          `grade ${report.source.reliability}${report.credibility}`,
          report.source.published ?? "undated",
          report.source.address ?? "no address",
          report.source.language,
          report.relays ? `relays ${report.relays}` : "",
          report.earlyReason ? `older than the signal: ${isolate(report.earlyReason)}` : "",
          report.withdrawnOn ? `withdrawn ${report.withdrawnOn}: ${isolate(report.withdrawnReason)}` : "",
        ]
          .filter(Boolean)
          .join("; "),
      ]),
    );
  return new Map(
    fields.figures.map((figure, at) => [
      String(at + 1),
      `${isolate(figure.label)}: ${figure.value} ${isolate(figure.unit)} (${isolate(figure.scope)}, says ${isolate(figure.claimant)})`,
    ]),
  );
}

/** null is no missing answer here: the type gives it. */
function standsInWords(value: SignalFields[keyof SignalFields]): string {
  return value === null ? "as its type" : inWords(value);
}

function inWords(value: SignalFields[keyof SignalFields]): string {
  if (value === null || value === "") return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value).replace("-", "−");
  if (Array.isArray(value)) return value.map(String).join(", ") || "none";
  if (typeof value === "object") return `${value.signal} (${value.r === 1 ? "in full" : "by half"})`;
  return value;
}
