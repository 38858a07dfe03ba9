import { z } from "zod";
import { INTENSITY_MAX, INTENSITY_MIN, INTENSITY_STEP } from "@/lib/codebook/codebook";
import { DEFINITION_MAX, PHRASE_MAX, PLOVER_MAX, TYPE_LABEL_MAX } from "@/lib/codebook/limits";
import { filled, slug, words } from "@/lib/codebook/text-fields";
import { FAMILIES } from "@/lib/engine/signals/signal";

const STEP = "Intensities go in steps of 0.5";

const intensity = (what: string) =>
  z
    .number({ error: `${what} is missing or is no number` })
    .min(INTENSITY_MIN, `${what} is under −10`)
    .max(INTENSITY_MAX, `${what} is over +10`)
    .refine((value) => Number.isInteger(value / INTENSITY_STEP), STEP);

const phrase = (what: string) =>
  filled(PHRASE_MAX, what).refine(
    (text) => !/[.!?:;]$/.test(text),
    `${what} is no sentence: it stands inside one, without a mark at its end`,
  );

const shape = z.strictObject({
  code: slug,
  /** null: any family; only the type that counts 0. */
  family: z.enum(FAMILIES, { error: "Choose a family" }).nullable(),
  label: filled(TYPE_LABEL_MAX, "The name"),
  definition: filled(DEFINITION_MAX, "What it is"),
  defaultIntensity: intensity("The usual intensity"),
  lowest: intensity("The lowest intensity"),
  highest: intensity("The highest intensity"),
  span: z.enum(["E", "S", "ES"], { error: "Choose event, status, or either" }),
  /** Empty: none. */
  plover: words(PLOVER_MAX, "The nearest PLOVER type"),
  stateViolence: z.boolean(),
  phrase: z.strictObject({ one: phrase("The words for one"), several: phrase("The words for several") }),
  retired: z.boolean(),
});
export type TypeFields = z.output<typeof shape>;

/** The rules of one type that no field alone can break. */
function crossRules(type: TypeFields, context: z.RefinementCtx): void {
  const issue = (field: keyof TypeFields, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  const { lowest, highest, defaultIntensity, family, stateViolence } = type;
  if (lowest > highest) issue("lowest", "The lowest intensity lies above the highest");
  else if (defaultIntensity < lowest || defaultIntensity > highest)
    issue("defaultIntensity", "The usual intensity lies outside the range");
  if (family === null && (lowest !== 0 || highest !== 0))
    issue("lowest", "A type of any family counts 0: its range is 0 to 0");
  if (stateViolence && (family !== "SECURITY" || highest >= 0))
    issue("stateViolence", "Only types of security incidents whose whole range is negative can be marked");
}

/** One type of a codebook as form, door and verb check it (method-2, “Codebook, version 2”; the mark: method-2 §4). */
export const typeFields = shape.superRefine(crossRules);
