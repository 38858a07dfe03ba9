import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { AUDITED_RECORDS_MAX } from "@/lib/codebook/limits";
import { writeAudit } from "@/lib/data/audit";
import { databaseClock } from "@/lib/data/database-clock";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { outcome, Refusal, refuse } from "@/lib/data/refusal";
import { type NewRevision, writeRevisions } from "@/lib/data/signals/revision-writing";
import { needsSecondPerson } from "@/lib/data/signals/second-person";
import { lockRelationship, problemOfReason } from "@/lib/data/signals/signal-revising";
import { getCodebook } from "@/lib/data/versions/codebook-versions";
import { db } from "@/lib/db/client";
import { IMPORT_TIMEOUT } from "./record-import";
import type { Kept } from "./undo-difference";
import { readUndo, type UndoneSignal } from "./undo-reading";

/** What taking an import or a recoding back did, and which signals it left as they are. */
export interface UndoCounts {
  voided: number;
  restored: number;
  kept: Kept[];
}

/** What taking an import or a recoding back would do. Nothing is written. */
export async function planUndo(person: Person | null, id: string): Promise<UndoCounts> {
  authorise(person, "relationship.manage");
  return db.$transaction(async (tx) => countsOf(await readUndo(tx, recordId(id, "the import"))), {
    isolationLevel: "RepeatableRead",
    timeout: IMPORT_TIMEOUT,
  });
}

function countsOf({ back, kept }: { back: UndoneSignal[]; kept: Kept[] }): UndoCounts {
  const restored = back.filter(({ before }) => before !== null && !before.voided).length;
  return { voided: back.length - restored, restored, kept };
}

/**
 * Takes a whole import, or a whole recoding, back in one step: what it created is void, what it changed has its earlier wording again under the codebook version of
 * then, each as a new revision with the reason. Signals that somebody has revised since, and those that others lead to, stay as they are and are named.
 */
export async function undoImport(
  person: Person | null,
  { id: asked, reason }: { id: string; reason: string },
): Promise<Outcome<UndoCounts>> {
  const { id: authorId } = authorise(person, "relationship.manage");
  const problem = problemOfReason(reason);
  if (problem) return { ok: false, problems: [problem] };
  const id = recordId(asked, "the import");
  const run = await db.importRun.findUnique({
    where: { id },
    select: { relationship: { select: { slug: true } } },
  });
  if (!run) throw new NotFound("the import");
  const { slug } = run.relationship;
  return outcome(() =>
    db.$transaction(
      async (tx) => {
        await lockRelationship(tx, slug);
        const { undoneAt } = await tx.importRun.findUniqueOrThrow({
          where: { id },
          select: { undoneAt: true },
        });
        if (undoneAt !== null) refuse("", "This was taken back already.");
        const undo = await readUndo(tx, id);
        const counts = countsOf(undo);
        if (undo.back.length === 0)
          throw new Refusal([
            { field: "", message: "Nothing of it can be taken back: see below what stands in the way." },
          ]);
        const revisions: NewRevision[] = [];
        const secondPerson = await needsSecondPerson(tx, undo.relationshipId);
        for (const signal of undo.back) {
          const revision = await revisionOf(signal, reason.trim());
          const provisional = secondPerson && revision.kind === "RESTORED" && revision.fields.scored;
          revisions.push({ ...revision, provisional });
        }
        await writeRevisions(tx, revisions, { authorId, linkIds: undo.linkIds });
        await tx.importRun.update({
          where: { id },
          data: { undoneAt: await databaseClock(tx), undoneById: authorId, undoneReason: reason.trim() },
        });
        await writeAudit(tx, {
          actorId: authorId,
          action: "records.undo",
          subject: "relationship",
          subjectId: slug,
          before: {
            import: id,
            signals: named(undo.back.map(({ id: signal, number }) => ({ slug: signal, revision: number }))),
          },
          after: {
            voided: counts.voided,
            restored: counts.restored,
            reason: reason.trim(),
            kept: named(counts.kept.map((one) => ({ ...one }))),
            notListed: Math.max(0, undo.back.length - AUDITED_RECORDS_MAX),
          },
        });
        return counts;
      },
      { timeout: IMPORT_TIMEOUT },
    ),
  );
}

const named = <T>(all: readonly T[]) => all.slice(0, AUDITED_RECORDS_MAX);

async function revisionOf(
  { rowId, number, now, before }: UndoneSignal,
  reason: string,
): Promise<Omit<NewRevision, "provisional">> {
  const { fields, codebook: version, voided } = before ?? { ...now, voided: true };
  const kind = voided ? "VOIDED" : "RESTORED";
  return { signalId: rowId, number: number + 1, kind, reason, fields, codebook: await getCodebook(version) };
}
