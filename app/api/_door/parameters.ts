import { z } from "zod";
import { codedMoment } from "@/lib/charts/address/coded-moment";
import type { Vintage } from "@/lib/charts/address/vintage";
import { inWords } from "@/lib/codebook/read-input";
import { isoDay } from "@/lib/codebook/text-fields";
import { SUMMARY_STATES } from "@/lib/data/doors/summary-states";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { type ParameterProblem, ProblemAnswer } from "./problem";

/** The forms that a door answers in. */
export const format = z.enum(["json", "csv", "xlsx"], { error: "json, csv or xlsx" }).optional();

const whole = (lowest: number, highest: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `a whole number from ${lowest} to ${highest}`)
    .transform(Number)
    .refine((value) => value >= lowest && value <= highest, `a whole number from ${lowest} to ${highest}`);

export const SIGNALS_LIMIT = 100;

/** Which state of knowledge, data and method a door speaks of. */
const vintage = {
  knownOn: isoDay.optional(),
  codedOn: z
    .string()
    .refine(
      (text) => codedMoment(text) !== null,
      "a day (2025-11-30) or a moment with its offset (2025-11-30T10:15Z)",
    )
    .optional(),
  method: whole(1, 999_999).optional(),
  through: isoDay.optional(),
};

/** The vintage of parsed parameters. */
export function vintageOf(asked: {
  knownOn?: string;
  codedOn?: string;
  method?: number;
  through?: string;
}): Vintage {
  return {
    knownOn: asked.knownOn === undefined ? null : dayFromIso(asked.knownOn),
    codedOn: asked.codedOn === undefined ? null : codedMoment(asked.codedOn),
    method: asked.method ?? null,
    through: asked.through === undefined ? null : dayFromIso(asked.through),
  };
}

export const indexParameters = z
  .object({ format, from: isoDay.optional(), to: isoDay.optional(), ...vintage })
  .refine(({ from, to }) => from === undefined || to === undefined || to >= from, {
    path: ["to"],
    message: "the last day is before the first",
  });

export const signalsParameters = z.object({
  format,
  page: whole(1, 1_000_000).default(1),
  limit: whole(1, SIGNALS_LIMIT).default(50),
  knownOn: vintage.knownOn,
  codedOn: vintage.codedOn,
});

export const summariesParameters = z.object({
  format,
  relationship: z.string().min(1).max(100).optional(),
  year: whole(1900, 2100).optional(),
  state: z.enum(SUMMARY_STATES, { error: `one of ${SUMMARY_STATES.join(", ")}` }).optional(),
  page: whole(1, 1_000_000).default(1),
  limit: whole(1, SIGNALS_LIMIT).default(50),
});

export const coverageParameters = z.object({ format, ...vintage });

/** A published week answers by its own vintage, whatever is asked. */
export const weekParameters = z.object({ format, ...vintage });

export const formatParameters = z.object({ format });

/** The parameters of an address, or a problem document that names every one at fault. */
export function parseParameters<Schema extends z.ZodType>(schema: Schema, url: URL): z.output<Schema> {
  const errors: ParameterProblem[] = [];
  const given: Record<string, string> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name);
    if (values.length > 1) errors.push({ parameter: name, detail: "given more than once" });
    given[name] = values[0] ?? "";
  }
  const parsed = schema.safeParse(given, { error: inWords });
  if (!parsed.success)
    for (const issue of parsed.error.issues)
      errors.push({ parameter: issue.path.join("."), detail: issue.message });
  if (parsed.success && errors.length === 0) return parsed.data;
  throw invalid(errors);
}

export function invalid(errors: ParameterProblem[]): ProblemAnswer {
  return new ProblemAnswer({
    type: "invalid-parameters",
    title: "Invalid parameters",
    status: 400,
    detail: errors.map(({ parameter, detail }) => `${parameter}: ${detail}`).join("; "),
    errors,
  });
}
