import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { type WeekTexts, weekWords } from "@/lib/brief/weekly/weekly-words";
import { writeAudit } from "@/lib/data/audit";
import { parseInput } from "@/lib/data/parse-input";
import { type FieldProblem, NotFound } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { relationshipFor } from "@/lib/data/relationships/relationship-for";
import { getRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { db, type Transaction } from "@/lib/db/client";
import { auditSubject, lockForSummary } from "./summary-lock";
import { placeOfWeek } from "./week-place";
import { draftTexts, pointFor } from "./weekly-content";
import { draftBase } from "./weekly-freeze";
import { type DraftRow, findSummaryRow } from "./weekly-rows";

/** A draft open for editing. Version 0: nothing is kept yet, the words are those that the numbers suggest. */
export interface OpenDraft {
  version: number;
  texts: WeekTexts;
  savedAt: string | null;
  /** Its facts are frozen as coded at this moment; null: they follow what is coded. */
  frozenAt: string | null;
}

/** The second of two editors: what stands now is shown beside what they sent. */
export interface DraftConflict {
  ok: false;
  problems: FieldProblem[];
  conflict: OpenDraft & { author: string | null };
}

export type DraftSaved =
  | { ok: true; version: number }
  | { ok: false; problems: FieldProblem[] }
  | DraftConflict;

/** What the editing page opens with; null where the week is published or not covered. */
export async function findOpenDraft(relationship: RelationshipRow, week: string): Promise<OpenDraft | null> {
  const { published, draft } = await findSummaryRow(relationship.id, week);
  if (published || placeOfWeek(relationship, week) !== "covered") return null;
  if (draft) return asOpen(draft);
  return { version: 0, texts: await suggestedTexts(relationship, week, null), savedAt: null, frozenAt: null };
}

/** The same, for the form that has just changed it. */
export async function findOpenDraftFor(
  person: Person | null,
  slug: string,
  week: string,
): Promise<OpenDraft | null> {
  return findOpenDraft(await relationshipFor(person, "summary.write", slug), week);
}

const asOpen = ({ version, texts, savedAt, frozen }: DraftRow): OpenDraft => ({
  version,
  texts,
  savedAt,
  frozenAt: frozen?.asOf.toISOString() ?? null,
});

/** The words that the numbers of a week suggest: as frozen, or as they stand now. */
async function suggestedTexts(
  relationship: RelationshipRow,
  week: string,
  draft: DraftRow | null,
): Promise<WeekTexts> {
  const base = await draftBase(relationship, week, draft);
  return draftTexts(base, week, { relationshipId: relationship.id, asOf: draft?.frozen?.asOf ?? null });
}

/** The same, for the form that asks to be filled anew. */
export async function suggestTexts(person: Person | null, slug: string, week: string): Promise<WeekTexts> {
  const relationship = await relationshipFor(person, "summary.write", slug);
  mustBeCovered(relationship, week);
  const { draft } = await findSummaryRow(relationship.id, week);
  return suggestedTexts(relationship, week, draft);
}

/** No form of ours asks for another week. */
function mustBeCovered(relationship: RelationshipRow, week: string): void {
  if (placeOfWeek(relationship, week) !== "covered") throw new NotFound("a coded week of this name");
}

/** The words of one more point, for the form that asks for it; null: no such signal. */
export async function draftPointFor(person: Person | null, slug: string, week: string, signal: string) {
  const relationship = await relationshipFor(person, "summary.write", slug);
  mustBeCovered(relationship, week);
  const { draft } = await findSummaryRow(relationship.id, week);
  const base = await draftBase(relationship, week, draft);
  const from = { relationshipId: relationship.id, asOf: draft?.frozen?.asOf ?? null };
  return base.info.has(signal) ? pointFor(base, week, signal, from) : null;
}

/** Keeps the words of a draft over the version that its editor saw. */
export async function saveWeekDraft(
  person: Person | null,
  slug: string,
  week: string,
  input: unknown,
  version: number,
): Promise<DraftSaved> {
  const editor = authorise(person, "summary.write");
  const relationship = await getRelationship(slug);
  const saved = await outcome(async () => {
    const place = placeOfWeek(relationship, week);
    if (place !== "covered")
      refuse(
        "",
        place === "not-coded-yet" ? "This week is not coded yet." : "There is no such week to summarise.",
      );
    const texts = parseInput(weekWords, input);
    return db.$transaction((tx) =>
      keepDraft(tx, { relationship, week, texts, version, editorId: editor.id }),
    );
  });
  if (!saved.ok) return saved;
  return "conflict" in saved
    ? { ok: false, problems: saved.problems, conflict: saved.conflict }
    : { ok: true, version: saved.version };
}

async function keepDraft(
  tx: Transaction,
  change: {
    relationship: RelationshipRow;
    week: string;
    texts: WeekTexts;
    version: number;
    editorId: string;
  },
): Promise<{ version: number } | Omit<DraftConflict, "ok">> {
  const { relationship, week, texts, version, editorId } = change;
  await lockForSummary(tx, relationship.id);
  const { published, draft } = await findSummaryRow(relationship.id, week, tx);
  if (published) refuse("", "This week was published meanwhile and cannot be changed any more.");
  await refuseUnknownSignals(tx, relationship.id, texts);
  if ((draft?.version ?? 0) !== version) return conflictWith(tx, relationship, week, texts);
  const id = { relationshipId: relationship.id, week };
  const row = { ...texts, ...signatures(texts, draft?.texts ?? null, editorId) };
  // No upsert: PostgreSQL would check the row to be inserted, which bears no signature that stands already.
  if (draft)
    await tx.weeklySummary.update({
      where: { relationshipId_week: id },
      data: { ...row, draftVersion: version + 1 },
    });
  else await tx.weeklySummary.create({ data: { ...id, ...row, createdById: editorId, draftVersion: 1 } });
  await writeAudit(tx, {
    actorId: editorId,
    action: "summary.save",
    subject: "summary",
    subjectId: auditSubject(relationship, week),
    before: draft ? { ...draft.texts } : null,
    after: { ...texts },
  });
  return { version: version + 1 };
}

/** Who judges signs: the last to change an assessment, and the last to change the arrow or its reason. */
function signatures(texts: WeekTexts, before: WeekTexts | null, editorId: string) {
  const arrow = texts.arrowWay !== before?.arrowWay || texts.arrowWhy !== before.arrowWhy;
  return {
    ...(texts.assessment !== (before?.assessment ?? "") && {
      assessedById: texts.assessment === "" ? null : editorId,
    }),
    ...(arrow && { arrowById: texts.arrowWay === null ? null : editorId }),
  };
}

async function conflictWith(
  tx: Transaction,
  relationship: RelationshipRow,
  week: string,
  sent: WeekTexts,
): Promise<Omit<DraftConflict, "ok">> {
  const { draft } = await findSummaryRow(relationship.id, week, tx);
  const last = await tx.auditEvent.findFirst({
    where: { subject: "summary", subjectId: auditSubject(relationship, week) },
    orderBy: { at: "desc" },
    select: { actor: { select: { name: true } } },
  });
  const author = last?.actor?.name ?? null;
  return {
    problems: [{ field: "", message: `${author ?? "Somebody else"} saved this draft meanwhile.` }],
    conflict: draft
      ? { ...asOpen(draft), author }
      : { version: 0, texts: sent, savedAt: null, frozenAt: null, author },
  };
}

async function refuseUnknownSignals(
  tx: Transaction,
  relationshipId: string,
  texts: WeekTexts,
): Promise<void> {
  const named = [...new Set(texts.points.flatMap(({ signals }) => signals))];
  const found = await tx.signal.findMany({
    where: { relationshipId, slug: { in: named }, currentRevision: { voided: false } },
    select: { slug: true },
  });
  const known = new Set(found.map(({ slug }) => slug));
  for (const [at, { signals }] of texts.points.entries()) {
    const missing = signals.find((slug) => !known.has(slug));
    if (missing)
      refuse(`points.${at}.text`, `This relationship has no signal “${missing}” any more: remove the point.`);
  }
}
