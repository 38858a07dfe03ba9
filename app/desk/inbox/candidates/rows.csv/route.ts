import { streamOf } from "@/app/streamed-answer";
import { NotAuthorised } from "@/lib/auth/authorise";
import { currentPerson } from "@/lib/auth/who";
import { streamCandidateRows } from "@/lib/data/candidates/candidate-export";
import { candidateQuery } from "@/lib/data/candidates/candidate-query";
import { NotFound } from "@/lib/data/problems";

const refused = (status: number) => new Response(null, { status, headers: { "Cache-Control": "no-store" } });

/** The rows behind the candidates of a list, for those who code from them: never kept by anybody on the way. */
export async function GET(request: Request): Promise<Response> {
  try {
    const person = await currentPerson();
    const { relationship = "", ...asked } = Object.fromEntries(new URL(request.url).searchParams);
    const parts = await streamCandidateRows(person, relationship, candidateQuery.parse(asked));
    return new Response(streamOf(parts), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="event-rows.csv"',
        "Cache-Control": "private, no-store",
      },
    });
  } catch (problem) {
    if (problem instanceof NotAuthorised) return refused(403);
    if (problem instanceof NotFound) return refused(404);
    throw problem;
  }
}
