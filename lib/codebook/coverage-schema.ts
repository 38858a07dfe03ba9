import { z } from "zod";
import { COVERAGE_NOTE_MAX, COVERAGE_SOURCES_MAX } from "./limits";
import { dayNamed, isoDay, words } from "./text-fields";

/** What may be recorded of a day, as forms and files write it (method-2 §3). */
export const RECORDED_STATES = ["searched", "partly", "not-searched"] as const;

/**
 * One record of coverage: how far sources were searched for the days of a span, both included. Shared by the form of
 * editors and the record format. `sources` names what was gone through; it is due where anything was.
 */
export const coverageFields = z
  .strictObject({
    from: dayNamed("First day"),
    to: dayNamed("Last day"),
    state: z.enum(RECORDED_STATES, "Choose how far it was searched: searched, partly, or not-searched"),
    sources: words(COVERAGE_SOURCES_MAX, "The list of sources").default(""),
    note: words(COVERAGE_NOTE_MAX, "The note").default(""),
  })
  .refine(({ from, to }) => to >= from, { path: ["to"], message: "The last day is before the first" })
  .refine(({ state, sources }) => state === "not-searched" || sources !== "", {
    path: ["sources"],
    message: "Name the sources that were gone through",
  });
export type CoverageFields = z.output<typeof coverageFields>;

/** The number of the newest record that a form of coverage showed, as a form sends it; “0”: there was none. */
export const seenRecord = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** What the form that closes a week showed: the newest record and the last coded day. */
export const seenWhenClosing = z.object({ record: seenRecord, through: isoDay });
