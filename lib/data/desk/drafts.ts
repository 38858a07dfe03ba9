import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { keptText } from "@/lib/codebook/kept-text";
import type { TypedForm } from "@/lib/codebook/signal-form";
import { type Outcome, refused } from "@/lib/data/problems";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";

/** Room for every field at its longest and for a text pasted far too long. */
const DRAFT_MAX = 700_000;
const typed = z.record(keptText("a name").max(100), keptText("a field"));

/** Which form a draft belongs to; `signalSlug` is empty for a new signal. */
export interface DraftPlace {
  relationshipSlug: string;
  signalSlug: string;
}

export interface Draft {
  content: TypedForm;
  /** ISO time of the last save; the next save names it, so that two tabs cannot overwrite one another unseen. */
  savedAt: string;
}

export interface DraftRow extends DraftPlace {
  relationshipName: string;
  title: string;
  savedAt: string;
}

/** `newer`: another tab has saved since; nothing was written. */
export type DraftSaved = Outcome<{ savedAt: string }> | { ok: false; problems: []; newer: string };

/** Keeps what was typed so far over the draft that this tab saw last (null: it saw none). */
export async function saveDraft(
  person: Person | null,
  place: DraftPlace,
  content: unknown,
  basis: string | null,
): Promise<DraftSaved> {
  const author = authorise(person, "signal.write");
  const parsed = typed.safeParse(content);
  if (!parsed.success) return refused("", "This holds a character that cannot be kept.");
  if (JSON.stringify(parsed.data).length > DRAFT_MAX)
    return refused("", "This is too long to be kept as a draft.");
  const { id: relationshipId } = await getRelationship(place.relationshipSlug);
  const key = { userId: author.id, relationshipId, signalSlug: place.signalSlug };
  return db.$transaction(async (tx) => {
    // One author's tabs come one after the other, so that neither misses what the other kept.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${JSON.stringify(key)}, 0))`;
    const standing = await tx.signalDraft.findUnique({
      where: { userId_relationshipId_signalSlug: key },
      select: { updatedAt: true },
    });
    const seen = standing?.updatedAt.toISOString() ?? null;
    if (seen !== null && seen !== basis) return { ok: false, problems: [], newer: seen };
    const kept = await tx.signalDraft.upsert({
      where: { userId_relationshipId_signalSlug: key },
      create: { ...key, content: parsed.data },
      update: { content: parsed.data },
      select: { updatedAt: true },
    });
    return { ok: true, savedAt: kept.updatedAt.toISOString() };
  });
}

/** The person's own draft of a form, or null. */
export async function findDraft(person: Person | null, place: DraftPlace): Promise<Draft | null> {
  const author = authorise(person, "signal.write");
  const found = await db.signalDraft.findFirst({
    where: {
      userId: author.id,
      relationship: { slug: place.relationshipSlug },
      signalSlug: place.signalSlug,
    },
    select: { content: true, updatedAt: true },
  });
  const content = typed.safeParse(found?.content);
  return found && content.success ? { content: content.data, savedAt: found.updatedAt.toISOString() } : null;
}

/** The person's own drafts, newest first. */
export async function listDrafts(person: Person | null): Promise<DraftRow[]> {
  const author = authorise(person, "signal.write");
  const rows = await db.signalDraft.findMany({
    where: { userId: author.id },
    orderBy: { updatedAt: "desc" },
    select: {
      content: true,
      signalSlug: true,
      updatedAt: true,
      relationship: { select: { slug: true, name: true } },
    },
  });
  return rows.map((row) => ({
    relationshipSlug: row.relationship.slug,
    relationshipName: row.relationship.name,
    signalSlug: row.signalSlug,
    title: typed.safeParse(row.content).data?.title?.slice(0, 200) ?? "",
    savedAt: row.updatedAt.toISOString(),
  }));
}

/** Throws the person's own draft away; one that is gone already is no fault. */
export async function discardDraft(person: Person | null, place: DraftPlace): Promise<void> {
  const author = authorise(person, "signal.write");
  await db.signalDraft.deleteMany({
    where: {
      userId: author.id,
      relationship: { slug: place.relationshipSlug },
      signalSlug: place.signalSlug,
    },
  });
}
