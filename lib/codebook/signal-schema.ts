import { z } from "zod";
import { isolate } from "@/lib/codebook/isolate";
import { FAMILIES, type Family, PRECISIONS } from "@/lib/engine/signals/signal";
import {
  type Codebook,
  findType,
  INTENSITY_MAX,
  INTENSITY_MIN,
  INTENSITY_STEP,
  typeFitsFamily,
} from "./codebook";
import { earlyReports } from "./early-reports";
import { happeningRules } from "./happening-rules";
import { keptText } from "./kept-text";
import {
  DATE_WORDS_MAX,
  FIGURES_MAX,
  ID_MAX,
  OCCURRENCES_MAX,
  REASON_MAX,
  REPORTS_MAX,
  TEXT_MAX,
  TITLE_MAX,
} from "./limits";
import { figureFields, reportFields, reportRules } from "./report-schema";
import { filled, isoDay, slug, words } from "./text-fields";

export const INITIATORS = ["A", "B", "BOTH", "THIRD"] as const;
export type Initiator = (typeof INITIATORS)[number];

/** What one side says of a happening. */
export const ACKNOWLEDGEMENTS = ["confirmed", "denied", "silent"] as const;
export type Acknowledgement = (typeof ACKNOWLEDGEMENTS)[number];

const signalShape = z.strictObject({
  title: filled(TITLE_MAX, "the title"),
  text: words(TEXT_MAX, "the text").default(""),
  family: z.enum(FAMILIES, { error: "one of the five families" }),
  type: keptText("the type").min(1, "choose a type"),
  start: isoDay,
  /** null: in force. */
  end: isoDay.nullable(),
  precision: z.enum(PRECISIONS, { error: "how exact the date is" }),
  /** The date in the words of the source. */
  dateAsWritten: words(DATE_WORDS_MAX, "the date as written").default(""),
  /** How those words were resolved to days. */
  dateBasis: words(REASON_MAX, "how the date was resolved").default(""),
  /** Day on which the ending became known; null: with the end itself. */
  endPublished: isoDay.nullable().default(null),
  intensity: z.number({ error: "give an intensity" }),
  intensityReason: words(REASON_MAX, "the reason for the intensity").default(""),
  gradeReason: words(REASON_MAX, "the reason for the grades").default(""),
  scored: z.boolean(),
  initiator: z.enum(INITIATORS, { error: "who acted first" }),
  acknowledgedByA: z.enum(ACKNOWLEDGEMENTS).default("silent"),
  acknowledgedByB: z.enum(ACKNOWLEDGEMENTS).default("silent"),
  /** What is disputed, and by whom; empty: nothing. */
  contested: words(REASON_MAX, "what is contested").default(""),
  /** Id of the signal that this one is a side of. */
  facetOf: slug.nullable().default(null),
  duplicateOf: slug.nullable().default(null),
  /** Id of the signal that this one takes back, in full (1) or by half (0.5). */
  retracts: z
    .strictObject({
      signal: slug,
      r: z.union([z.literal(1), z.literal(0.5)], { error: "1 (in full) or 0.5 (by half)" }),
    })
    .nullable()
    .default(null),
  /** How many like happenings it tells of; 2 or more: a tally. The intensity is that of one. */
  occurrences: z
    .number({ error: "how many happenings" })
    .int("a whole number of happenings")
    .min(1, "1 or more")
    .max(OCCURRENCES_MAX, `at most ${OCCURRENCES_MAX} happenings`)
    .default(1),
  /** Id of the tally that this happening is one of. */
  countedIn: slug.nullable().default(null),
  /** Id of the status that this event brought about. */
  opens: slug.nullable().default(null),
  /** true: it stands until its last day; false: it happened; null: as its type says, else a status where it has no last day. */
  status: z.boolean({ error: "true or false" }).nullable().default(null),
  reports: z.array(reportFields).max(REPORTS_MAX, `at most ${REPORTS_MAX} reports`).default([]),
  figures: z.array(figureFields).max(FIGURES_MAX, `at most ${FIGURES_MAX} figures`).default([]),
  /** Ids of the facts that this record rests on. */
  facts: z.array(keptText("the id of a fact").min(1).max(ID_MAX)).max(60).default([]),
});
export type SignalFields = z.output<typeof signalShape>;

const EARLY =
  "it was published before the first day that its signal may have happened on: check the day, or say why (a forecast, an announcement)";

/** Every rule about a signal that one field alone cannot break. Each issue names its field. */
function crossRules(codebook: Codebook) {
  return (signal: SignalFields, ctx: z.RefinementCtx) => {
    const issue = (path: (string | number)[], message: string) =>
      ctx.addIssue({ code: "custom", path, message });
    const type = findType(codebook, signal.type);
    if (!type) issue(["type"], `no type “${signal.type}” in codebook version ${codebook.version}`);
    else {
      if (!typeFitsFamily(type, signal.family))
        issue(["type"], `“${isolate(type.label)}” is not a type of this family`);
      if (type.code === "context" && signal.scored) issue(["scored"], "context counts 0");
      if (signal.end === null && type.span === "E")
        issue(["end"], "an event has a last day; only a status is in force without one");
      // A facet counts 0 and carries no force of its own, so the range does not bind it.
      if (signal.scored && (signal.intensity < type.lowest || signal.intensity > type.highest))
        issue(["intensity"], `from ${type.lowest} to ${type.highest} for “${isolate(type.label)}”`);
    }
    if (signal.intensity < INTENSITY_MIN || signal.intensity > INTENSITY_MAX)
      issue(["intensity"], "from −10 to +10");
    if (!Number.isInteger(signal.intensity / INTENSITY_STEP)) issue(["intensity"], "in steps of 0.5");
    if (signal.end !== null && signal.end < signal.start) issue(["end"], "the last day is before the first");
    if (signal.endPublished !== null && signal.end === null)
      issue(["endPublished"], "only an ending can have been published");
    if (signal.scored && (signal.facetOf || signal.duplicateOf))
      issue(["scored"], "a facet or duplicate counts 0: its parent is scored");
    if (signal.facetOf && signal.duplicateOf) issue(["duplicateOf"], "a facet or a duplicate, not both");
    if (signal.scored && signal.reports.length === 0)
      issue(["reports"], "a scored signal needs a source report");
    if (signal.scored && !signal.intensityReason) issue(["intensityReason"], "say why this intensity");
    if (signal.scored && !signal.gradeReason) issue(["gradeReason"], "say why these grades");
    happeningRules(signal, type, codebook.version, issue);
    reportRules(signal.reports, issue);
    // Records of the first codebook were kept before anybody was asked for a reason.
    if (codebook.version >= 2)
      for (const at of earlyReports(signal)) issue(["reports", at, "earlyReason"], EARLY);
  };
}

/** The one schema of a signal under a codebook version: form, actions, data door and demo loader use it. */
export function signalSchema(codebook: Codebook) {
  return signalShape.superRefine(crossRules(codebook));
}

export function isFamily(value: string): value is Family {
  return (FAMILIES as readonly string[]).includes(value);
}
