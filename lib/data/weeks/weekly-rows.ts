import { type WeeklySnapshot, weeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { draftWords, type WeekTexts } from "@/lib/brief/weekly/weekly-words";
import { db, type Transaction } from "@/lib/db/client";

/** A published summary as it is kept: nothing of it changes any more. */
export interface PublishedRow {
  week: string;
  snapshot: WeeklySnapshot;
  methodVersion: number;
  codedAsOf: Date;
  inputsHash: string;
  publishedAt: Date;
  publishedBy: string | null;
}

/** A draft as an editor left it. */
export interface DraftRow {
  week: string;
  /** Counts its saves. */
  version: number;
  texts: WeekTexts;
  savedAt: string;
}

const columns = {
  week: true,
  state: true,
  draftVersion: true,
  headline: true,
  arrowReason: true,
  lead: true,
  assessment: true,
  arrowWay: true,
  arrowWhy: true,
  points: true,
  methodVersion: true,
  codedAsOf: true,
  inputsHash: true,
  snapshot: true,
  publishedAt: true,
  updatedAt: true,
  publishedBy: { select: { name: true } },
} as const;

type Found = NonNullable<Awaited<ReturnType<typeof select>>>;

function select(relationshipId: string, week: string, client: Transaction) {
  return client.weeklySummary.findUnique({
    where: { relationshipId_week: { relationshipId, week } },
    select: columns,
  });
}

function toPublished(row: Found): PublishedRow | null {
  const { methodVersion, codedAsOf, inputsHash, publishedAt } = row;
  if (row.state !== "PUBLISHED" || methodVersion === null || !codedAsOf || !inputsHash || !publishedAt)
    return null;
  return {
    week: row.week,
    snapshot: weeklySnapshot.parse(row.snapshot),
    methodVersion,
    codedAsOf,
    inputsHash,
    publishedAt,
    publishedBy: row.publishedBy?.name ?? null,
  };
}

/** The kept summary of a week: published, a draft, or null for neither. */
export async function findSummaryRow(
  relationshipId: string,
  week: string,
  client: Transaction = db,
): Promise<{ published: PublishedRow | null; draft: DraftRow | null }> {
  const row = await select(relationshipId, week, client);
  if (!row) return { published: null, draft: null };
  const published = toPublished(row);
  if (published) return { published, draft: null };
  return {
    published: null,
    draft: {
      week: row.week,
      version: row.draftVersion,
      texts: draftWords.parse(row),
      savedAt: row.updatedAt.toISOString(),
    },
  };
}

/** Published summaries of a relationship, the latest week first. */
export async function listPublished(relationshipId: string): Promise<PublishedRow[]> {
  const rows = await db.weeklySummary.findMany({
    where: { relationshipId, state: "PUBLISHED" },
    select: columns,
    orderBy: { week: "desc" },
  });
  return rows.map(toPublished).filter((row) => row !== null);
}

/** Weeks for which a draft is kept. */
export async function listDraftWeeks(relationshipId: string): Promise<string[]> {
  const rows = await db.weeklySummary.findMany({
    where: { relationshipId, state: "DRAFT" },
    select: { week: true },
    orderBy: { week: "desc" },
  });
  return rows.map(({ week }) => week);
}
