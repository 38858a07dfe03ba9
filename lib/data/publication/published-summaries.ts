import { type WeeklySnapshot, weeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { EditionChange, EditionKind } from "@/lib/publication/edition-head";
import { changeList } from "./editions";

/** What stands of a published week: its newest edition. */
export interface PublishedSummary {
  /** Of the summary, the same for all editions of the week. */
  summaryId: string;
  relationshipId: string;
  slug: string;
  /** Of the relationship, as it is called now. */
  name: string;
  week: string;
  /** 1 too where the week was published before there were editions. */
  number: number;
  kind: EditionKind;
  reason: string;
  changes: EditionChange[];
  methodVersion: number;
  codedAsOf: Date;
  inputsHash: string;
  snapshot: WeeklySnapshot;
  /** Of the first edition, and of this one. */
  firstPublishedAt: Date;
  publishedAt: Date;
  publishedBy: string | null;
  /** SHA-256 of the data package that is kept; null: none is kept yet. */
  packageSha256: string | null;
  /** There is a PDF of it. */
  pdf: boolean;
}

/** Which published weeks are asked for. */
export interface SummariesAsked {
  relationshipId?: string;
  /** ISO year. */
  year?: number;
  kind?: EditionKind;
  /** Only weeks that were not withdrawn. */
  standing?: boolean;
  /** By week, or by when their newest edition was published. */
  order?: "week" | "changed";
  /** Only these, by the ids of their summaries. */
  summaryIds?: readonly string[];
  page?: number;
  limit: number;
}

interface Row extends Omit<PublishedSummary, "changes" | "snapshot"> {
  changes: unknown;
  snapshot: unknown;
}

/** Published weeks of relationships that are not archived, the latest week first, and how many there are. */
export async function listPublishedSummaries({
  relationshipId,
  year,
  kind,
  standing = false,
  order = "week",
  summaryIds,
  page = 1,
  limit,
}: SummariesAsked): Promise<{ summaries: PublishedSummary[]; total: number }> {
  const from = Prisma.sql`FROM "WeeklySummary" w
    JOIN "Relationship" r ON r.id = w."relationshipId"
    LEFT JOIN LATERAL (
      SELECT * FROM "SummaryEdition" x WHERE x."summaryId" = w.id ORDER BY x.number DESC LIMIT 1
    ) e ON true
    WHERE w.state = 'PUBLISHED' AND r."archivedAt" IS NULL
      ${relationshipId === undefined ? Prisma.empty : Prisma.sql`AND r.id = ${relationshipId}::uuid`}
      ${summaryIds === undefined ? Prisma.empty : Prisma.sql`AND w.id = ANY(${summaryIds}::uuid[])`}
      ${year === undefined ? Prisma.empty : Prisma.sql`AND w.week LIKE ${`${year}-W%`}`}
      ${kind === undefined ? Prisma.empty : Prisma.sql`AND coalesce(e.kind::text, 'PUBLICATION') = ${kind}`}
      ${standing ? Prisma.sql`AND coalesce(e.kind::text, 'PUBLICATION') <> 'WITHDRAWAL'` : Prisma.empty}`;
  const [count] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${from}`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT w.id AS "summaryId", r.id AS "relationshipId", r.slug, r.name, w.week,
      coalesce(e.number, 1) AS number, coalesce(e.kind::text, 'PUBLICATION') AS kind, coalesce(e.reason, '') AS reason,
      coalesce(e.changes, '[]'::jsonb) AS changes, coalesce(e."methodVersion", w."methodVersion") AS "methodVersion",
      coalesce(e."codedAsOf", w."codedAsOf") AS "codedAsOf", coalesce(e."inputsHash", w."inputsHash") AS "inputsHash",
      coalesce(e.snapshot, w.snapshot) AS snapshot, w."publishedAt" AS "firstPublishedAt",
      coalesce(e."publishedAt", w."publishedAt") AS "publishedAt",
      (SELECT u.name FROM "User" u WHERE u.id = coalesce(e."publishedById", w."publishedById")) AS "publishedBy",
      (SELECT f.sha256 FROM "EditionFile" f WHERE f."editionId" = e.id AND f.kind = 'PACKAGE') AS "packageSha256",
      EXISTS (SELECT 1 FROM "EditionFile" f WHERE f."editionId" = e.id AND f.kind = 'PDF') AS pdf
    ${from}
    ORDER BY ${order === "week" ? Prisma.empty : Prisma.sql`coalesce(e."publishedAt", w."publishedAt") DESC,`} w.week DESC, r.position, r.slug
    LIMIT ${limit} OFFSET ${(page - 1) * limit}`;
  return { summaries: rows.map(toSummary), total: count?.total ?? 0 };
}

function toSummary({ changes, snapshot, ...row }: Row): PublishedSummary {
  return {
    ...row,
    changes: changeList.parse(changes),
    snapshot: weeklySnapshot.parse(snapshot),
  };
}

/** ISO years that have a published week, the latest first. */
export async function listPublishedYears(): Promise<number[]> {
  const rows = await db.$queryRaw<{ year: number }[]>`
    SELECT DISTINCT left(w.week, 4)::int AS year FROM "WeeklySummary" w JOIN "Relationship" r ON r.id = w."relationshipId"
    WHERE w.state = 'PUBLISHED' AND r."archivedAt" IS NULL ORDER BY 1 DESC`;
  return rows.map(({ year }) => year);
}
