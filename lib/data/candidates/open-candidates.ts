import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { db } from "@/lib/db/client";
import { CANDIDATES_LISTED } from "./candidate-query";

/** How many candidates of a relationship nobody has decided; one more than are listed: there are more. */
export interface OpenCandidates {
  slug: string;
  name: string;
  open: number;
}

/** Every relationship that has open candidates. */
export async function countOpenCandidates(person: Person | null): Promise<OpenCandidates[]> {
  authorise(person, "signal.write");
  return db.$queryRaw<OpenCandidates[]>`
    SELECT r."slug", r."name", waiting."open" FROM "Relationship" r, LATERAL (
      SELECT count(*)::int AS "open" FROM (
        SELECT FROM "EventCandidate" c WHERE c."relationshipId" = r."id" AND c."state" = 'OPEN' LIMIT ${CANDIDATES_LISTED + 1}) listed) waiting
    WHERE r."archivedAt" IS NULL AND waiting."open" > 0 ORDER BY r."position", r."name"`;
}
