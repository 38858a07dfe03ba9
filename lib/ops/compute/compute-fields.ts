import { z } from "zod";
import { dayFromIso } from "@/lib/engine/calendar/day";

/** A reason in words for a field that is missing or is not what it should be. */
export const wanted = (what: string) => ({
  error: (issue: { input?: unknown }) =>
    issue.input === undefined ? `is missing: ${what}` : `must be ${what}`,
});

/** A civil day of the calendar, `YYYY-MM-DD`, as the engine counts days. */
export const civilDay = z.string(wanted("a day written YYYY-MM-DD")).transform((iso, context) => {
  try {
    return dayFromIso(iso);
  } catch (problem) {
    context.addIssue({ code: "custom", message: problem instanceof RangeError ? problem.message : "no day" });
    return z.NEVER;
  }
});

/** The first problems of a parsed value, as `field: reason`. */
export function problemsOf(error: z.ZodError): string[] {
  return error.issues.map((issue) => {
    const field = issue.path.join(".");
    return field === "" ? issue.message : `${field}: ${issue.message}`;
  });
}
