import type { DatabaseFault } from "@/lib/data/database-fault";
import { noteFault, tellFault } from "@/lib/data/noted-fault";
import { logFault } from "@/lib/log/log";
import { auth } from "./better-auth";

/** What a door of the sign-in library answers; where it failed for the database, why. */
export async function answerOfLibrary(
  request: Request,
): Promise<{ answer: Response; fault: DatabaseFault | null }> {
  const { made, fault } = await tellFault(() => handled(request));
  return { answer: made, fault: made.status < 500 ? null : fault };
}

// A refused sign-in is no fault of the server; its log tells only of those.
async function handled(request: Request): Promise<Response> {
  try {
    const answer = await auth().handler(request);
    if (answer.status >= 500)
      logFault("sign-in", new Error(`the library answered ${answer.status}: ${await answer.clone().text()}`));
    return answer;
  } catch (problem) {
    noteFault(problem);
    logFault("sign-in", problem);
    return new Response(null, { status: 500 });
  }
}
