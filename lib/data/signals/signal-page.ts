import type { SignalFields } from "@/lib/codebook/signal-schema";
import { slug as slugOfAddress } from "@/lib/codebook/text-fields";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { fieldsOfRevision, revisionColumns } from "./signal-columns";
import { speakingRevisions } from "./speaking";

export interface RevisionView {
  number: number;
  kind: "CREATED" | "IMPORTED" | "EDITED" | "VOIDED" | "RESTORED" | "APPROVED";
  voided: boolean;
  /** It waits for a second person. */
  provisional: boolean;
  reason: string;
  author: string | null;
  /** ISO time. */
  recordedAt: string;
  codebookVersion: number;
  fields: SignalFields;
}

export interface SignalLink {
  slug: string;
  title: string;
  /** How many like happenings it tells of. */
  occurrences: number;
}

export interface SignalView {
  slug: string;
  relationshipSlug: string;
  /** Newest first; never empty. */
  revisions: [RevisionView, ...RevisionView[]];
  facetOf: SignalLink | null;
  duplicateOf: SignalLink | null;
  retracts: SignalLink | null;
  /** The tally that it is one of. */
  countedIn: SignalLink | null;
  /** The status that it brought about. */
  opens: SignalLink | null;
  /** Those of a tally that are coded singly. */
  counted: SignalLink[];
  /** The event that brought it about; a status has one at most. */
  openedBy: SignalLink[];
  facets: SignalLink[];
  duplicates: SignalLink[];
  retractedBy: SignalLink[];
}

const linkColumns = { title: true, occurrences: true, signal: { select: { slug: true } } } as const;

/**
 * A signal with its whole history and every signal that is linked with it; null if there is none. As coded on a moment:
 * its revisions up to then, and null where it had none.
 */
export async function findSignalView(
  relationshipId: string,
  slug: string,
  codedOn: string | null = null,
): Promise<SignalView | null> {
  // An address may hold what no id can, even characters that the database refuses.
  if (!slugOfAddress.safeParse(slug).success) return null;
  const found = await db.signal.findFirst({
    where: { slug, relationshipId },
    select: {
      id: true,
      relationship: { select: { slug: true } },
      revisions: {
        where: codedOn === null ? {} : { recordedAt: { lte: new Date(codedOn) } },
        orderBy: { number: "desc" },
        select: revisionColumns,
      },
    },
  });
  const revisions = found?.revisions.map(
    (row): RevisionView => ({
      number: row.number,
      kind: row.kind,
      voided: row.voided,
      provisional: row.provisional,
      reason: row.reason,
      author: row.author?.name ?? null,
      recordedAt: row.recordedAt.toISOString(),
      codebookVersion: row.codebookVersion,
      fields: fieldsOfRevision(row),
    }),
  );
  const [newest, ...older] = revisions ?? [];
  if (!found || !newest) return null;
  const { fields } = newest;
  const speaking = await speakingRevisions(relationshipId, codedOn);
  const [facetOf, duplicateOf, retracts, countedIn, opens, ...linking] = await Promise.all([
    findLink(speaking, fields.facetOf),
    findLink(speaking, fields.duplicateOf),
    findLink(speaking, fields.retracts?.signal ?? null),
    findLink(speaking, fields.countedIn),
    findLink(speaking, fields.opens),
    listLinks(speaking, { facetOfId: found.id }),
    listLinks(speaking, { duplicateOfId: found.id }),
    listLinks(speaking, { retractsId: found.id }),
    listLinks(speaking, { countedInId: found.id }),
    listLinks(speaking, { opensId: found.id }),
  ]);
  const [facets, duplicates, retractedBy, counted, openedBy] = linking;
  return {
    slug,
    relationshipSlug: found.relationship.slug,
    revisions: [newest, ...older],
    facetOf,
    duplicateOf,
    retracts,
    countedIn,
    opens,
    counted,
    openedBy,
    facets,
    duplicates,
    retractedBy,
  };
}

/** Whether a signal stands in a relationship, in whatever vintage. */
export async function signalExists(relationshipId: string, slug: string): Promise<boolean> {
  if (!slugOfAddress.safeParse(slug).success) return false;
  return (await db.signal.count({ where: { slug, relationshipId } })) > 0;
}

async function findLink(
  speaking: Prisma.SignalRevisionWhereInput,
  slug: string | null,
): Promise<SignalLink | null> {
  if (slug === null) return null;
  const row = await db.signalRevision.findFirst({
    where: { AND: [speaking, { signal: { slug } }] },
    select: linkColumns,
  });
  return { slug, title: row?.title ?? slug, occurrences: row?.occurrences ?? 1 };
}

async function listLinks(
  speaking: Prisma.SignalRevisionWhereInput,
  link: Partial<Record<"facetOfId" | "duplicateOfId" | "retractsId" | "countedInId" | "opensId", string>>,
): Promise<SignalLink[]> {
  const rows = await db.signalRevision.findMany({
    where: { AND: [speaking, { voided: false, ...link }] },
    select: linkColumns,
    orderBy: { signal: { slug: "asc" } },
  });
  return rows.map((row) => ({ slug: row.signal.slug, title: row.title, occurrences: row.occurrences }));
}
