import { readerRefusal } from "@/lib/auth/reader-door";
import { databaseFault, readingWords } from "@/lib/data/database-fault";
import { NotFound } from "@/lib/data/problems";
import { Refusal } from "@/lib/data/refusal";
import { logFault } from "@/lib/log/log";
import { type AnswerFormat, type DoorAnswer, formatOf, respond } from "./answer";
import { invalid } from "./parameters";
import { databaseProblem, notFoundProblem, ProblemAnswer, problemResponse } from "./problem";

type Work<Params> = (
  url: URL,
  params: Params,
) => Promise<{ answer: DoorAnswer; format: AnswerFormat | undefined }>;

/** A reading door: lets readers in, answers in the form asked for, and turns every refusal into a problem document. */
export function door<Params>(work: Work<Params>) {
  return async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    try {
      const refusal = await readerRefusal();
      if (refusal) return refusal;
      const { answer, format } = await work(new URL(request.url), await params);
      return await respond(request, formatOf(request, format), answer);
    } catch (problem) {
      return refused(problem);
    }
  };
}

function refused(problem: unknown): Response {
  if (problem instanceof ProblemAnswer) return problemResponse(problem.problem);
  if (problem instanceof Refusal)
    return refused(
      invalid(problem.problems.map(({ field, message }) => ({ parameter: field, detail: message }))),
    );
  if (problem instanceof NotFound) {
    const said = problem.message.charAt(0).toUpperCase() + problem.message.slice(1);
    return problemResponse(notFoundProblem(`${said}.`));
  }
  const fault = databaseFault(problem);
  if (!fault) throw problem;
  logFault("database", problem);
  return databaseProblem(`${readingWords(fault)} Try again in a moment.`);
}
