import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { words } from "@/lib/codebook/text-fields";
import { writeAudit } from "@/lib/data/audit";
import { parseInput } from "@/lib/data/parse-input";
import type { Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { EVENT_FILE_MAX_BYTES, EVENT_FILE_MAX_GB, EVENT_FILE_NAME_MAX } from "@/lib/event-files/file-limits";
import { refuseTooMuch } from "./waiting-room";

const fileInput = z.object({
  name: words(EVENT_FILE_NAME_MAX, "the name of the file"),
  size: z
    .int("The file has no size")
    .min(1, "The file is empty. Choose the file that holds the rows.")
    .max(
      EVENT_FILE_MAX_BYTES,
      `The file is larger than ${EVENT_FILE_MAX_GB} GB. Pack it as zip or gzip, or split it.`,
    ),
});

const NAMELESS = "events";

/** Makes room for a file that is about to be sent part by part; its id. */
export async function beginFile(
  person: Person | null,
  relationshipSlug: string,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const { id: addedById } = authorise(person, "signal.write");
  const { id: relationshipId, archived } = await getRelationship(relationshipSlug);
  return outcome(async () => {
    if (archived) refuse("", "This relationship is archived and takes nothing new.");
    const { name, size } = parseInput(fileInput, input);
    return db.$transaction(async (tx) => {
      await refuseTooMuch(tx, size);
      const { id } = await tx.eventFile.create({
        data: { relationshipId, name: name || NAMELESS, size, addedById },
        select: { id: true },
      });
      await writeAudit(tx, {
        actorId: addedById,
        action: "event-file.begin",
        subject: "event-file",
        subjectId: id,
        after: { name, size },
      });
      return { id };
    });
  });
}
