import type { DatabaseFault } from "@/lib/data/database-fault";
import { tellFault } from "@/lib/data/noted-fault";
import { auth } from "./better-auth";

/** What a door of the sign-in library answers; where it failed for the database, why: the library itself says 500 of whatever happens. */
export async function answerOfLibrary(
  request: Request,
): Promise<{ answer: Response; fault: DatabaseFault | null }> {
  const { made, fault } = await tellFault(() => auth().handler(request));
  return { answer: made, fault: made.status < 500 ? null : fault };
}
