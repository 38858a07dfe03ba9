import { writeAudit } from "@/lib/data/audit";
import { db } from "@/lib/db/client";
import type { FileFault } from "../file-fault";
import { type HowFar, noteHowFar, type ReadingTurn } from "./reading-turn";

const CLEARING_TIMEOUT = 300_000;

/** A file that is refused amid reading: where and why stays, and nothing of its rows. */
export async function refuseTurn(turn: ReadingTurn, fault: FileFault, howFar: HowFar): Promise<void> {
  const { fileId } = turn;
  await db.$transaction(
    async (tx) => {
      await noteHowFar(tx, turn, howFar);
      await tx.eventFile.update({
        where: { id: fileId },
        data: { state: "REFUSED", fault, finishedAt: new Date() },
      });
      await tx.eventRowStaged.deleteMany({ where: { fileId } });
      await tx.eventFilePart.deleteMany({ where: { fileId } });
      await writeAudit(tx, {
        actorId: null,
        action: "event-file.refuse",
        subject: "event-file",
        subjectId: fileId,
        after: { name: turn.name, ...fault },
      });
    },
    { timeout: CLEARING_TIMEOUT },
  );
}
