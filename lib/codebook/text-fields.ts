import { z } from "zod";
import { EARLIEST_DAY, ID_MAX, LATEST_DAY } from "./limits";

/** Text of at most `max` characters; the message names what is too long. */
export const words = (max: number, what: string) =>
  z
    .string()
    .trim()
    .max(max, `${what} is longer than ${max.toLocaleString("en-GB")} characters`)
    // PostgreSQL keeps every character but this one.
    .refine((text) => !text.includes("\0"), `${what} holds a character that cannot be kept (U+0000)`);
/** The same, and not empty. */
export const filled = (max: number, what: string) => words(max, what).min(1, `${what} is missing`);

/** A civil day `YYYY-MM-DD` that exists in the calendar. Of what is wrong with it only the first is said. */
export const isoDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: "write the day as YYYY-MM-DD", abort: true })
  .refine(
    (day) => {
      const at = Date.parse(`${day}T00:00:00Z`);
      return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
    },
    { error: "no such day in the calendar", abort: true },
  )
  .refine((day) => day >= EARLIEST_DAY && day <= LATEST_DAY, `a day from ${EARLIEST_DAY} to ${LATEST_DAY}`);

export const slug = z
  .string()
  .min(1, "the id is missing")
  .max(ID_MAX, `the id is longer than ${ID_MAX} characters`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "small letters, digits and single hyphens only");
