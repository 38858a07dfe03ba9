import { isoOrNull } from "@/lib/data/day-column";
import { db, type Transaction } from "@/lib/db/client";

export interface NamedReports {
  slug: string;
  contested: string;
  reports: {
    publisher: string;
    title: string;
    address: string | null;
    published: string | null;
    language: string;
    grade: string;
    withdrawn: boolean;
  }[];
}

/** The source reports of some signals of a relationship, as coded at a moment (null: now), by slug. */
export async function listReportsOf(
  relationshipId: string,
  slugs: readonly string[],
  asOf: Date | null,
  client: Transaction = db,
): Promise<Map<string, NamedReports>> {
  if (slugs.length === 0) return new Map();
  const rows = await client.signal.findMany({
    where: { relationshipId, slug: { in: [...new Set(slugs)] } },
    select: {
      slug: true,
      revisions: {
        where: asOf === null ? {} : { recordedAt: { lte: asOf } },
        orderBy: { number: "desc" },
        take: 1,
        select: {
          contested: true,
          reports: {
            orderBy: { position: "asc" },
            select: {
              credibility: true,
              withdrawnOn: true,
              source: {
                select: {
                  publisher: true,
                  title: true,
                  address: true,
                  published: true,
                  language: true,
                  reliability: true,
                },
              },
            },
          },
        },
      },
    },
  });
  return new Map(
    rows.flatMap(({ slug, revisions: [revision] }) =>
      revision
        ? [
            [
              slug,
              {
                slug,
                contested: revision.contested,
                reports: revision.reports.map(({ source, credibility, withdrawnOn }) => ({
                  publisher: source.publisher,
                  title: source.title,
                  address: source.address,
                  published: isoOrNull(source.published),
                  language: source.language,
                  grade: `${source.reliability}${credibility}`,
                  withdrawn: withdrawnOn !== null,
                })),
              },
            ] as const,
          ]
        : [],
    ),
  );
}
