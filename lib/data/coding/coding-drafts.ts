import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { keptText } from "@/lib/codebook/kept-text";
import type { Draft, DraftSaved } from "@/lib/data/desk/drafts";
import { NotFound, refused } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { db, type Transaction } from "@/lib/db/client";
import type { CodingInput } from "./coding-input";

/** Room for every field at its longest, for a text pasted far too long, and for the passages that were marked. */
const DRAFT_MAX = 900_000;
const typed = z.record(keptText("a name").max(100), keptText("a field"));

/** Keeps what was typed and marked so far over the draft that this tab saw last (null: it saw none). */
export async function saveCodingDraft(
  person: Person | null,
  itemId: string,
  content: unknown,
  basis: string | null,
): Promise<DraftSaved> {
  const author = authorise(person, "signal.write");
  const parsed = typed.safeParse(content);
  if (!parsed.success) return refused("", "This holds a character that cannot be kept.");
  if (JSON.stringify(parsed.data).length > DRAFT_MAX)
    return refused("", "This is too long to be kept as a draft.");
  const key = { userId: author.id, itemId: recordId(itemId, "this document") };
  return db.$transaction(async (tx) => {
    // One author’s tabs come one after the other, so that neither misses what the other kept.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${JSON.stringify(key)}, 0))`;
    if (!(await tx.inboxItem.findUnique({ where: { id: itemId }, select: { id: true } })))
      throw new NotFound("this document");
    const where = { userId_itemId: key };
    const standing = await tx.codingDraft.findUnique({ where, select: { updatedAt: true } });
    const seen = standing?.updatedAt.toISOString() ?? null;
    if (seen !== null && seen !== basis) return { ok: false, problems: [], newer: seen };
    const kept = await tx.codingDraft.upsert({
      where,
      create: { ...key, content: parsed.data },
      update: { content: parsed.data },
      select: { updatedAt: true },
    });
    return { ok: true, savedAt: kept.updatedAt.toISOString() };
  });
}

/** The person’s own draft of a document’s form, or null. */
export async function findCodingDraft(person: Person | null, itemId: string): Promise<Draft | null> {
  const author = authorise(person, "signal.write");
  const found = await db.codingDraft.findUnique({ where: { userId_itemId: { userId: author.id, itemId } } });
  const content = typed.safeParse(found?.content);
  return found && content.success ? { content: content.data, savedAt: found.updatedAt.toISOString() } : null;
}

/** Throws the draft away that a saved form was kept as; what was begun on another form of the document stays. */
export async function dropDraftOf(
  tx: Transaction,
  userId: string,
  itemId: string,
  { kind, replaces = "", besides = "" }: Pick<CodingInput, "kind" | "replaces" | "besides">,
): Promise<void> {
  const where = { userId_itemId: { userId, itemId } };
  const found = await tx.codingDraft.findUnique({ where, select: { content: true } });
  if (!found) return;
  const kept = typed.safeParse(found.content).data ?? {};
  // A report may be added from the form of a facet.
  const sameKind = kind === "REPORT" || (kept.besides ?? "") === besides;
  if (sameKind && (kept.replaces ?? "") === replaces) await tx.codingDraft.delete({ where });
}

/** Throws the person’s own draft away; one that is gone already is no fault. */
export async function discardCodingDraft(person: Person | null, itemId: string): Promise<void> {
  const author = authorise(person, "signal.write");
  await db.codingDraft.deleteMany({
    where: { userId: author.id, itemId: recordId(itemId, "this document") },
  });
}
