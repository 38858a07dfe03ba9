import { readerRefusal } from "@/lib/auth/reader-door";
import { databaseFault, readingWords } from "@/lib/data/database-fault";
import { LineFull } from "@/lib/data/readings/certainty/in-turn";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { logFault } from "@/lib/log/log";
import { findViewed } from "./viewed-relationship";

type Context = { params: Promise<{ relationship: string }> };

/** A download of a relationship: lets readers in, finds it, and says so when there is none or the database is away. */
export function readingRoute(work: (request: Request, relationship: RelationshipRow) => Promise<Response>) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    try {
      const refusal = await readerRefusal();
      if (refusal) return refusal;
      const asked = Object.fromEntries(new URL(request.url).searchParams);
      const relationship = await findViewed((await params).relationship, asked);
      if (!relationship) return new Response("There is no such relationship.\n", { status: 404 });
      return await work(request, relationship);
    } catch (problem) {
      if (problem instanceof LineFull)
        return later("Too much is being computed just now. Try again in a moment.");
      const fault = databaseFault(problem);
      if (!fault) throw problem;
      logFault("database", problem);
      return later(`${readingWords(fault)} Try again in a moment.`);
    }
  };
}

function later(message: string): Response {
  return new Response(`${message}\n`, { status: 503, headers: { "Retry-After": "5" } });
}
