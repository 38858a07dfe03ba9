import { z } from "zod";
import { NAME_MAX, TEXT_MAX } from "./limits";
import { isTakenAddress } from "./own-addresses";
import { dayNamed, filled, isoDay, slugNamed, words } from "./text-fields";

/** A side of a relationship, with messages that tell the two apart. */
const sideFields = (which: "first" | "second") =>
  z.strictObject({
    name: filled(NAME_MAX, `Name of the ${which} state`),
    /** What stands in short labels: “Tajik”, “Afghan”. */
    adjective: filled(NAME_MAX, `Adjective of the ${which} state`),
    /** Three capital letters. */
    code: z
      .string()
      .min(1, { error: `Code of the ${which} state is missing`, abort: true })
      .regex(/^[A-Z]{3}$/, `Code of the ${which} state is three capital letters`),
  });

const PLACE = "Place in lists is a whole number from 0 to 10,000";

const fields = z.strictObject({
  slug: slugNamed("The address").refine(
    (address) => !isTakenAddress(address),
    "The product uses this address itself. Choose another.",
  ),
  name: filled(NAME_MAX, "Name of the relationship"),
  about: words(TEXT_MAX, "What it is about").default(""),
  sideA: sideFields("first"),
  sideB: sideFields("second"),
  trackedFrom: dayNamed("Tracked from"),
  codedThrough: dayNamed("Coded through"),
  /** Place in lists; the smallest comes first. */
  position: z.number({ error: PLACE }).int(PLACE).min(0, PLACE).max(10_000, PLACE).default(100),
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
      ctx.addIssue({ code: "custom", message: "What the form showed cannot be read" });
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
