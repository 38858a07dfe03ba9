import { z } from "zod";
import { keptText } from "@/lib/codebook/kept-text";
import {
  ADDRESS_MAX,
  REFERENCE_LICENCE_MAX,
  REFERENCE_NAME_MAX,
  REFERENCE_NOTE_MAX,
  REFERENCE_SOURCE_MAX,
  REFERENCE_UNIT_MAX,
} from "@/lib/codebook/limits";
import { filled, words } from "@/lib/codebook/text-fields";
import { STEPS } from "@/lib/engine/calendar/step-period";

/** Who sees a series: every reader, or coders and above. */
export const VISIBILITIES = ["public", "internal"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

const address = z.union([
  z.literal(""),
  z
    .url({ protocol: /^https?$/, error: "Write an address that starts with http:// or https://" })
    .max(ADDRESS_MAX, `The address is longer than ${ADDRESS_MAX.toLocaleString("en-GB")} characters`)
    .pipe(keptText("the address")),
]);

const visibility = z.enum(VISIBILITIES, "Choose who sees it: every reader, or coders and above");

/** What may be said anew of a series that stands; its step and unit stay, so that its versions can be compared. */
export const referenceAbout = z.strictObject({
  name: filled(REFERENCE_NAME_MAX, "The name"),
  source: filled(REFERENCE_SOURCE_MAX, "The source"),
  licence: filled(REFERENCE_LICENCE_MAX, "The licence"),
  /** Where the figures stand on the web; empty: nowhere. */
  address,
  visibility,
});
export type ReferenceAbout = z.output<typeof referenceAbout>;

/** What an outside series is: what its figures are called, count in, come from and may be used for, and how long its periods are. */
export const referenceFields = referenceAbout.extend({
  unit: filled(REFERENCE_UNIT_MAX, "The unit"),
  step: z.enum(STEPS, "Choose how long a period is: week, month or year"),
});
export type ReferenceFields = z.output<typeof referenceFields>;

/** Why a version was loaded; may be empty. */
export const referenceNote = words(REFERENCE_NOTE_MAX, "The note");
