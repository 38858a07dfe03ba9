import { problemResponse } from "./problem";

/** The public interface is read-only. */
function refuse(request: Request): Response {
  return problemResponse(
    {
      type: "method-not-allowed",
      title: "Method not allowed",
      status: 405,
      detail: `${request.method} is not possible here: this door is read with GET or HEAD.`,
    },
    { Allow: "GET, HEAD, OPTIONS" },
  );
}

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
