import { z } from "zod";
import { FAMILIES, type Family, PRECISIONS, RELIABILITIES } from "@/lib/engine/signal";
import {
  type Codebook,
  findType,
  INTENSITY_MAX,
  INTENSITY_MIN,
  INTENSITY_STEP,
  typeFitsFamily,
} from "./codebook";
import {
  ADDRESS_MAX,
  DATE_WORDS_MAX,
  EARLIEST_DAY,
  FIGURES_MAX,
  ID_MAX,
  LATEST_DAY,
  NAME_MAX,
  REASON_MAX,
  REPORTS_MAX,
  TEXT_MAX,
  TITLE_MAX,
} from "./limits";

export const INITIATORS = ["A", "B", "BOTH", "THIRD"] as const;
export type Initiator = (typeof INITIATORS)[number];

/** What one side says of a happening. */
export const ACKNOWLEDGEMENTS = ["confirmed", "denied", "silent"] as const;
export type Acknowledgement = (typeof ACKNOWLEDGEMENTS)[number];

export const FIGURE_SCOPES = ["part", "total"] as const;
export type FigureScope = (typeof FIGURE_SCOPES)[number];

const words = (max: number, what: string) =>
  z
    .string()
    .trim()
    .max(max, `${what} is longer than ${max.toLocaleString("en-GB")} characters`);
const filled = (max: number, what: string) => words(max, what).min(1, `${what} is missing`);

/** A civil day `YYYY-MM-DD` that exists in the calendar. */
export const isoDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "write the day as YYYY-MM-DD")
  .refine((day) => {
    const at = Date.parse(`${day}T00:00:00Z`);
    return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
  }, "no such day in the calendar")
  .refine((day) => day >= EARLIEST_DAY && day <= LATEST_DAY, `a day from ${EARLIEST_DAY} to ${LATEST_DAY}`);

export const slug = z
  .string()
  .min(1, "the id is missing")
  .max(ID_MAX, `the id is longer than ${ID_MAX} characters`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "small letters, digits and single hyphens only");

/** A document that reports signals. Immutable: a correction is another source. */
export const sourceFields = z.strictObject({
  publisher: filled(NAME_MAX, "the publisher"),
  title: filled(NAME_MAX * 2, "the title"),
  /** null where no address is known. */
  address: z
    .union([
      z
        .url({ protocol: /^https?$/, error: "an address that starts with http:// or https://" })
        .max(ADDRESS_MAX, `the address is longer than ${ADDRESS_MAX} characters`),
      z.null(),
    ])
    .default(null),
  published: isoDay.nullable().default(null),
  /** Two- or three-letter language code of the text that was read. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, "a language code such as en, ru, fa, tg")
    .default("en"),
  reliability: z.enum(RELIABILITIES, { error: "a reliability from A to F" }),
});
export type SourceFields = z.output<typeof sourceFields>;

/** One source's report of a signal. `key` is unique within the signal and stays with the report. */
export const reportFields = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/, "small letters, digits and hyphens"),
  source: sourceFields,
  credibility: z
    .number({ error: "a credibility from 1 to 6" })
    .int("a credibility from 1 to 6")
    .min(1, "a credibility from 1 to 6")
    .max(6, "a credibility from 1 to 6"),
  /** Key of the report of this signal that this one relays; a relay is not a second source. */
  relays: z.string().nullable().default(null),
  withdrawnOn: isoDay.nullable().default(null),
  withdrawnReason: words(REASON_MAX, "the reason of withdrawal").default(""),
});
export type ReportFields = z.output<typeof reportFields>;

/** One of several rival values; a figure keeps who claims it and whether it is a part or a total. */
export const figureFields = z.strictObject({
  label: filled(NAME_MAX, "what the figure counts"),
  value: z.number({ error: "a number" }).min(-1e15, "too small").max(1e15, "too large"),
  unit: words(NAME_MAX, "the unit").default(""),
  claimant: filled(NAME_MAX, "who claims the figure"),
  scope: z.enum(FIGURE_SCOPES),
});
export type FigureFields = z.output<typeof figureFields>;

const signalShape = z.strictObject({
  title: filled(TITLE_MAX, "the title"),
  text: words(TEXT_MAX, "the text").default(""),
  family: z.enum(FAMILIES, { error: "one of the five families" }),
  type: z.string().min(1, "choose a type"),
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
  intensity: z.number({ error: "an intensity" }),
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
  reports: z.array(reportFields).max(REPORTS_MAX, `at most ${REPORTS_MAX} reports`).default([]),
  figures: z.array(figureFields).max(FIGURES_MAX, `at most ${FIGURES_MAX} figures`).default([]),
  /** Ids of the facts that this record rests on. */
  facts: z.array(z.string().min(1).max(ID_MAX)).max(60).default([]),
});
export type SignalFields = z.output<typeof signalShape>;

/** Every rule about a signal that one field alone cannot break. Each issue names its field. */
function crossRules(codebook: Codebook) {
  return (signal: SignalFields, ctx: z.RefinementCtx) => {
    const issue = (path: (string | number)[], message: string) =>
      ctx.addIssue({ code: "custom", path, message });
    const type = findType(codebook, signal.type);
    if (!type) issue(["type"], `no type “${signal.type}” in codebook version ${codebook.version}`);
    else {
      if (!typeFitsFamily(type, signal.family))
        issue(["type"], `“${type.label}” is not a type of this family`);
      if (type.code === "context" && signal.scored) issue(["scored"], "context counts 0");
      if (signal.end === null && type.span === "E")
        issue(["end"], "an event has a last day; only a status is in force without one");
      // A facet counts 0 and carries no force of its own, so the range does not bind it.
      if (signal.scored && (signal.intensity < type.lowest || signal.intensity > type.highest))
        issue(["intensity"], `from ${type.lowest} to ${type.highest} for “${type.label}”`);
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
    reportRules(signal.reports, issue);
  };
}

function reportRules(reports: ReportFields[], issue: (path: (string | number)[], message: string) => void) {
  const relayed = new Map(reports.map((report) => [report.key, report.relays]));
  for (const [at, report] of reports.entries()) {
    if (reports.findIndex((other) => other.key === report.key) !== at)
      issue(["reports", at, "key"], "this key is used twice");
    if (report.relays !== null && !relayed.has(report.relays))
      issue(["reports", at, "relays"], "relays a report that is not of this signal");
    const seen = new Set([report.key]);
    for (let next = report.relays; next !== null && relayed.has(next); next = relayed.get(next) ?? null) {
      if (seen.has(next)) {
        issue(["reports", at, "relays"], "relays itself in a circle");
        break;
      }
      seen.add(next);
    }
    if (report.withdrawnOn && !report.withdrawnReason)
      issue(["reports", at, "withdrawnReason"], "say why it was withdrawn");
  }
}

/** The one schema of a signal under a codebook version: form, actions, data door and demo loader use it. */
export function signalSchema(codebook: Codebook) {
  return signalShape.superRefine(crossRules(codebook));
}

/** Key of the first report of the relay chain that a report belongs to: its group (method §1). */
export function relayGroup(reports: Pick<ReportFields, "key" | "relays">[], key: string): string {
  const relayed = new Map(reports.map((report) => [report.key, report.relays]));
  const seen = new Set<string>();
  let root = key;
  for (let next = relayed.get(root); next && !seen.has(next); next = relayed.get(root)) {
    seen.add(root);
    root = next;
  }
  return root;
}

export function isFamily(value: string): value is Family {
  return (FAMILIES as readonly string[]).includes(value);
}
