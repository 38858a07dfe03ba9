import { authorise } from "@/lib/auth/authorise";
import { knownLinkSecretMarks } from "@/lib/auth/mail-token";
import type { Person } from "@/lib/auth/person";
import { PAGE_SIZE, type Paged, pageWindow } from "@/lib/data/paged";
import { isRecordId } from "@/lib/data/record-id";
import { db } from "@/lib/db/client";
import { MailKind, MailState } from "@/lib/db/generated/client";

export const MAIL_STATES = Object.values(MailState);
export const MAIL_KINDS = Object.values(MailKind);
export type { MailKind, MailState };

/** A mail as the log shows it. */
export interface MailRow {
  id: string;
  kind: MailKind;
  /** Empty: forgotten. */
  address: string;
  subject: string;
  state: MailState;
  attempts: number;
  /** The last words of the server, or why it was not handed over. */
  answer: string;
  at: Date;
  /** When it is tried again; null: it is not. */
  nextTryAt: Date | null;
  /** Held since a restore. */
  held: boolean;
}

/** Every mail, newest first; a page beyond the last is the last. */
export async function listMails(
  person: Person | null,
  asked: { page: number; state?: MailState; kind?: MailKind; edition?: string; search?: string },
): Promise<Paged<MailRow>> {
  authorise(person, "people.manage");
  const { state, kind, edition, search } = asked;
  const where = {
    state,
    kind,
    ...(edition && { editionId: isRecordId(edition) ? edition : { in: [] } }),
    ...(search && { address: { contains: search.toLowerCase() } }),
  };
  const total = await db.mailDelivery.count({ where });
  const last = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const { page, skip, take } = pageWindow(Math.min(asked.page, last));
  const found = await db.mailDelivery.findMany({
    where,
    select: {
      id: true,
      kind: true,
      address: true,
      subject: true,
      state: true,
      attempts: true,
      answer: true,
      createdAt: true,
      settledAt: true,
      nextTryAt: true,
      heldAt: true,
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip,
    take,
  });
  const rows = found.map(({ createdAt, settledAt, nextTryAt, heldAt, ...row }) => ({
    ...row,
    at: settledAt ?? createdAt,
    nextTryAt: row.state === "QUEUED" && row.attempts > 0 ? nextTryAt : null,
    held: row.state === "QUEUED" && heldAt !== null,
  }));
  return { rows, page, pageSize: PAGE_SIZE, total };
}

/** An edition as its mails are listed under it. */
export interface MailedEdition {
  slug: string;
  relationship: string;
  week: string;
  number: number;
}

/** With what became of its mails. */
export interface EditionMails extends MailedEdition {
  id: string;
  counts: Record<MailState, number>;
}

/** The edition that the log is narrowed to; null: there is none of this id. */
export async function findMailedEdition(person: Person | null, id: string): Promise<MailedEdition | null> {
  authorise(person, "people.manage");
  if (!isRecordId(id)) return null;
  const found = await db.summaryEdition.findUnique({ where: { id }, select: EDITION_NAMED });
  return found && named(found);
}

const EDITION_NAMED = {
  number: true,
  summary: { select: { week: true, relationship: { select: { slug: true, name: true } } } },
} as const;

const named = ({
  number,
  summary: { week, relationship },
}: {
  number: number;
  summary: { week: string; relationship: { slug: string; name: string } };
}): MailedEdition => ({ number, week, slug: relationship.slug, relationship: relationship.name });

/** How many of the newest editions are counted. */
const EDITIONS = 20;

/** What became of the mails of the newest editions that have any. */
export async function countEditionMails(person: Person | null): Promise<EditionMails[]> {
  authorise(person, "summary.write");
  const editions = await db.summaryEdition.findMany({
    where: { mails: { some: {} } },
    select: { id: true, ...EDITION_NAMED },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: EDITIONS,
  });
  const counted = await db.mailDelivery.groupBy({
    by: ["editionId", "state"],
    where: { editionId: { in: editions.map(({ id }) => id) } },
    _count: true,
  });
  return editions.map((edition) => {
    const { id } = edition;
    const counts = Object.fromEntries(MAIL_STATES.map((state) => [state, 0])) as Record<MailState, number>;
    for (const row of counted) if (row.editionId === id) counts[row.state] = row._count;
    return { id, ...named(edition), counts };
  });
}

/** Older letters are not spoken of: hardly anybody follows a link in them. */
const LINKS_MATTER_MS = 90 * 86_400_000;

/** Letters of lately whose links no longer work here, since they were signed under a secret that is not known any more; null: there are none. */
export async function findDeadLinks(
  person: Person | null,
  now: Date,
): Promise<{ letters: number; last: Date } | null> {
  authorise(person, "people.manage");
  const known = knownLinkSecretMarks();
  // The few marks there are, found one by one: nearly all letters bear a known one, and are not read.
  const marks = await db.$queryRaw<{ mark: string | null }[]>`
    WITH RECURSIVE marks AS (
      SELECT min("linkSecret") AS mark FROM "MailDelivery"
      UNION ALL
      SELECT (SELECT min("linkSecret") FROM "MailDelivery" WHERE "linkSecret" > mark) FROM marks WHERE mark IS NOT NULL)
    SELECT mark FROM marks`;
  const { _count: letters, _max } = await db.mailDelivery.aggregate({
    where: {
      subscriberId: { not: null },
      state: { in: ["SENT", "UNCERTAIN"] },
      linkSecret: { in: marks.flatMap(({ mark }) => (mark === null || known.includes(mark) ? [] : mark)) },
      claimedAt: { gt: new Date(now.getTime() - LINKS_MATTER_MS) },
    },
    _count: true,
    _max: { claimedAt: true },
  });
  return _max.claimedAt === null ? null : { letters, last: _max.claimedAt };
}

/** How many read by mail now, and how many stopped. */
export async function countReaders(person: Person | null): Promise<{ reading: number; stopped: number }> {
  authorise(person, "summary.write");
  const [reading, stopped] = await Promise.all([
    db.subscriber.count({ where: { stoppedAt: null } }),
    db.subscriber.count({ where: { stoppedAt: { not: null } } }),
  ]);
  return { reading, stopped };
}
