import { NotAuthorised } from "@/lib/auth/authorise";
import { NotFound } from "@/lib/data/problems";

/** Why a form could not be served, as its screen says it. */
export interface Fault {
  signedOut: boolean;
  sentence: string;
}

const AWAY =
  "The database could not be reached, so this is probably not saved. Everything you typed is still here: try again in a moment. A signal is stored whole or not at all, and sending it twice saves it once.";

/** Turns what a verb threw into a sentence, so that a form never loses what was typed; the unexpected is logged too. */
export function faultOf(problem: unknown): Fault {
  if (problem instanceof NotAuthorised)
    return { signedOut: problem.reason === "signed-out", sentence: problem.message };
  if (problem instanceof NotFound)
    return { signedOut: false, sentence: `Not possible any more: ${problem.message}.` };
  const words = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  process.stderr.write(`${words}\n`);
  return { signedOut: false, sentence: AWAY };
}
