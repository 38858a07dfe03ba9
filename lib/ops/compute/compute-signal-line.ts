import { z } from "zod";
import type { Generation } from "@/lib/engine/methods/method";
import {
  CREDIBILITIES,
  type EngineSignal,
  FAMILIES,
  PRECISIONS,
  RELIABILITIES,
  UNLINKED,
} from "@/lib/engine/signals/signal";
import {
  GENERATION_2_FIELDS,
  type Generation2Field,
  OPTIONAL_FIELDS,
  REPORT_FIELDS,
  type SignalField,
} from "./compute-field-names";
import { civilDay, wanted } from "./compute-fields";
import { generation2Fields } from "./compute-generation-2";
import { noMisspelling, noneOfGeneration2 } from "./compute-misspelt";
import { ownFaults } from "./compute-own-faults";

const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, wanted(`one of ${values.join(", ")}`));

const reportLine = z
  .looseObject(
    {
      reliability: oneOf(RELIABILITIES),
      credibility: z.literal(CREDIBILITIES, wanted("a whole number from 1 to 6")),
      group: z.string(wanted("a text or null")).nullish(),
      published: civilDay.nullish(),
      withdrawn: z
        .union([z.boolean(), civilDay], wanted("true, false or a day written YYYY-MM-DD"))
        .nullish(),
    },
    wanted("an object with reliability and credibility"),
  )
  .superRefine(noMisspelling(REPORT_FIELDS));

const retractionLine = z.looseObject(
  { start: civilDay, r: z.union([z.literal(1), z.literal(0.5)], wanted("1 or 0.5")) },
  wanted("an object with start and r"),
);

const fields = {
  id: z.string(wanted("a text")).min(1, "is empty"),
  family: oneOf(FAMILIES),
  start: civilDay,
  end: z.union([z.null(), civilDay], wanted("a day written YYYY-MM-DD, or null while in force")),
  precision: oneOf(PRECISIONS),
  intensity: z
    .number(wanted("a number from -10 to 10"))
    .min(-10, "must be -10 or more")
    .max(10, "must be 10 or less")
    .multipleOf(0.5, "must be in steps of 0.5"),
  scored: z.boolean(wanted("true or false")),
  reports: z.array(reportLine, wanted("a list of reports")),
  endPublished: civilDay.nullish(),
  retractions: z.array(retractionLine, wanted("a list of retractions")).nullish(),
} satisfies Record<Exclude<SignalField, Generation2Field>, z.ZodType>;
const object = wanted("a JSON object");

type Fields = z.output<z.ZodObject<typeof fields>>;

function endIsAfterStart(line: Fields, context: z.RefinementCtx): void {
  if (line.end !== null && line.end < line.start)
    context.addIssue({ code: "custom", path: ["end"], message: "is before the start" });
  if (line.end === null && (line.endPublished ?? null) !== null)
    context.addIssue({ code: "custom", path: ["endPublished"], message: "is given, but there is no end" });
}

/** What both generations read. */
function signalOf(line: Fields): EngineSignal {
  return {
    id: line.id,
    family: line.family,
    start: line.start,
    end: line.end,
    precision: line.precision,
    intensity: line.intensity,
    scored: line.scored,
    endPublished: line.endPublished ?? null,
    retractions: (line.retractions ?? []).map(({ start, r }) => ({ start, r })),
    ...UNLINKED,
    status: line.end === null,
    reports: line.reports.map((report) => ({
      reliability: report.reliability,
      credibility: report.credibility,
      group: report.group ?? null,
      published: report.published ?? null,
      withdrawn: report.withdrawn ?? false,
    })),
  };
}

/** One line of a file of signals (docs/method.md, from files alone), by generation. Other fields are passed over. */
export const SIGNAL_LINES: Record<Generation, z.ZodType<EngineSignal>> = {
  1: z
    .looseObject(fields, object)
    .superRefine(noMisspelling(OPTIONAL_FIELDS))
    .superRefine(noneOfGeneration2(GENERATION_2_FIELDS))
    .superRefine(endIsAfterStart)
    .transform(signalOf),
  2: z
    .looseObject({ ...fields, ...generation2Fields }, object)
    .superRefine(noMisspelling([...OPTIONAL_FIELDS, ...GENERATION_2_FIELDS]))
    .superRefine(endIsAfterStart)
    .transform((line) => ({
      ...signalOf(line),
      occurrences: line.occurrences ?? 1,
      countedIn: line.countedIn ?? null,
      opens: line.opens ?? null,
      stateViolence: line.stateViolence ?? false,
      status: line.status ?? line.end === null,
    }))
    .superRefine((signal, context) =>
      ownFaults(signal, (path, message) => context.addIssue({ code: "custom", path, message })),
    ),
};
