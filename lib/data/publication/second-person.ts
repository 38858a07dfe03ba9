import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { writeAudit } from "@/lib/data/audit";
import { databaseClock } from "@/lib/data/database-clock";
import type { Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { getRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { auditSubject, lockForSummary } from "@/lib/data/weeks/summary-lock";
import { type DraftRow, findSummaryRow } from "@/lib/data/weeks/weekly-rows";
import { db, type Transaction } from "@/lib/db/client";

/** Whether summaries of a relationship are published only once a second person has approved them. */
export async function asksForSecond(relationshipId: string, client: Transaction = db): Promise<boolean> {
  const found = await client.relationship.findUnique({
    where: { id: relationshipId },
    select: { fourEyes: true },
  });
  return found?.fourEyes ?? false;
}

/** Who wrote on a draft last; null: the machine alone. */
export async function lastWriter(
  relationship: Pick<RelationshipRow, "slug">,
  week: string,
  client: Transaction = db,
): Promise<{ id: string; name: string } | null> {
  const last = await client.auditEvent.findFirst({
    where: {
      subject: "summary",
      subjectId: auditSubject(relationship, week),
      action: { in: ["summary.save", "summary.freeze"] },
      actorId: { not: null },
    },
    orderBy: { at: "desc" },
    select: { actor: { select: { id: true, name: true } } },
  });
  return last?.actor ?? null;
}

/** Approves the draft of a week as it stands: by somebody else than who wrote on it last. A later save asks for it again. */
export async function approveWeek(
  person: Person | null,
  slug: string,
  week: string,
  version: number,
): Promise<Outcome<{ week: string }>> {
  const editor = authorise(person, "summary.write");
  const relationship = await getRelationship(slug);
  return outcome(async () => {
    await db.$transaction(async (tx) => {
      await lockForSummary(tx, relationship.id);
      const { published, draft } = await findSummaryRow(relationship.id, week, tx);
      if (published) refuse("", "This week is published already.");
      if (!draft) refuse("", "There is no draft of this week to approve: it has to be kept first.");
      if (draft.version !== version)
        refuse("", "Somebody saved this draft meanwhile: read it again before you approve it.");
      const writer = await lastWriter(relationship, week, tx);
      if (writer?.id === editor.id)
        refuse("", "You wrote on this draft last: it takes another editor to approve it.");
      if (draft.approved?.version === version && draft.approved.byId === editor.id) return;
      await tx.weeklySummary.update({
        where: { relationshipId_week: { relationshipId: relationship.id, week } },
        data: { approvedDraft: version, approvedById: editor.id, approvedAt: await databaseClock(tx) },
      });
      await writeAudit(tx, {
        actorId: editor.id,
        action: "summary.approve",
        subject: "summary",
        subjectId: auditSubject(relationship, week),
        after: { version },
      });
    });
    return { week };
  });
}

/** Refuses to publish what a second person has to approve and nobody has. Two are asked: who wrote last and approved differ, and nobody publishes a draft of the machine alone. */
export async function refuseWithoutSecond(
  tx: Transaction,
  relationship: Pick<RelationshipRow, "id" | "slug">,
  week: string,
  draft: DraftRow | null,
  publisherId: string | null,
): Promise<void> {
  if (!(await asksForSecond(relationship.id, tx))) return;
  if (!draft || draft.approved?.version !== draft.version)
    refuse("", "A second person has to approve this draft before it is published.");
  const writer = await lastWriter(relationship, week, tx);
  if (writer === null && draft.approved.byId === publisherId)
    refuse("", "You approved this draft, and nobody else wrote on it: another editor publishes it.");
}
