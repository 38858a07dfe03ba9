/** One fault of a request: which parameter, and what is wrong with it. */
export interface ParameterProblem {
  parameter: string;
  detail: string;
}

interface Problem {
  /** Last part of the type: `urn:thawline:problem:not-found`. */
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: ParameterProblem[];
}

/** An answer that says no, as an RFC 9457 problem document. */
export class ProblemAnswer extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = "ProblemAnswer";
  }
}

export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  const body = { ...problem, type: `urn:thawline:problem:${problem.type}` };
  return new Response(JSON.stringify(body), {
    status: problem.status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers },
  });
}

export function notFoundProblem(detail: string, errors?: ParameterProblem[]): Problem {
  return { type: "not-found", title: "Not found", status: 404, detail, errors };
}

/** What a door says while the database cannot serve, for whichever reason. */
export function databaseProblem(detail: string): Response {
  const problem = { type: "database-unavailable", title: "The database cannot serve", status: 503 };
  return problemResponse({ ...problem, detail }, { "Retry-After": "5" });
}
