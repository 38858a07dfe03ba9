import { unstable_rethrow } from "next/navigation";
import { NotAuthorised } from "@/lib/auth/authorise";
import { databaseFault, savingWords } from "@/lib/data/database-fault";
import { NotFound } from "@/lib/data/problems";
import { logFault } from "@/lib/log/log";
import { requestNow } from "@/lib/log/request";

/** Why a form could not be served, as its screen says it. */
export interface Fault {
  signedOut: boolean;
  sentence: string;
}

const UNEXPECTED =
  "Something failed on our side, so this is probably not saved. Try again; should it fail again, tell whoever runs this site: the log says more";

const KEPT = "What you typed is still here. What is saved is stored whole or not at all.";

/** Turns what a verb threw into a sentence, so that a form never loses what was typed; the unexpected is logged too. */
export function faultOf(problem: unknown): Fault {
  // A way to another page is no fault.
  unstable_rethrow(problem);
  if (problem instanceof NotAuthorised)
    return { signedOut: problem.reason === "signed-out", sentence: problem.message };
  if (problem instanceof NotFound)
    return { signedOut: false, sentence: `Not possible any more: ${problem.message}.` };
  const fault = databaseFault(problem);
  logFault(fault === null ? "form" : "database", problem);
  return { signedOut: false, sentence: `${fault === null ? unexpected() : savingWords(fault)} ${KEPT}` };
}

function unexpected(): string {
  const request = requestNow();
  return request === null ? `${UNEXPECTED}.` : `${UNEXPECTED} of request ${request.id}.`;
}
