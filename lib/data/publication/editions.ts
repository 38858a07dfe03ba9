import { z } from "zod";
import { type WeeklySnapshot, weeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { NotFound } from "@/lib/data/problems";
import { db, type Transaction } from "@/lib/db/client";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import type { EditionChange, EditionKind } from "@/lib/publication/edition-head";

export const changeList: z.ZodType<EditionChange[]> = z.array(
  z.object({ what: z.string(), before: z.string(), after: z.string() }),
);

/** What every edition says of itself. */
export interface EditionFacts {
  week: string;
  number: number;
  kind: EditionKind;
  /** Why it was corrected or withdrawn; empty for a publication. */
  reason: string;
  /** A correction that changes what a reader would conclude. */
  material: boolean;
  changes: EditionChange[];
  methodVersion: number;
  codedAsOf: Date;
  inputsHash: string;
  snapshot: WeeklySnapshot;
  publishedAt: Date;
}

/** A numbered edition of a published week. Nothing of it ever changes. */
export interface Edition extends EditionFacts {
  id: string;
  /** Of the summary, the same for all editions of the week. */
  summaryId: string;
  relationshipId: string;
  slug: string;
  publishedBy: string | null;
}

export const editionColumns = {
  id: true,
  summaryId: true,
  number: true,
  kind: true,
  reason: true,
  material: true,
  changes: true,
  methodVersion: true,
  codedAsOf: true,
  inputsHash: true,
  snapshot: true,
  publishedAt: true,
  publishedBy: { select: { name: true } },
  summary: { select: { week: true, relationshipId: true, relationship: { select: { slug: true } } } },
} as const;

type Found = Awaited<ReturnType<typeof selectLatest>>[number];

async function selectLatest(
  relationshipId: string,
  week: string,
  number: number | undefined,
  client: Transaction,
) {
  // What is no week is not asked for: an address may hold what the database cannot even compare.
  if (!parseIsoWeek(week)) return [];
  return client.summaryEdition.findMany({
    where: { summary: { relationshipId, week }, ...(number !== undefined && { number }) },
    select: editionColumns,
    orderBy: { number: "desc" },
    take: 1,
  });
}

export function toEdition(row: Found): Edition {
  const { summary, publishedBy, changes, snapshot, ...rest } = row;
  return {
    ...rest,
    changes: changeList.parse(changes),
    snapshot: weeklySnapshot.parse(snapshot),
    publishedBy: publishedBy?.name ?? null,
    week: summary.week,
    relationshipId: summary.relationshipId,
    slug: summary.relationship.slug,
  };
}

/** An edition of a week, the newest where no number is asked for; null: there is none, as of a week published before there were editions. */
export async function findEdition(
  relationshipId: string,
  week: string,
  number?: number,
  client: Transaction = db,
): Promise<Edition | null> {
  const [row] = await selectLatest(relationshipId, week, number, client);
  return row ? toEdition(row) : null;
}

/** The edition with an id, for what is made of it later. */
export async function getEdition(id: string): Promise<Edition> {
  const row = await db.summaryEdition.findUnique({ where: { id }, select: editionColumns });
  if (!row) throw new NotFound("this edition");
  return toEdition(row);
}

/** All editions of a week, the newest first. */
export async function listEditions(relationshipId: string, week: string): Promise<Edition[]> {
  if (!parseIsoWeek(week)) return [];
  const rows = await db.summaryEdition.findMany({
    where: { summary: { relationshipId, week } },
    select: editionColumns,
    orderBy: { number: "desc" },
  });
  return rows.map(toEdition);
}
