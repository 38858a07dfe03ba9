import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import type { WeekTexts } from "@/lib/brief/weekly/weekly-words";
import { LIVE } from "@/lib/charts/address/vintage";
import { writeAudit } from "@/lib/data/audit";
import { databaseClock } from "@/lib/data/database-clock";
import type { Outcome } from "@/lib/data/problems";
import { loadReadingBase, type ReadingBase } from "@/lib/data/readings/reading-base";
import { outcome, refuse } from "@/lib/data/refusal";
import { getRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { currentMethod, getMethodVersion } from "@/lib/data/versions/method-versions";
import { db, type Transaction } from "@/lib/db/client";
import { auditSubject, lockForSummary } from "./summary-lock";
import { placeOfWeek } from "./week-place";
import { type AsOfBase, loadAsOfBase } from "./weekly-base";
import { draftTexts } from "./weekly-content";
import { spanOf } from "./weekly-earlier";
import { type DraftRow, findSummaryRow } from "./weekly-rows";

/** The relationship as a draft reads it: by its frozen facts, or as coded now. */
export async function draftBase(
  relationship: RelationshipRow,
  week: string,
  draft: Pick<DraftRow, "frozen"> | null,
): Promise<ReadingBase> {
  if (!draft?.frozen) return loadReadingBase(relationship, LIVE);
  return frozenBase(relationship, week, draft.frozen);
}

/** The relationship as facts that were frozen read it. */
export async function frozenBase(
  relationship: RelationshipRow,
  week: string,
  { asOf, methodVersion }: { asOf: Date; methodVersion: number },
): Promise<AsOfBase> {
  const version = await getMethodVersion(methodVersion);
  return loadAsOfBase(relationship, version, asOf, spanOf(week).sunday);
}

/**
 * A moment up to which everything that was recorded of a relationship is there, and before which nothing can be recorded any more: taken
 * under its lock, and let go a little later than it names, so that the next writer's clock shows a later millisecond.
 */
export async function settledMoment(relationshipId: string): Promise<Date> {
  return db.$transaction(async (tx) => {
    await lockForSummary(tx, relationshipId);
    const asOf = await databaseClock(tx);
    await tx.$executeRaw`SELECT pg_sleep(0.002)`;
    return asOf;
  });
}

/**
 * Freezes the facts of a week and drafts its summary from them, from nothing else. A draft or a publication that is there already stays
 * as it is (`frozen: false`). Refused where the week is not coded yet. The job of the close acts for nobody.
 */
export async function freezeWeek(
  actor: Person | "job" | null,
  slug: string,
  week: string,
): Promise<Outcome<{ week: string; frozen: boolean }>> {
  const actorId = actor === "job" ? null : authorise(actor, "summary.write").id;
  const relationship = await getRelationship(slug);
  return outcome(async () => {
    refuseUncovered(relationship, week);
    const { published, draft } = await findSummaryRow(relationship.id, week);
    if (published || draft) return { week, frozen: false };
    const facts = await freshFacts(relationship, week);
    const texts = await draftTexts(facts.base, week, { relationshipId: relationship.id, asOf: facts.asOf });
    return db.$transaction(async (tx) => {
      await lockForSummary(tx, relationship.id);
      const there = await findSummaryRow(relationship.id, week, tx);
      if (there.published || there.draft) return { week, frozen: false };
      await tx.weeklySummary.create({
        data: { relationshipId: relationship.id, week, ...texts, ...facts.columns, createdById: actorId },
      });
      await auditFreezing(tx, { relationship, week, actorId, facts, texts });
      return { week, frozen: true };
    });
  });
}

/**
 * Takes what was coded since into a draft: its facts are frozen anew, its figures follow. Words that nobody has changed are drafted anew,
 * words of an editor stay.
 */
export async function takeInNewer(
  person: Person | null,
  slug: string,
  week: string,
  version: number,
): Promise<Outcome<{ version: number }>> {
  const editor = authorise(person, "summary.write");
  const relationship = await getRelationship(slug);
  return outcome(async () => {
    refuseUncovered(relationship, week);
    const { draft } = await findSummaryRow(relationship.id, week);
    if (!draft) refuse("", "There is no draft of this week to take anything into.");
    const from = { relationshipId: relationship.id, asOf: draft.frozen?.asOf ?? null };
    const suggested = await draftTexts(await draftBase(relationship, week, draft), week, from);
    const facts = await freshFacts(relationship, week);
    const anew = await draftTexts(facts.base, week, { ...from, asOf: facts.asOf });
    const texts = withoutOwnWords(draft.texts, suggested, anew);
    return db.$transaction(async (tx) => {
      await lockForSummary(tx, relationship.id);
      const now = await findSummaryRow(relationship.id, week, tx);
      if (now.draft?.version !== version)
        refuse("", "Somebody saved this draft meanwhile: look at it again first.");
      await tx.weeklySummary.update({
        where: { relationshipId_week: { relationshipId: relationship.id, week } },
        data: { ...texts, ...facts.columns, draftVersion: version + 1 },
      });
      await auditFreezing(tx, { relationship, week, actorId: editor.id, facts, texts });
      return { version: version + 1 };
    });
  });
}

function refuseUncovered(relationship: RelationshipRow, week: string): void {
  const place = placeOfWeek(relationship, week);
  if (place === "not-coded-yet")
    refuse("", "The Sunday of this week is after the last coded day: it is not coded yet.");
  if (place !== "covered") refuse("", "There is no such week to summarise.");
}

/** The facts of a week as they stand at this moment, under the live method or the one that is named. */
export async function freshFacts(relationship: RelationshipRow, week: string, methodVersion?: number) {
  const version = methodVersion === undefined ? await currentMethod() : await getMethodVersion(methodVersion);
  const asOf = await settledMoment(relationship.id);
  const base = await loadAsOfBase(relationship, version, asOf, spanOf(week).sunday);
  const columns = { codedAsOf: asOf, methodVersion: version.version, inputsHash: base.hash };
  return { base, asOf, columns };
}

/** What an editor wrote stays; what stands as it was suggested is suggested anew. */
function withoutOwnWords(kept: WeekTexts, suggested: WeekTexts, anew: WeekTexts): WeekTexts {
  const same = (key: keyof WeekTexts) => JSON.stringify(kept[key]) === JSON.stringify(suggested[key]);
  return {
    ...kept,
    ...(same("headline") && { headline: anew.headline }),
    ...(same("arrowReason") && { arrowReason: anew.arrowReason }),
    ...(same("points") && { points: anew.points }),
  };
}

async function auditFreezing(
  tx: Transaction,
  change: {
    relationship: RelationshipRow;
    week: string;
    actorId: string | null;
    facts: Awaited<ReturnType<typeof freshFacts>>;
    texts: WeekTexts;
  },
): Promise<void> {
  const { relationship, week, actorId, facts, texts } = change;
  await writeAudit(tx, {
    actorId,
    action: "summary.freeze",
    subject: "summary",
    subjectId: auditSubject(relationship, week),
    after: {
      codedAsOf: facts.asOf.toISOString(),
      methodVersion: facts.columns.methodVersion,
      inputsHash: facts.columns.inputsHash,
      ...texts,
    },
  });
}
