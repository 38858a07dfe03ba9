import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { writeAudit } from "@/lib/data/audit";
import { parseInput } from "@/lib/data/parse-input";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { outcome, refuse } from "@/lib/data/refusal";
import { db } from "@/lib/db/client";
import { isIso3 } from "@/lib/event-files/countries/iso3-states";
import { EVENT_RELEASE_MAX } from "@/lib/event-files/file-limits";
import { confirmInput, type ReadAs } from "./read-as";
import { parseRecognised } from "./recognised";
import { SIDES_ADVICE } from "./sides-advice";

/** Somebody says what a file is and that it be read: from here on a job does it. */
export async function confirmFile(
  person: Person | null,
  fileId: string,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const { id: actorId } = authorise(person, "signal.write");
  const file = await db.eventFile.findUnique({
    where: { id: recordId(fileId, "the file") },
    select: {
      id: true,
      state: true,
      recognised: true,
      source: true,
      relationshipId: true,
      relationship: { select: { sideACode: true, sideBCode: true, archivedAt: true } },
    },
  });
  const recognised = parseRecognised(file?.recognised ?? null);
  if (!file || !recognised) throw new NotFound("the file");
  return outcome(async () => {
    if (file.state !== "ASKED") refuse("", "Somebody has confirmed or cancelled this file already.");
    const { sideACode: A, sideBCode: B, archivedAt } = file.relationship;
    if (archivedAt !== null) refuse("", "The relationship is archived: nothing is read for it any more.");
    if (!isIso3(A) || !isIso3(B) || A === B) refuse("", SIDES_ADVICE);
    const { shape } = recognised;
    const schema = confirmInput(shape, EVENT_RELEASE_MAX);
    const { release, follows, acledPrecision, mapping, terms } = parseInput(schema, input);
    const { relationshipId, source, id } = file;
    if (follows !== "" && !(await isReadOf(follows, relationshipId, source)))
      refuse("follows", "Choose a file of this source that was read for this relationship.");
    const choices: ReadAs = {
      choices: { ...(acledPrecision && { acledPrecision }), ...(mapping && { mapping }) },
      sides: { A, B },
      ...(terms && { terms }),
    };
    return db.$transaction(async (tx) => {
      const { count } = await tx.eventFile.updateMany({
        where: { id, state: "ASKED" },
        data: { state: "READING", choices, release, followsId: follows || null },
      });
      if (count === 0) refuse("", "Somebody has confirmed or cancelled this file meanwhile.");
      await tx.outboxEntry.create({ data: { topic: "event-file", payload: { file: id } } });
      await writeAudit(tx, {
        actorId,
        action: "event-file.confirm",
        subject: "event-file",
        subjectId: id,
        after: { format: shape.format, release, follows: follows || null, ...choices },
      });
      return { id };
    });
  });
}

async function isReadOf(id: string, relationshipId: string, source: string): Promise<boolean> {
  return (await db.eventFile.count({ where: { id, relationshipId, source, state: "READ" } })) === 1;
}
