import { z } from "zod";
import { NAME_MAX, TEXT_MAX } from "./limits";
import { isTakenAddress } from "./own-addresses";
import { isoDay, slug } from "./text-fields";

/** A side of a relationship. */
const sideFields = z.strictObject({
  name: z.string().trim().min(1, "the name is missing").max(NAME_MAX, `at most ${NAME_MAX} characters`),
  /** What stands in short labels: “Tajik”, “Afghan”. */
  adjective: z
    .string()
    .trim()
    .min(1, "the adjective is missing")
    .max(NAME_MAX, `at most ${NAME_MAX} characters`),
  /** Three capital letters. */
  code: z.string().regex(/^[A-Z]{3}$/, "three capital letters"),
});

const fields = z.strictObject({
  slug: slug.refine(
    (address) => !isTakenAddress(address),
    "The product uses this address itself. Choose another.",
  ),
  name: z.string().trim().min(1, "the name is missing").max(NAME_MAX, `at most ${NAME_MAX} characters`),
  about: z.string().trim().max(TEXT_MAX, `at most ${TEXT_MAX} characters`).default(""),
  sideA: sideFields,
  sideB: sideFields,
  trackedFrom: isoDay,
  codedThrough: isoDay,
  /** Place in lists; the smallest comes first. */
  position: z.number().int().min(0).max(10_000).default(100),
});
export type RelationshipFields = z.output<typeof fields>;

function sidesDiffer({ sideA, sideB }: Pick<RelationshipFields, "sideA" | "sideB">, ctx: z.RefinementCtx) {
  if (sideA.code === sideB.code)
    ctx.addIssue({ code: "custom", path: ["sideB", "code"], message: "The two sides have the same code." });
}

export const BEFORE_TRACKING = "The day it is coded through is before the day it is tracked from.";

/** A whole relationship: the form for a new one, the first line of a data file. */
export const relationshipFields = fields.superRefine((relationship, ctx) => {
  sidesDiffer(relationship, ctx);
  if (relationship.codedThrough < relationship.trackedFrom)
    ctx.addIssue({ code: "custom", path: ["codedThrough"], message: BEFORE_TRACKING });
});

/** What the form of a standing relationship changes: all but its address and the day that it is coded through. */
export const editableFields = fields.omit({ slug: true, codedThrough: true }).superRefine(sidesDiffer);
export type EditableFields = z.output<typeof editableFields>;

/** What the form of a standing relationship showed, as JSON: it comes back with the form. */
export const seenEditable = z
  .string()
  .transform((text, ctx): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      ctx.addIssue({ code: "custom", message: "this is not JSON" });
      return z.NEVER;
    }
  })
  .pipe(fields.omit({ slug: true, codedThrough: true }));

/** The form that moves the last coded day. `forward`: an offer to move it up to a day, which never takes a later one back. */
export const codedThroughFields = fields
  .pick({ codedThrough: true })
  .extend({ forward: z.boolean().default(false) });

/** The last coded day that a form showed. */
export const seenThrough = isoDay;
