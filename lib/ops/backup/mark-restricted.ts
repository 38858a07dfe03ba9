import type pg from "pg";

/**
 * Marks the versions of counted series that rows were counted in which may not be passed on, in data of a release that said so in their notes alone, and closes what was made public with them: as the
 * migration does that brought the mark, whose work is over when a backup comes in.
 */
export async function markRestricted(client: pg.Client): Promise<void> {
  await client.query(
    `UPDATE "ReferenceVersion" SET "restricted" = true
     WHERE NOT "restricted" AND "fileName" = '' AND "note" LIKE '%Rows that may not be passed on are counted in it.%'`,
  );
  await client.query(
    `WITH closed AS (
       UPDATE "ReferenceSeries" series SET "visibility" = 'INTERNAL', "edits" = "edits" + 1
       WHERE "visibility" = 'PUBLIC'
         AND EXISTS (SELECT FROM "ReferenceVersion" version WHERE version."seriesId" = series."id" AND version."restricted")
       RETURNING "id")
     INSERT INTO "AuditEvent" ("id", "action", "subject", "subjectId", "before", "after")
     SELECT gen_random_uuid(), 'reference.recount', 'reference', "id"::text, '{"visibility": "public"}',
       '{"visibility": "internal", "why": "Rows that may not be passed on are counted in it or in an earlier version."}'
     FROM closed`,
  );
}
