import { notFoundProblem, problemResponse } from "../_door/problem";

/** Every address under /api that is no door. */
function refuse(request: Request): Response {
  const { pathname } = new URL(request.url);
  return problemResponse(
    notFoundProblem(
      `There is nothing at ${pathname.slice(0, 200)}. The doors are /api/health and /api/v1/relationships.`,
    ),
  );
}

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
