import { databaseProblem } from "@/app/api/_door/problem";
import { answerOfLibrary } from "@/lib/auth/library-door";
import { readingWords } from "@/lib/data/database-fault";

// The library offers many more doors; everything else goes through verbs that note what was done.
const OPEN = new Set(["POST sign-in/email", "POST sign-out", "GET get-session"]);

interface Context {
  params: Promise<{ door: string[] }>;
}

async function answer(request: Request, { params }: Context): Promise<Response> {
  const door = (await params).door.join("/");
  if (OPEN.has(`${request.method} ${door}`)) {
    const { answer: made, fault } = await answerOfLibrary(request);
    return fault ? databaseProblem(`${readingWords(fault)} Try again in a moment.`) : made;
  }
  const problem = { type: "about:blank", title: "There is no such door", status: 404 };
  return Response.json(problem, { status: 404, headers: { "Content-Type": "application/problem+json" } });
}

export const GET = answer;
export const POST = answer;
