import { type WeeklySnapshot, weeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { draftWords, type WeekTexts } from "@/lib/brief/weekly/weekly-words";
import { db, type Transaction } from "@/lib/db/client";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import type { EditionKind } from "@/lib/publication/edition-head";

/** A published summary as readers see it: its newest edition. Nothing of an edition ever changes. */
export interface PublishedRow {
  week: string;
  /** Null: published before there were editions. */
  edition: { id: string; number: number; kind: EditionKind; reason: string } | null;
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
  /** The facts that its figures come from for good; null: they follow what is coded. */
  frozen: FrozenFacts | null;
  /** The version that a second person approved, and who. */
  approved: { version: number; byId: string; by: string } | null;
  /** Names of who judged. */
  signed: { assessedBy: string | null; arrowBy: string | null };
}

/** What the figures of a draft were frozen with. */
export interface FrozenFacts {
  asOf: Date;
  methodVersion: number;
  /** SHA-256 of the canonical inputs. */
  hash: string;
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
  approvedDraft: true,
  publishedBy: { select: { name: true } },
  approvedBy: { select: { id: true, name: true } },
  assessedBy: { select: { name: true } },
  arrowBy: { select: { name: true } },
  editions: {
    select: {
      id: true,
      number: true,
      kind: true,
      reason: true,
      methodVersion: true,
      codedAsOf: true,
      inputsHash: true,
      snapshot: true,
      publishedAt: true,
      publishedBy: { select: { name: true } },
    },
    orderBy: { number: "desc" },
    take: 1,
  },
} as const;

type Found = NonNullable<Awaited<ReturnType<typeof select>>>;

function select(relationshipId: string, week: string, client: Transaction) {
  return client.weeklySummary.findUnique({
    where: { relationshipId_week: { relationshipId, week } },
    select: columns,
  });
}

function toPublished(row: Found): PublishedRow | null {
  const [edition = null] = row.editions;
  const shown = edition ?? row;
  const { methodVersion, codedAsOf, inputsHash, publishedAt } = shown;
  if (row.state !== "PUBLISHED" || methodVersion === null || !codedAsOf || !inputsHash || !publishedAt)
    return null;
  return {
    week: row.week,
    edition: edition && {
      id: edition.id,
      number: edition.number,
      kind: edition.kind,
      reason: edition.reason,
    },
    snapshot: weeklySnapshot.parse(shown.snapshot),
    methodVersion,
    codedAsOf,
    inputsHash,
    publishedAt,
    publishedBy: shown.publishedBy?.name ?? null,
  };
}

function frozenFacts({ codedAsOf, methodVersion, inputsHash }: Found): FrozenFacts | null {
  if (codedAsOf === null || methodVersion === null || inputsHash === null) return null;
  return { asOf: codedAsOf, methodVersion, hash: inputsHash };
}

/** The kept summary of a week: published, a draft, or null for neither. */
export async function findSummaryRow(
  relationshipId: string,
  week: string,
  client: Transaction = db,
): Promise<{ published: PublishedRow | null; draft: DraftRow | null }> {
  // What is no week is not asked for: an address may hold what the database cannot even compare.
  const row = parseIsoWeek(week) && (await select(relationshipId, week, client));
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
      frozen: frozenFacts(row),
      approved:
        row.approvedDraft !== null && row.approvedBy
          ? { version: row.approvedDraft, byId: row.approvedBy.id, by: row.approvedBy.name }
          : null,
      signed: { assessedBy: row.assessedBy?.name ?? null, arrowBy: row.arrowBy?.name ?? null },
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
