import { z } from "zod";
import { happeningRules } from "@/lib/codebook/happening-rules";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day, EngineSignal } from "@/lib/engine/signals/signal";
import { wanted } from "./compute-fields";

const link = z.string(wanted("an id of the file or null")).nullish();
const mark = z.boolean(wanted("true or false")).nullish();

/** The fields of a signal that generation 2 alone reads (method-2 §1–4), each optional. */
export const generation2Fields = {
  occurrences: z
    .int({ error: "must be a whole number of 1 or more" })
    .min(1, "must be a whole number of 1 or more")
    .nullish(),
  countedIn: link,
  opens: link,
  stateViolence: mark,
  status: mark,
};

export const GENERATION_2_FIELDS: readonly string[] = Object.keys(generation2Fields);

/** Tells what is wrong in one signal of generation 2 by itself, by field. */
export function ownFaults(signal: EngineSignal, issue: (path: string[], message: string) => void): void {
  if (signal.scored && signal.reports.length === 0)
    issue(["reports"], "is empty: a scored signal has a report at least");
  if (signal.stateViolence && signal.family !== "SECURITY")
    issue(["stateViolence"], "is true, but the family is not SECURITY");
  if (signal.stateViolence && signal.intensity > 0)
    issue(["stateViolence"], "is true, but the intensity is above 0");
  const iso = (day: Day | null) => (day === null ? null : isoFromDay(day));
  happeningRules({ ...signal, end: iso(signal.end), endPublished: iso(signal.endPublished) }, null, 2, issue);
}
