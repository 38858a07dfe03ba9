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
import { currentMethod, type MethodVersionRow } from "@/lib/data/versions/method-versions";
import { db, type Transaction } from "@/lib/db/client";
import { auditSubject, lockForSummary } from "./summary-lock";
import { placeOfWeek } from "./week-place";
import { makeAsOfBase } from "./weekly-base";
import { draftTexts, weekContent } from "./weekly-content";
import { type EarlierWeeks, earlierChanges, loadEarlierWeeks, spanOf } from "./weekly-earlier";
import { findSummaryRow } from "./weekly-rows";

/** What the editor saw on the page that asks for the last word. */
export interface SeenWeek {
  /** Version of the draft; 0: none is kept. */
  version: number;
  /** Hash of the inputs that the figures were computed from. */
  hash: string;
}

/** Hash of what a publication at this moment would be computed from. */
export async function hashNow(relationship: RelationshipRow, week: string): Promise<string> {
  const asOf = await databaseClock();
  const base = await makeAsOfBase(relationship, await currentMethod(), asOf, spanOf(week).sunday);
  return base.hash;
}

/**
 * Publishes the summary of a week for good: words and figures frozen with the method version, the moment and a hash of
 * the inputs. Refused where draft or signals are not those that the editor saw.
 */
export async function publishWeek(
  person: Person | null,
  slug: string,
  week: string,
  seen: SeenWeek,
): Promise<Outcome<{ week: string }>> {
  const editor = authorise(person, "summary.write");
  const relationship = await getRelationship(slug);
  return outcome(async () => {
    const place = placeOfWeek(relationship, week);
    if (place === "not-coded-yet")
      refuse("", "The Sunday of this week is after the last coded day: it is not coded yet.");
    if (place !== "covered") refuse("", "There is no such week to publish.");
    // Read before the lock is taken: under it one connection must do, or waiting writers could starve it of another.
    const prepared = {
      version: await currentMethod(),
      earlierWeeks: await loadEarlierWeeks(relationship, week),
    };
    await db.$transaction(
      (tx) => publish(tx, { relationship, week, seen, editorId: editor.id, ...prepared }),
      {
        timeout: 60_000,
      },
    );
    return { week };
  });
}

interface Publication {
  relationship: RelationshipRow;
  week: string;
  seen: SeenWeek;
  editorId: string;
  version: MethodVersionRow;
  earlierWeeks: EarlierWeeks | null;
}

async function publish(tx: Transaction, publication: Publication): Promise<void> {
  const { relationship, week, seen, editorId, version, earlierWeeks } = publication;
  await lockForSummary(tx, relationship.id);
  const { published, draft } = await findSummaryRow(relationship.id, week, tx);
  if (published) refuse("", "This week is published already.");
  if ((draft?.version ?? 0) !== seen.version)
    refuse("", "Somebody saved this draft meanwhile: look at it again before you publish.");

  // Under the lock every revision up to this moment is there, and none that comes later can carry an earlier time.
  const asOf = await databaseClock(tx);
  const base = await makeAsOfBase(relationship, version, asOf, spanOf(week).sunday, tx);
  if (base.hash !== seen.hash)
    refuse(
      "",
      "Signals, coverage or the method changed meanwhile: look at the figures again before you publish.",
    );
  const from = { relationshipId: relationship.id, asOf, client: tx };
  const texts = parseInput(weekWords, draft?.texts ?? (await draftTexts(base, week, from)));
  const gone = texts.points.flatMap(({ signals }) => signals).find((slug) => !base.info.has(slug));
  if (gone) refuse("", `The signal “${gone}” is void by now: edit the point that names it.`);
  const earlier = earlierChanges(earlierWeeks, base);
  const snapshot = frozenSnapshot(await weekContent(base, week, texts, earlier, from));
  const row = {
    state: "PUBLISHED" as const,
    headline: snapshot.headline,
    arrowReason: snapshot.arrow.reason,
    points: snapshot.points.map(({ text, signals, share }) => ({
      text,
      signals: signals.map((signal) => signal.slug),
      share,
    })),
    methodVersion: version.version,
    codedAsOf: asOf,
    inputsHash: base.hash,
    snapshot,
    publishedById: editorId,
    publishedAt: await databaseClock(tx),
  };
  const id = { relationshipId: relationship.id, week };
  await tx.weeklySummary.upsert({
    where: { relationshipId_week: id },
    create: { ...id, ...row, createdById: editorId },
    update: row,
  });
  await writeAudit(tx, {
    actorId: editorId,
    action: "summary.publish",
    subject: "summary",
    subjectId: auditSubject(relationship, week),
    before: draft ? { ...draft.texts } : null,
    after: {
      headline: row.headline,
      methodVersion: row.methodVersion,
      codedAsOf: asOf.toISOString(),
      inputsHash: row.inputsHash,
      index: snapshot.index.now,
    },
  });
  // The next writer's clock must show a later millisecond than this publication's.
  await tx.$executeRaw`SELECT pg_sleep(0.002)`;
}
