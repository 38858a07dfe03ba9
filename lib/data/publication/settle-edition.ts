import { writeAudit } from "@/lib/data/audit";
import { refuse } from "@/lib/data/refusal";
import { auditSubject, lockForSummary } from "@/lib/data/weeks/summary-lock";
import { db, type Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { NewEdition } from "./keep-edition";
import { refuseOtherEdition, standingEdition } from "./newest-edition";
import { publishEdition } from "./publish-edition";
import { asksForSecond } from "./second-person";

/** What became of a correction or withdrawal. */
export interface Settled {
  week: string;
  number: number;
  /** It waits for a second person and is not published. */
  waits: boolean;
}

/**
 * Publishes an edition, or keeps it as a proposal where its relationship asks for a second person. A later proposal takes the place of an earlier
 * one of the same editor; that of another has to be approved or dropped first.
 */
export async function settleEdition(
  edition: NewEdition,
  fields: unknown,
  editorId: string,
): Promise<Settled> {
  const { relationship, week, number, kind } = edition;
  if (!(await asksForSecond(relationship.id))) {
    await publishEdition(edition);
    return { week, number, waits: false };
  }
  await db.$transaction(async (tx) => {
    await lockForSummary(tx, relationship.id);
    const standing = await standingEdition(relationship, week, tx);
    refuseOtherEdition(standing, number - 1);
    const row = {
      kind,
      seen: standing.number,
      // Parsed by the schema of the form before the edition was made.
      fields: fields as Prisma.InputJsonValue,
      texts: kind === "CORRECTION" ? edition.texts : {},
      proposedById: editorId,
      proposedAt: edition.publishedAt,
    };
    const { summaryId } = standing;
    await refuseBesideOther(tx, summaryId, editorId);
    await tx.editionProposal.upsert({ where: { summaryId }, create: { summaryId, ...row }, update: row });
    await writeAudit(tx, {
      actorId: editorId,
      action: "summary.propose",
      subject: "summary",
      subjectId: auditSubject(relationship, week),
      after: { kind, number, reason: edition.reason, texts: row.texts },
    });
  });
  return { week, number, waits: true };
}

/** Nobody replaces unseen what somebody else proposed. */
async function refuseBesideOther(tx: Transaction, summaryId: string, editorId: string): Promise<void> {
  const waiting = await tx.editionProposal.findUnique({
    where: { summaryId },
    select: { proposedById: true, proposedBy: { select: { name: true } } },
  });
  if (waiting && waiting.proposedById !== editorId)
    refuse(
      "",
      `${waiting.proposedBy.name} proposed a change of this week that waits: approve or drop it first.`,
    );
}
