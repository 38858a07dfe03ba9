import { currentMapping } from "@/lib/data/event-files/mapping/current-mapping";
import { formCandidates } from "@/lib/data/event-files/reading/form-candidates";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import type { Transaction } from "@/lib/db/client";

/**
 * Candidates that an act has opened again, as their rows and the table of codes have them now: while somebody had decided them they stayed as they were. One that no file tells of
 * any more goes from the desk again. The table of codes is held beside others, since before the candidates were locked.
 */
export async function formAnew(tx: Transaction, act: string): Promise<void> {
  const mapping = await currentMapping(tx);
  const { version } = mapping;
  const codebook = await currentCodebook();
  const stale = await tx.$queryRaw<{ source: string; A: string; B: string; nameA: string; nameB: string }[]>`
    SELECT DISTINCT c."source", r."sideACode" AS "A", r."sideBCode" AS "B", r."sideAName" AS "nameA", r."sideBName" AS "nameB"
    FROM "CandidateActed" d JOIN "EventCandidate" c ON c."id" = d."candidateId" JOIN "Relationship" r ON r."id" = c."relationshipId"
    WHERE d."actId" = ${act}::uuid AND (c."moved" OR c."mappingVersion" <> ${version}) ORDER BY 1`;
  for (const { source, ...sides } of stale) {
    await tx.$executeRaw`
      CREATE TEMPORARY TABLE touched_happening ON COMMIT DROP AS
      SELECT c."id" FROM "CandidateActed" d JOIN "EventCandidate" c ON c."id" = d."candidateId"
      WHERE d."actId" = ${act}::uuid AND c."source" = ${source} AND (c."moved" OR c."mappingVersion" <> ${version})`;
    await formCandidates(tx, { source, sides, mapping, codebook });
    await tx.$executeRaw`DROP TABLE touched_happening`;
  }
  await tx.$executeRaw`
    UPDATE "EventCandidate" c SET "moved" = false FROM "CandidateActed" d
    WHERE d."actId" = ${act}::uuid AND c."id" = d."candidateId" AND c."moved"`;
}
