import { databaseFault } from "./database-fault";

/** What the framework says of a body that does not hold together, beside what the JSON reader throws. */
const BROKEN =
  /^(Connection closed\.|Multipart: Boundary not found|Unexpected end of form|Malformed part header)/;

/** What the framework says of a form of another build, which an upgrade leaves in open pages, or of one that never was. */
const UNKNOWN_FORM = /^Failed to find Server Action/;

/** Whether a request called a form that this build has not: whoever sent it is told to load the page anew, and nothing has failed. */
export const callsUnknownForm = (problem: unknown): boolean =>
  problem instanceof Error && UNKNOWN_FORM.test(problem.message);

/**
 * Whether a request failed because of what it sent: the framework could not read it, or an action was given something else than its form sends. What the work of an action fails
 * at, the action answers by itself. `routeType` is the framework's word for what it was at.
 * `isUnreadable(new SyntaxError("Unexpected end of JSON input"), "POST", "action") // => true`
 */
export function isUnreadable(problem: unknown, method: string, routeType: string): boolean {
  if (method !== "POST" || !(problem instanceof Error) || databaseFault(problem) !== null) return false;
  if (callsUnknownForm(problem)) return true;
  if (problem.name === "SyntaxError" || BROKEN.test(problem.message))
    return routeType === "action" || routeType === "render";
  return routeType === "action" && problem.name === "TypeError";
}
