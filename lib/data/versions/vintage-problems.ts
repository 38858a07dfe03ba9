import type { RangeProblem } from "@/lib/charts/address/range";
import type { Vintage } from "@/lib/charts/address/vintage";
import { databaseClock } from "@/lib/data/database-clock";
import { findMethodVersion } from "./method-versions";

/** What of a vintage there is not (a method version that was never written, a moment to come), and the vintage without it. */
export async function vintageProblems(
  asked: Vintage,
): Promise<{ vintage: Vintage; problems: RangeProblem[] }> {
  const problems: RangeProblem[] = [];
  let { method, codedOn } = asked;
  if (method !== null && (await findMethodVersion(method)) === null) {
    problems.push({ field: "method", message: `There is no method version ${method}.` });
    method = null;
  }
  // The end of today is allowed: it is what was coded today so far.
  if (codedOn !== null && codedOn.slice(0, 10) > (await databaseClock()).toISOString().slice(0, 10)) {
    problems.push({
      field: "codedOn",
      message: "That day is still to come: choose today or an earlier one.",
    });
    codedOn = null;
  }
  return { vintage: { ...asked, method, codedOn }, problems };
}
