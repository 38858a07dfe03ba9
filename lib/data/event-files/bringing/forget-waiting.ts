import { writeAudit } from "@/lib/data/audit";
import { db, type Transaction } from "@/lib/db/client";
import { EVENT_FILE_WAITS_DAYS } from "@/lib/event-files/file-limits";
import { forgetContent } from "../reading/forget-content";

/**
 * Cancels files that nobody sent whole, confirmed or could read in time, and drops what is left of files that are done: parts that came in while theirs was cancelled, rows of a try that was
 * cut off, and first rows. Until a file is confirmed its time runs from when it was begun, then from the confirmation, which the log has, and from each try at reading it. How many files it were.
 */
export async function forgetWaiting(): Promise<number> {
  return db.$transaction(
    async (tx) => {
      const old = await tx.$queryRaw<{ id: string; name: string }[]>`
        UPDATE "EventFile" SET "state" = 'CANCELLED', "finishedAt" = now()
        WHERE CASE "state"
          WHEN 'ARRIVING' THEN "createdAt" WHEN 'ASKED' THEN "createdAt"
          WHEN 'READING' THEN COALESCE("readingSince", (
            SELECT max(said."at") FROM "AuditEvent" said
            WHERE said."subject" = 'event-file' AND said."subjectId" = "EventFile"."id"::text AND said."action" = 'event-file.confirm'))
          END < now() - make_interval(days => ${EVENT_FILE_WAITS_DAYS}::int)
        RETURNING "id", "name"`;
      for (const { id, name } of old) {
        await forgetContent(tx, id);
        await writeAudit(tx, {
          actorId: null,
          action: "event-file.forget",
          subject: "event-file",
          subjectId: id,
          after: { name },
        });
      }
      for (const id of await leftBehind(tx)) await forgetContent(tx, id);
      return old.length;
    },
    { timeout: CLEARING_TIMEOUT },
  );
}

/** Files that are done and of which content is there. Looked for file by file: one that is being read may have millions of rows. */
async function leftBehind(tx: Transaction): Promise<string[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT file."id" FROM "EventFile" file
    WHERE file."state" NOT IN ('ARRIVING', 'ASKED', 'READING')
      AND (file."recognised"->'rows' <> '[]' OR EXISTS (SELECT FROM "EventFilePart" part WHERE part."fileId" = file."id")
        OR EXISTS (SELECT FROM "EventRowStaged" staged WHERE staged."fileId" = file."id"))
    ORDER BY file."id"`;
  return found.map(({ id }) => id);
}

/** A file has up to a thousand parts of 4 MiB. */
const CLEARING_TIMEOUT = 300_000;
