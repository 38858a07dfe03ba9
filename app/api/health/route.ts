import { isDatabaseAway } from "@/lib/data/database-away";
import { readHealth } from "@/lib/data/doors/api-health";
import { DATABASE_AWAY, problemResponse } from "../_door/problem";

export { DELETE, PATCH, POST, PUT } from "../_door/not-allowed";

export const dynamic = "force-dynamic";

/** Whether the product can answer, for whoever watches it. Needs no sign-in and tells no data. */
export async function GET(): Promise<Response> {
  try {
    return Response.json(await readHealth(), { headers: { "Cache-Control": "no-store" } });
  } catch (problem) {
    const detail = isDatabaseAway(problem)
      ? DATABASE_AWAY.detail
      : "The database answers, but not as it should: are its migrations applied?";
    return problemResponse({ ...DATABASE_AWAY, detail }, { "Retry-After": "5" });
  }
}
