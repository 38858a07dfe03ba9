import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { writeAudit } from "@/lib/data/audit";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { outcome, refuse } from "@/lib/data/refusal";
import { db } from "@/lib/db/client";
import { forgetContent } from "../reading/forget-content";

/** A file has up to a thousand parts of 4 MiB. */
const CLEARING_TIMEOUT = 300_000;

/** Stops a file wherever it is, before it was read: nothing of it stays but that it was there. Whoever reads it notices at the next rows. */
export async function cancelFile(person: Person | null, fileId: string): Promise<Outcome<{ id: string }>> {
  const { id: actorId } = authorise(person, "signal.write");
  const id = recordId(fileId, "the file");
  const file = await db.eventFile.findUnique({ where: { id }, select: { name: true } });
  if (!file) throw new NotFound("the file");
  return outcome(() =>
    db.$transaction(
      async (tx) => {
        const { count } = await tx.eventFile.updateMany({
          where: { id, state: { in: ["ARRIVING", "ASKED", "READING"] } },
          data: { state: "CANCELLED", finishedAt: new Date() },
        });
        if (count === 0) refuse("", "It was finished already; there is nothing left to cancel.");
        await forgetContent(tx, id);
        await writeAudit(tx, {
          actorId,
          action: "event-file.cancel",
          subject: "event-file",
          subjectId: id,
          after: { name: file.name },
        });
        return { id };
      },
      { timeout: CLEARING_TIMEOUT },
    ),
  );
}
