import { writeAudit } from "@/lib/data/audit";
import { db } from "@/lib/db/client";
import { forgetContent } from "./forget-content";

const CLEARING_TIMEOUT = 300_000;

/** A file that could not be read however often it was tried is refused as a whole; nothing of it stays. */
export async function giveUp(fileId: string): Promise<void> {
  const message =
    "It could not be read, though it was tried again and again. An administrator sees under Administration, Jobs what came in the way; bring it again once that is mended.";
  await db.$transaction(
    async (tx) => {
      const { count } = await tx.eventFile.updateMany({
        where: { id: fileId, state: "READING" },
        data: {
          state: "REFUSED",
          fault: { line: null, text: "", message, member: "" },
          finishedAt: new Date(),
        },
      });
      if (count === 0) return;
      await forgetContent(tx, fileId);
      await writeAudit(tx, {
        actorId: null,
        action: "event-file.give-up",
        subject: "event-file",
        subjectId: fileId,
      });
    },
    { timeout: CLEARING_TIMEOUT },
  );
}
