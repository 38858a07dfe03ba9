import { z } from "zod";
import { GENERATIONS, type Method } from "@/lib/engine/methods/method";
import { FAMILIES, type Family } from "@/lib/engine/signals/signal";
import { EDITION_KINDS } from "@/lib/publication/edition-head";

const day = z.iso.date();
const byFamily = z.strictObject(
  Object.fromEntries(FAMILIES.map((family) => [family, z.number()])) as Record<Family, z.ZodNumber>,
);
const border = z.number();

/** The parameters of a method as a package holds them. */
const methodShape: z.ZodType<Method> = z.strictObject({
  generation: z.literal(GENERATIONS),
  weights: byFamily,
  halfLives: byFamily,
  kappa: byFamily,
  stage: z.strictObject({
    borders: z.tuple([border, border, border, border, border]),
    hysteresis: z.number(),
    directionDays: z.number().int(),
    directionEnter: z.number(),
    directionLeave: z.number(),
    arrow: z.number(),
  }),
  panel: z.array(z.array(z.number())).optional(),
});

/** `method.json`: the version that the week is read by, and those of the earlier weeks that it lists. */
export const methodFile = z.object({
  version: z.number().int(),
  methods: z.array(z.object({ version: z.number().int(), method: methodShape })),
});

/** `edition.json`: which edition it is, and what its numbers depend on beside signals, coverage and method. */
export const editionFile = z.object({
  format: z.literal(1),
  relationship: z.object({ slug: z.string(), name: z.string() }),
  week: z.string(),
  trackedFrom: day,
  summary: z.string(),
  number: z.number().int(),
  kind: z.enum(EDITION_KINDS),
  publishedAt: z.string(),
  publishedBy: z.string().nullable(),
  reason: z.string(),
  changes: z.array(z.object({ what: z.string(), before: z.string(), after: z.string() })),
  codedAsOf: z.string(),
  inputsHash: z.string(),
  /** Of the band of the line. */
  draws: z.object({ seed: z.number().int(), draws: z.number().int().min(1).max(100_000) }),
  earlier: z
    .object({
      weeks: z.array(z.object({ week: z.string(), methodVersion: z.number().int() })),
      added: z.array(z.string()),
    })
    .nullable(),
});
export type EditionFileContent = z.output<typeof editionFile>;
