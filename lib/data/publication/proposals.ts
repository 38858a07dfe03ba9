import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { writeAudit } from "@/lib/data/audit";
import type { Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { getRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { auditSubject, lockForSummary } from "@/lib/data/weeks/summary-lock";
import { db, type Transaction } from "@/lib/db/client";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import type { EditionKind } from "@/lib/publication/edition-head";
import { type CorrectionPreview, prepared } from "./correct-week";
import { refuseOtherEdition, standingEdition } from "./newest-edition";
import { publishEdition } from "./publish-edition";
import { withdrawal } from "./withdraw-week";

/** A correction or withdrawal that waits for a second person. */
export interface Proposal {
  kind: EditionKind;
  reason: string;
  proposedBy: { id: string; name: string };
  proposedAt: Date;
  /** What it would change; null: it can no longer be published as it is, for the reason in `hindered`. */
  preview: Pick<CorrectionPreview, "changes" | "material"> | null;
  /** Names what is shown: this proposal, with figures from these inputs. Empty where there is nothing to approve. */
  stamp: string;
  hindered: string | null;
}

const columns = {
  summaryId: true,
  kind: true,
  seen: true,
  fields: true,
  texts: true,
  proposedAt: true,
  proposedBy: { select: { id: true, name: true } },
} as const;

async function select(relationshipId: string, week: string, client: Transaction = db) {
  // What is no week is not asked for: it may hold what the database cannot even compare.
  if (!parseIsoWeek(week)) return null;
  return client.editionProposal.findFirst({ where: { summary: { relationshipId, week } }, select: columns });
}

type Row = NonNullable<Awaited<ReturnType<typeof select>>>;

/** The edition that a proposal makes, as things stand now. */
async function editionOf(
  relationship: RelationshipRow,
  week: string,
  { kind, seen, fields, texts, proposedBy }: Row,
  publisher: { id: string; name: string },
  origin: string,
): Promise<CorrectionPreview> {
  if (kind === "CORRECTION")
    return prepared(relationship, week, publisher, { seen, fields, texts, origin }, proposedBy);
  const edition = await withdrawal(relationship, week, publisher, { seen, fields, origin });
  return { edition, changes: [], material: true };
}

/** Another proposal, or other inputs of its figures, have another stamp. */
const stampOf = ({ proposedAt }: Row, { edition }: CorrectionPreview) =>
  `${proposedAt.toISOString()} ${edition.inputsHash}`;

/** What waits of a week, for its editors; null: nothing does. */
export async function findProposal(
  person: Person | null,
  slug: string,
  week: string,
): Promise<Proposal | null> {
  const editor = authorise(person, "summary.write");
  const relationship = await getRelationship(slug);
  const row = await select(relationship.id, week);
  if (!row) return null;
  const made = await outcome(() => editionOf(relationship, week, row, editor, ""));
  const { kind, proposedBy, proposedAt, fields } = row;
  return {
    ...{ kind, proposedBy, proposedAt },
    reason: reasonOf(fields),
    preview: made.ok ? made : null,
    stamp: made.ok ? stampOf(row, made) : "",
    hindered: made.ok ? null : (made.problems[0]?.message ?? null),
  };
}

function reasonOf(fields: Row["fields"]): string {
  const kept = typeof fields === "object" && fields !== null && !Array.isArray(fields) ? fields.reason : "";
  return typeof kept === "string" ? kept : "";
}

/** Publishes what somebody else proposed, as the page showed it: `stamp` is that of the proposal that its approver read. */
export async function approveProposal(
  person: Person | null,
  slug: string,
  week: string,
  { seen, stamp, origin }: { seen: number; stamp: string; origin: string },
): Promise<Outcome<{ week: string; number: number }>> {
  const editor = authorise(person, "summary.write");
  const relationship = await getRelationship(slug);
  return outcome(async () => {
    const row = await select(relationship.id, week);
    if (!row) refuse("", "Nothing waits to be approved: it was published or dropped meanwhile.");
    refuseOtherEdition(await standingEdition(relationship, week), seen);
    if (row.proposedBy.id === editor.id)
      refuse("", "You proposed this: it takes another editor to approve it.");
    const made = await editionOf(relationship, week, row, editor, origin);
    if (stampOf(row, made) !== stamp)
      refuse(
        "",
        "Another proposal, or other figures, took its place meanwhile: read it before you approve it.",
      );
    const { edition } = made;
    await publishEdition(edition, row.proposedAt);
    return { week, number: edition.number };
  });
}

/** Drops what the page showed, the proposal of the moment `proposedAt`; the log keeps what it was. */
export async function dropProposal(
  person: Person | null,
  slug: string,
  week: string,
  proposedAt: string,
): Promise<Outcome<{ week: string }>> {
  const editor = authorise(person, "summary.write");
  const relationship = await getRelationship(slug);
  return outcome(async () => {
    if (!parseIsoWeek(week)) refuse("", "There is no such week.");
    await db.$transaction(async (tx) => {
      await lockForSummary(tx, relationship.id);
      const waiting = await select(relationship.id, week, tx);
      if (!waiting) refuse("", "Nothing waits any more: it was published or dropped meanwhile.");
      if (waiting.proposedAt.toISOString() !== proposedAt)
        refuse("", "Another proposal took its place meanwhile: read it before you drop it.");
      await tx.editionProposal.delete({ where: { summaryId: waiting.summaryId } });
      await writeAudit(tx, {
        actorId: editor.id,
        action: "summary.proposal-drop",
        subject: "summary",
        subjectId: auditSubject(relationship, week),
      });
    });
    return { week };
  });
}
