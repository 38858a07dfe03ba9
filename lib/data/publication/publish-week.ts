import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { frozenSnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { weekWords } from "@/lib/brief/weekly/weekly-words";
import { writeAudit } from "@/lib/data/audit";
import { databaseClock } from "@/lib/data/database-clock";
import { parseInput } from "@/lib/data/parse-input";
import type { Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { getRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { currentMethod } from "@/lib/data/versions/method-versions";
import { auditSubject, lockForSummary } from "@/lib/data/weeks/summary-lock";
import { refuseFindings } from "@/lib/data/weeks/week-findings";
import { placeOfWeek } from "@/lib/data/weeks/week-place";
import { makeAsOfBase } from "@/lib/data/weeks/weekly-base";
import { draftTexts, valuesOf, weekContent } from "@/lib/data/weeks/weekly-content";
import { earlierChanges, loadEarlierWeeks, spanOf } from "@/lib/data/weeks/weekly-earlier";
import { freshFacts, frozenBase } from "@/lib/data/weeks/weekly-freeze";
import { type DraftRow, findSummaryRow } from "@/lib/data/weeks/weekly-rows";
import { db, type Transaction } from "@/lib/db/client";
import { keepEdition, type NewEdition, pageOfEdition } from "./keep-edition";
import { refuseWithoutSecond } from "./second-person";

/** What the editor saw on the page that asks for the last word. */
export interface SeenWeek {
  /** Version of the draft; 0: none is kept. */
  version: number;
  /** Hash of the inputs that the figures were computed from. */
  hash: string;
}

/** Hash of what a publication at this moment would be computed from: of the frozen facts of a draft, or of what is coded now. */
export async function hashNow(relationship: RelationshipRow, week: string): Promise<string> {
  const { draft } = await findSummaryRow(relationship.id, week);
  if (draft?.frozen) return draft.frozen.hash;
  const asOf = await databaseClock();
  const base = await makeAsOfBase(relationship, await currentMethod(), asOf, spanOf(week).sunday);
  return base.hash;
}

/**
 * Publishes the summary of a week for good, as its first edition: words and figures frozen with the method version, the moment and a hash of
 * the inputs, the page as finished bytes, and in the outbox what is still to be made and sent. Refused where draft or signals are not those
 * that the editor saw. `origin` is the full address of the site.
 */
export async function publishWeek(
  person: Person | null,
  slug: string,
  week: string,
  seen: SeenWeek,
  origin: string,
): Promise<Outcome<{ week: string }>> {
  const editor = authorise(person, "summary.write");
  const relationship = await getRelationship(slug);
  return outcome(async () => {
    await publishSummary({ relationship, week, seen, publisher: editor, origin });
    return { week };
  });
}

/** What a publication is asked with. */
export interface Publication {
  relationship: RelationshipRow;
  week: string;
  /** Null: whatever stands now; the demonstration publishes what it has just loaded. */
  seen: SeenWeek | null;
  publisher: { id: string; name: string } | null;
  origin: string;
  /** Another method version than the one in force, where facts are not frozen. */
  methodVersion?: number;
}

/** The work of publishing, for who has been authorised. */
export async function publishSummary(publication: Publication): Promise<void> {
  const { relationship, week } = publication;
  const place = placeOfWeek(relationship, week);
  if (place === "not-coded-yet")
    refuse("", "The Sunday of this week is after the last coded day: it is not coded yet.");
  if (place !== "covered") refuse("", "There is no such week to publish.");
  const { published, draft } = await findSummaryRow(relationship.id, week);
  if (published) refuse("", "This week is published already.");
  refuseOtherDraft(draft, publication.seen);
  // Asked before the work and once more under the lock.
  await refuseWithoutSecond(db, relationship, week, draft, publication.publisher?.id ?? null);
  const edition = await firstEdition(publication, draft);
  const page = await pageOfEdition(edition);
  await db.$transaction((tx) => publish(tx, publication, edition, page), { timeout: 30_000 });
}

function refuseOtherDraft(draft: DraftRow | null, seen: SeenWeek | null): void {
  if (seen !== null && (draft?.version ?? 0) !== seen.version)
    refuse("", "Somebody saved this draft meanwhile: look at it again before you publish.");
}

/** Everything that the first edition says. Its facts lie at a moment up to which all is there and before which nothing can come any more. */
async function firstEdition(publication: Publication, draft: DraftRow | null): Promise<NewEdition> {
  const { relationship, week, seen, publisher, origin } = publication;
  const base = draft?.frozen
    ? await frozenBase(relationship, week, draft.frozen)
    : (await freshFacts(relationship, week, publication.methodVersion)).base;
  if (seen !== null && base.hash !== seen.hash)
    refuse(
      "",
      "Signals, coverage or the method changed meanwhile: look at the figures again before you publish.",
    );
  const from = { relationshipId: relationship.id, asOf: base.asOf, signed: draft?.signed, whole: true };
  const texts = parseInput(weekWords, draft?.texts ?? (await draftTexts(base, week, from)));
  const gone = texts.points.flatMap(({ signals }) => signals).find((slug) => !base.info.has(slug));
  if (gone) refuse("", `The signal “${gone}” is void by now: edit the point that names it.`);
  const earlierWeeks = await loadEarlierWeeks(relationship, week);
  const content = await weekContent(base, week, texts, earlierChanges(earlierWeeks, base), from);
  await refuseFindings(content, texts, valuesOf(base, week), from);
  return {
    relationship,
    week,
    number: 1,
    kind: "PUBLICATION",
    reason: "",
    material: false,
    changes: [],
    methodVersion: base.methodVersion,
    codedAsOf: base.asOf,
    inputsHash: base.hash,
    snapshot: frozenSnapshot(content),
    texts,
    publisher,
    publishedAt: await databaseClock(),
    previous: earlierWeeks?.rows[0]?.row.week ?? null,
    origin,
  };
}

async function publish(
  tx: Transaction,
  { relationship, week, seen, publisher }: Publication,
  edition: NewEdition,
  page: Uint8Array,
): Promise<void> {
  await lockForSummary(tx, relationship.id);
  const { published, draft } = await findSummaryRow(relationship.id, week, tx);
  if (published) refuse("", "This week is published already.");
  refuseOtherDraft(draft, seen);
  await refuseWithoutSecond(tx, relationship, week, draft, publisher?.id ?? null);
  const { snapshot } = edition;
  const row = {
    state: "PUBLISHED" as const,
    headline: snapshot.headline,
    arrowReason: snapshot.arrow.reason,
    points: snapshot.points.map(({ text, signals, share }) => ({
      text,
      signals: signals.map((signal) => signal.slug),
      share,
    })),
    methodVersion: edition.methodVersion,
    codedAsOf: edition.codedAsOf,
    inputsHash: edition.inputsHash,
    snapshot,
    publishedById: publisher?.id ?? null,
    publishedAt: edition.publishedAt,
  };
  const id = { relationshipId: relationship.id, week };
  const { id: summaryId } = await tx.weeklySummary.upsert({
    where: { relationshipId_week: id },
    create: { ...id, ...row, createdById: publisher?.id ?? null },
    update: row,
    select: { id: true },
  });
  await keepEdition(tx, summaryId, edition, page);
  await writeAudit(tx, {
    actorId: publisher?.id ?? null,
    action: "summary.publish",
    subject: "summary",
    subjectId: auditSubject(relationship, week),
    before: draft ? { ...draft.texts } : null,
    after: {
      headline: row.headline,
      methodVersion: row.methodVersion,
      codedAsOf: edition.codedAsOf.toISOString(),
      inputsHash: row.inputsHash,
      index: snapshot.index.now,
    },
  });
}
