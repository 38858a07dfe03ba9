import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { revisionChanges } from "@/lib/brief/revisions/revision-changes";
import { writeAudit } from "@/lib/data/audit";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { fieldsOfRevision, revisionColumns } from "@/lib/data/signals/signal-columns";
import { db, type Transaction } from "@/lib/db/client";

const MOST = 200;

/** A revision that came since the watcher looked last. */
export interface WatchedChange {
  revision: number;
  kind: "CREATED" | "IMPORTED" | "EDITED" | "VOIDED" | "RESTORED" | "APPROVED";
  author: string | null;
  recordedAt: string;
  reason: string;
  /** Names of the fields that it changed. */
  fields: string[];
}

/** A signal that a person watches, with what has become of it since they looked, newest first. */
export interface WatchedRow {
  slug: string;
  relationshipSlug: string;
  relationshipName: string;
  title: string;
  newest: number;
  changes: WatchedChange[];
}

/** Whether a person watches a signal, and whether it has changed since they looked; null: they do not. */
export async function watchOf(
  person: Person | null,
  slug: string,
): Promise<{ newest: number; changed: boolean } | null> {
  const { id: userId } = authorise(person, "signal.write");
  const row = await db.watchedSignal.findFirst({
    where: { userId, signal: { slug } },
    select: { seen: true, signal: { select: { currentRevision: { select: { number: true } } } } },
  });
  const newest = row?.signal.currentRevision?.number;
  return row && newest ? { newest, changed: newest > row.seen } : null;
}

/** What a person watches: first what has changed, then the rest by title. */
export async function listWatched(person: Person | null): Promise<WatchedRow[]> {
  const { id: userId } = authorise(person, "signal.write");
  const rows = await db.watchedSignal.findMany({
    where: { userId },
    take: MOST,
    orderBy: { createdAt: "desc" },
    select: {
      seen: true,
      signalId: true,
      signal: {
        select: {
          slug: true,
          relationship: { select: { slug: true, name: true } },
          currentRevision: { select: { number: true, title: true } },
        },
      },
    },
  });
  const watched = await Promise.all(
    rows.map(async ({ seen, signalId, signal: { slug, relationship, currentRevision } }) => ({
      slug,
      relationshipSlug: relationship.slug,
      relationshipName: relationship.name,
      title: currentRevision?.title ?? slug,
      newest: currentRevision?.number ?? seen,
      changes: (currentRevision?.number ?? seen) > seen ? await changesSince(signalId, seen) : [],
    })),
  );
  return watched.sort(
    (a, b) =>
      Number(b.changes.length > 0) - Number(a.changes.length > 0) || a.title.localeCompare(b.title, "en"),
  );
}

async function changesSince(signalId: string, seen: number): Promise<WatchedChange[]> {
  const rows = await db.signalRevision.findMany({
    where: { signalId, number: { gte: seen } },
    orderBy: { number: "desc" },
    select: revisionColumns,
  });
  return rows.flatMap((row, at) => {
    const before = rows[at + 1];
    if (!before || row.number === seen) return [];
    return {
      revision: row.number,
      kind: row.kind,
      author: row.author?.name ?? null,
      recordedAt: row.recordedAt.toISOString(),
      reason: row.reason,
      fields: revisionChanges(fieldsOfRevision(before), fieldsOfRevision(row)).map(({ field }) => field),
    };
  });
}

/** From now on the person is told when this signal changes. */
export async function watchSignal(person: Person | null, slug: string): Promise<Outcome<object>> {
  const { id: userId } = authorise(person, "signal.write");
  await db.$transaction(async (tx) => {
    const { id: signalId, newest } = await signalOf(tx, slug);
    const { count } = await tx.watchedSignal.createMany({
      data: [{ userId, signalId, seen: newest }],
      skipDuplicates: true,
    });
    if (count > 0)
      await writeAudit(tx, { actorId: userId, action: "signal.watch", subject: "signal", subjectId: slug });
  });
  return { ok: true };
}

/** The person is told no more. */
export async function unwatchSignal(person: Person | null, slug: string): Promise<Outcome<object>> {
  const { id: userId } = authorise(person, "signal.write");
  await db.$transaction(async (tx) => {
    const { count } = await tx.watchedSignal.deleteMany({ where: { userId, signal: { slug } } });
    if (count > 0)
      await writeAudit(tx, { actorId: userId, action: "signal.unwatch", subject: "signal", subjectId: slug });
  });
  return { ok: true };
}

/** The person has seen the signal up to that revision; what came after it is still told. */
export async function markWatchedSeen(
  person: Person | null,
  slug: string,
  revision: number,
): Promise<Outcome<object>> {
  const { id: userId } = authorise(person, "signal.write");
  await db.$transaction(async (tx) => {
    const { newest } = await signalOf(tx, slug);
    const seen = Math.min(Math.max(1, Math.trunc(revision) || 1), newest);
    await tx.watchedSignal.updateMany({
      where: { userId, signal: { slug }, seen: { lt: seen } },
      data: { seen },
    });
  });
  return { ok: true };
}

async function signalOf(tx: Transaction, slug: string): Promise<{ id: string; newest: number }> {
  const found = await tx.signal.findUnique({
    where: { slug },
    select: { id: true, currentRevision: { select: { number: true } } },
  });
  if (!found?.currentRevision) throw new NotFound(`the signal “${slug}”`);
  return { id: found.id, newest: found.currentRevision.number };
}
