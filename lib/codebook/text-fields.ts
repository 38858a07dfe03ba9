import { z } from "zod";
import { keptText } from "./kept-text";
import { EARLIEST_DAY, ID_MAX, LATEST_DAY } from "./limits";
import { readTypedDay } from "./typed-day";

/** Text of at most `max` characters; the message names what is too long. */
export const words = (max: number, what: string) =>
  keptText(what)
    .trim()
    .max(max, `${what} is longer than ${max.toLocaleString("en-GB")} characters`);
/** The same, and not empty. */
export const filled = (max: number, what: string) => words(max, what).min(1, `${what} is missing`);

/** What is wrong with a day that should be `YYYY-MM-DD`; null: nothing. */
function dayProblem(day: string): string | null {
  if (day.trim() === "") return "the day is missing";
  const { iso, problem } = readTypedDay(day);
  if (iso === null) return problem;
  // A form has read what was typed before; a data file writes its days in one way.
  if (iso !== day) return `“${day.slice(0, 40)}” must be written as ${iso}`;
  if (day < EARLIEST_DAY || day > LATEST_DAY)
    return `the year ${day.slice(0, 4)} is outside ${EARLIEST_DAY.slice(0, 4)} to ${LATEST_DAY.slice(0, 4)}`;
  return null;
}

const civilDay = (problem: (day: string) => string | null) =>
  z.string().superRefine((day, ctx) => {
    const message = problem(day);
    if (message !== null) ctx.addIssue({ code: "custom", message, continue: false });
  });

/** A civil day `YYYY-MM-DD` that exists in the calendar. Of what is wrong with it only the first is said. */
export const isoDay = civilDay(dayProblem);

/** The same, with messages that name the field: `dayNamed("First day")` says “First day is missing”. */
export const dayNamed = (what: string) =>
  civilDay((day) => {
    if (day.trim() === "") return `${what} is missing`;
    const problem = dayProblem(day);
    return problem && `${what}: ${problem}`;
  });

/** An id or address, with messages that name it: `slugNamed("The address")` says “The address is missing”. */
export const slugNamed = (what: string) =>
  z
    .string()
    .min(1, { error: `${what} is missing`, abort: true })
    .max(ID_MAX, `${what} is longer than ${ID_MAX} characters`)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, `${what} has small letters, digits and single hyphens only`);

export const slug = slugNamed("the id");
