import { setTimeout } from "node:timers/promises";
import { databaseFault, readingWords } from "@/lib/data/database-fault";
import { readHealth } from "@/lib/data/doors/api-health";
import { logFault } from "@/lib/log/log";
import { databaseProblem } from "../_door/problem";

export { DELETE, PATCH, POST, PUT } from "../_door/not-allowed";

export const dynamic = "force-dynamic";

/** Whoever watches waits no longer. */
const LIMIT_MS = 3_000;

/** Whether the product can answer, for whoever watches it. Needs no sign-in and tells no data. */
export async function GET(): Promise<Response> {
  try {
    return Response.json(await withinLimit(readHealth()), { headers: { "Cache-Control": "no-store" } });
  } catch (problem) {
    const fault = databaseFault(problem);
    logFault("database", problem);
    const detail = fault
      ? readingWords(fault)
      : "The database answers, but not as it should: are its migrations applied?";
    return databaseProblem(detail);
  }
}

async function withinLimit<T>(asked: Promise<T>): Promise<T> {
  const late = new AbortController();
  const limit = setTimeout(LIMIT_MS, null, { signal: late.signal }).then(() => {
    throw Object.assign(new Error("the database is silent"), { code: "ETIMEDOUT" });
  });
  try {
    return await Promise.race([asked, limit]);
  } finally {
    late.abort();
    for (const rest of [asked, limit]) rest.catch(() => undefined);
  }
}
