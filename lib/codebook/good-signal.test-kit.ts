import { CODEBOOK_1 } from "./codebook-1";
import { signalSchema } from "./signal-schema";

const schema = signalSchema(CODEBOOK_1);

/** A report with no fault; tests change one field at a time. */
export const report = {
  key: "r1",
  source: { publisher: "A paper", title: "A visit", reliability: "B" },
  credibility: 2,
};

/** A scored signal with no fault and only the fields that must be written. */
export const visit = {
  title: "Minister visits",
  family: "DIPLOMATIC",
  type: "visit-high",
  start: "2025-11-15",
  end: "2025-11-18",
  precision: "day",
  intensity: 5,
  intensityReason: "the default",
  gradeReason: "one paper",
  scored: true,
  initiator: "A",
  reports: [report],
};

/** Dotted paths of the fields that the schema finds at fault; empty for a good signal. */
export function fieldsAtFault(signal: object): string[] {
  const parsed = schema.safeParse(signal);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join("."));
}
