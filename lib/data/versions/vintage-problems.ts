import { DAY_NAMES, dayMessage, type RangeProblem } from "@/lib/charts/address/range";
import type { Vintage } from "@/lib/charts/address/vintage";
import { databaseClock } from "@/lib/data/database-clock";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { findMethodVersion } from "./method-versions";

const TO_COME = "that day is still to come: choose today or an earlier one";

/** What of a vintage there is not (a method version that was never written, a day or moment to come), and the vintage without it. */
export async function vintageProblems(
  asked: Vintage,
): Promise<{ vintage: Vintage; problems: RangeProblem[] }> {
  const problems: RangeProblem[] = [];
  let { method, codedOn, knownOn } = asked;
  if (method !== null && (await findMethodVersion(method)) === null) {
    problems.push({ field: "method", message: `There is no method version ${method}.` });
    method = null;
  }
  if (codedOn === null && knownOn === null) return { vintage: { ...asked, method }, problems };
  // The end of today is allowed: it is what was coded or known today so far.
  const today = (await databaseClock()).toISOString().slice(0, 10);
  if (codedOn !== null && codedOn.slice(0, 10) > today) {
    problems.push({ field: "codedOn", message: dayMessage(DAY_NAMES.codedOn, TO_COME) });
    codedOn = null;
  }
  if (knownOn !== null && isoFromDay(knownOn) > today) {
    problems.push({ field: "knownOn", message: dayMessage(DAY_NAMES.knownOn, TO_COME) });
    knownOn = null;
  }
  return { vintage: { ...asked, method, codedOn, knownOn }, problems };
}
