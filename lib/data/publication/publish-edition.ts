import { writeAudit } from "@/lib/data/audit";
import { dropWithdrawn } from "@/lib/data/readership/withdrawn-mail";
import { refuse } from "@/lib/data/refusal";
import { auditSubject, lockForSummary } from "@/lib/data/weeks/summary-lock";
import { db, type Transaction } from "@/lib/db/client";
import { keepEdition, type NewEdition, pageOfEdition } from "./keep-edition";
import { refuseOtherEdition, standingEdition } from "./newest-edition";
import { asksForSecond } from "./second-person";

const AUDITED = { PUBLICATION: "publish", CORRECTION: "correct", WITHDRAWAL: "withdraw" } as const;

/** Publishes a further edition over the one that its editor saw. `proposedAt`: it was proposed then, and is published only while that proposal waits. */
export async function publishEdition(edition: NewEdition, proposedAt: Date | null = null): Promise<void> {
  const { relationship, week, number, kind, reason, changes, publisher } = edition;
  const page = await pageOfEdition(edition);
  await db.$transaction(
    async (tx) => {
      await lockForSummary(tx, relationship.id);
      const standing = await standingEdition(relationship, week, tx);
      refuseOtherEdition(standing, number - 1);
      if (proposedAt) await refuseWithoutProposal(tx, standing.summaryId, proposedAt);
      // The page may have been drawn before a second person was asked for.
      else if (publisher && (await asksForSecond(relationship.id, tx)))
        refuse("", "A second person has to approve this by now: send it once more, and it waits for one.");
      await keepEdition(tx, standing.summaryId, edition, page);
      // Before its own letters are queued, so that those that go out at this moment end.
      if (kind === "WITHDRAWAL") await dropWithdrawn(tx, new Date(), standing.summaryId);
      // What was proposed before it was made of an edition that no longer stands, or is this one.
      await tx.editionProposal.deleteMany({ where: { summaryId: standing.summaryId } });
      await writeAudit(tx, {
        actorId: publisher?.id ?? null,
        action: `summary.${AUDITED[kind]}`,
        subject: "summary",
        subjectId: auditSubject(relationship, week),
        after: {
          number,
          reason,
          material: edition.material,
          changes: changes.map((change) => ({ ...change })),
        },
      });
    },
    { timeout: 30_000 },
  );
}

async function refuseWithoutProposal(tx: Transaction, summaryId: string, proposedAt: Date): Promise<void> {
  const waiting = await tx.editionProposal.findUnique({ where: { summaryId }, select: { proposedAt: true } });
  if (waiting?.proposedAt.getTime() !== proposedAt.getTime())
    refuse("", "It was dropped, or another proposal took its place meanwhile.");
}
