import { z } from "zod";
import { keptText, trimmed } from "@/lib/codebook/kept-text";

/** Why an edition is corrected or withdrawn, in characters: readers see it on top of the page. */
export const EDITION_REASON_MAX = 600;

export const editionReason = keptText("the reason")
  .overwrite(trimmed)
  .min(1, "say why: readers see it on top of the page")
  .max(EDITION_REASON_MAX, `the reason is longer than ${EDITION_REASON_MAX} characters`);

/** Which figures a correction has: those of the edition before it, or computed anew from what is coded now. */
export const CORRECTED_FIGURES = ["as-published", "as-coded-now"] as const;

/** What a correction is, beside the words of the summary: the one schema of form and verb. */
export const correctionFields = z.strictObject({
  reason: editionReason,
  material: z.boolean(),
  figures: z.enum(CORRECTED_FIGURES, "choose which figures it has"),
  /** The live method in place of the one that the week was published with; only for figures as coded now. */
  liveMethod: z.boolean(),
});
export type CorrectionFields = z.output<typeof correctionFields>;
