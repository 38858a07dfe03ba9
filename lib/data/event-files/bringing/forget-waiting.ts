import { writeAudit } from "@/lib/data/audit";
import { db } from "@/lib/db/client";
import { EVENT_FILE_WAITS_DAYS } from "@/lib/event-files/file-limits";

/** Cancels files that nobody sent whole, confirmed or could read in time, and drops parts that came in while their file was cancelled. How many files it were. */
export async function forgetWaiting(): Promise<number> {
  return db.$transaction(
    async (tx) => {
      const old = await tx.$queryRaw<{ id: string; name: string }[]>`
        UPDATE "EventFile" SET "state" = 'CANCELLED', "finishedAt" = now(),
          "recognised" = CASE WHEN jsonb_typeof("recognised") = 'object' THEN jsonb_set("recognised", '{rows}', '[]') ELSE "recognised" END
        WHERE "state" IN ('ARRIVING', 'ASKED', 'READING') AND COALESCE("readingSince", "createdAt") < now() - make_interval(days => ${EVENT_FILE_WAITS_DAYS}::int)
        RETURNING "id", "name"`;
      for (const { id, name } of old)
        await writeAudit(tx, {
          actorId: null,
          action: "event-file.forget",
          subject: "event-file",
          subjectId: id,
          after: { name },
        });
      await tx.$executeRaw`
        DELETE FROM "EventFilePart" part USING "EventFile" file
        WHERE part."fileId" = file."id" AND file."state" NOT IN ('ARRIVING', 'ASKED', 'READING')`;
      return old.length;
    },
    { timeout: CLEARING_TIMEOUT },
  );
}

/** A file has up to a thousand parts of 4 MiB. */
const CLEARING_TIMEOUT = 300_000;
