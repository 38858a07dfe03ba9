import { isolate } from "@/lib/codebook/isolate";
import { type SignalType, statusOf } from "./codebook";
import type { SignalFields } from "./signal-schema";

/** What of a signal says how it happened or stands. */
type Happening = Pick<
  SignalFields,
  "status" | "end" | "endPublished" | "occurrences" | "countedIn" | "opens" | "scored" | "intensity"
>;

/**
 * What a signal’s kind, event or status, one happening or several, forbids by itself (method-2 §1–3): a tally is an event with an end
 * that was never published apart, opens nothing and is counted in nothing; only an event is counted in or opens; what stands and what
 * happened agrees with the type. From codebook 2 on a type that may be either must say which. `type` null: not known, its own fault.
 */
export function happeningRules(
  signal: Happening,
  type: SignalType | null,
  codebookVersion: number,
  issue: (path: string[], message: string) => void,
): void {
  if (signal.status === false && signal.end === null)
    issue(["status"], "what happened has a last day; only what stands has none");
  if (type?.span === "E" && signal.status === true)
    issue(["status"], `“${isolate(type.label)}” is an event and does not stand`);
  if (type?.span === "S" && signal.status === false)
    issue(["status"], `“${isolate(type.label)}” is a status and stands`);
  if (type?.span === "ES" && signal.status === null && codebookVersion >= 2)
    issue(["status"], `“${isolate(type.label)}” may be either: say whether it stands or happened`);

  const stands = statusOf(signal, type);
  if (signal.occurrences > 1) {
    if (stands) issue(["occurrences"], "a status stands once; only an event can happen several times");
    if (signal.end === null) issue(["end"], "a tally has a last day");
    if (signal.endPublished !== null) issue(["endPublished"], "the end of a tally is not published apart");
    if (signal.countedIn !== null) issue(["countedIn"], "a tally is not one of another tally");
    if (signal.opens !== null) issue(["opens"], "several happenings open no status; name the one that did");
  } else if (stands) {
    if (signal.countedIn !== null) issue(["countedIn"], "only an event is one of a tally");
    if (signal.opens !== null) issue(["opens"], "only an event opens a status");
  } else if (signal.opens !== null && signal.scored && signal.intensity === 0)
    issue(["opens"], "an event of intensity 0 opens nothing");
}
