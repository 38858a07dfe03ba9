import type { Codebook } from "@/lib/codebook/codebook";
import { formCandidates } from "@/lib/data/event-files/reading/form-candidates";
import type { Transaction } from "@/lib/db/client";
import type { MappingVersion } from "./current-mapping";

interface Group {
  relationshipId: string;
  source: string;
  A: string;
  B: string;
  nameA: string;
  nameB: string;
}

/** Forms every open candidate anew by another version of the table. How many there were. */
export async function proposeAnew(
  tx: Transaction,
  mapping: MappingVersion,
  codebook: Codebook,
): Promise<number> {
  // All at once and in the order in which coders lock what they decide together, so that neither waits for the other for ever. Counted, so that not a row each comes back.
  await tx.$queryRaw`
    SELECT count(*)::int FROM (SELECT 1 FROM "EventCandidate" WHERE "state" = 'OPEN' ORDER BY "id" FOR NO KEY UPDATE) held`;
  const groups = await tx.$queryRaw<Group[]>`
    SELECT DISTINCT candidate."relationshipId", candidate."source", pair."sideACode" AS "A", pair."sideBCode" AS "B",
      pair."sideAName" AS "nameA", pair."sideBName" AS "nameB"
    FROM "EventCandidate" candidate JOIN "Relationship" pair ON pair."id" = candidate."relationshipId"
    WHERE candidate."state" = 'OPEN' ORDER BY 1, 2`;
  let proposed = 0;
  for (const { relationshipId, source, ...sides } of groups) {
    await tx.$executeRaw`
      CREATE TEMPORARY TABLE touched_happening ON COMMIT DROP AS
      SELECT "id" FROM "EventCandidate"
      WHERE "relationshipId" = ${relationshipId}::uuid AND "source" = ${source} AND "state" = 'OPEN'`;
    proposed += await formCandidates(tx, { source, sides, mapping, codebook });
    await tx.$executeRaw`DROP TABLE touched_happening`;
  }
  return proposed;
}
