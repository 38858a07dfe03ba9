import { writeAudit } from "@/lib/data/audit";
import { db } from "@/lib/db/client";
import { auditedFault } from "../audited-fault";
import type { FileFault } from "../file-fault";
import { storable } from "../storable";
import { forgetContent } from "./forget-content";
import { type HowFar, noteHowFar, type ReadingTurn } from "./reading-turn";

const CLEARING_TIMEOUT = 300_000;

/** A file that is refused amid reading: where and why stays, and nothing of its rows. */
export async function refuseTurn(turn: ReadingTurn, found: FileFault, howFar: HowFar): Promise<void> {
  const { fileId } = turn;
  // Neither a line of some other kind of file nor a name within a zip file need be letters.
  const fault = { ...found, text: storable(found.text), member: storable(found.member) };
  await db.$transaction(
    async (tx) => {
      await noteHowFar(tx, turn, howFar);
      await tx.eventFile.update({
        where: { id: fileId },
        data: { state: "REFUSED", fault, finishedAt: new Date() },
      });
      await forgetContent(tx, fileId);
      await writeAudit(tx, {
        actorId: null,
        action: "event-file.refuse",
        subject: "event-file",
        subjectId: fileId,
        after: { name: turn.name, ...auditedFault(fault) },
      });
    },
    { timeout: CLEARING_TIMEOUT },
  );
}
