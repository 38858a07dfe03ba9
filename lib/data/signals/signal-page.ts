import type { SignalFields } from "@/lib/codebook/signal-schema";
import { slug as slugOfAddress } from "@/lib/codebook/text-fields";
import { db } from "@/lib/db/client";
import { fieldsOfRevision, revisionColumns } from "./signal-columns";

export interface RevisionView {
  number: number;
  kind: "CREATED" | "IMPORTED" | "EDITED" | "VOIDED" | "RESTORED";
  voided: boolean;
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
}

export interface SignalView {
  slug: string;
  relationshipSlug: string;
  /** Newest first; never empty. */
  revisions: [RevisionView, ...RevisionView[]];
  facetOf: SignalLink | null;
  duplicateOf: SignalLink | null;
  retracts: SignalLink | null;
  facets: SignalLink[];
  duplicates: SignalLink[];
  retractedBy: SignalLink[];
}

const linkColumns = { slug: true, currentRevision: { select: { title: true } } } as const;

/** A signal with its whole history and every signal that is linked with it; null if there is none. */
export async function findSignalView(relationshipId: string, slug: string): Promise<SignalView | null> {
  // An address may hold what no id can, even characters that the database refuses.
  if (!slugOfAddress.safeParse(slug).success) return null;
  const found = await db.signal.findFirst({
    where: { slug, relationshipId },
    select: {
      id: true,
      relationship: { select: { slug: true } },
      revisions: { orderBy: { number: "desc" }, select: revisionColumns },
    },
  });
  const revisions = found?.revisions.map(
    (row): RevisionView => ({
      number: row.number,
      kind: row.kind,
      voided: row.voided,
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
  const [facetOf, duplicateOf, retracts, ...linking] = await Promise.all([
    findLink(fields.facetOf),
    findLink(fields.duplicateOf),
    findLink(fields.retracts?.signal ?? null),
    listLinks({ facetOfId: found.id }),
    listLinks({ duplicateOfId: found.id }),
    listLinks({ retractsId: found.id }),
  ]);
  const [facets, duplicates, retractedBy] = linking;
  return {
    slug,
    relationshipSlug: found.relationship.slug,
    revisions: [newest, ...older],
    facetOf,
    duplicateOf,
    retracts,
    facets,
    duplicates,
    retractedBy,
  };
}

async function findLink(slug: string | null): Promise<SignalLink | null> {
  if (slug === null) return null;
  const row = await db.signal.findUnique({ where: { slug }, select: linkColumns });
  return row && { slug: row.slug, title: row.currentRevision?.title ?? row.slug };
}

async function listLinks(
  link: { facetOfId: string } | { duplicateOfId: string } | { retractsId: string },
): Promise<SignalLink[]> {
  const rows = await db.signal.findMany({
    where: { currentRevision: { voided: false, ...link } },
    select: linkColumns,
    orderBy: { slug: "asc" },
  });
  return rows.map((row) => ({ slug: row.slug, title: row.currentRevision?.title ?? row.slug }));
}
