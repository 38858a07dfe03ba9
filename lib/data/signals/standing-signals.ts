import { formatDay } from "@/lib/charts/format/format";
import { isoOrNull } from "@/lib/data/day-column";
import { db } from "@/lib/db/client";

/** What one must see of a signal to add to it: its newest revision, what it rests on, and its own words. */
export interface StandingSignal {
  revision: number;
  text: string;
  contested: string;
  /** Its reports by their keys: “Reuters, 28 Feb 2026”. */
  reports: { key: string; label: string }[];
}

/** Those signals as they stand, by their public id. */
export async function standingSignals(slugs: readonly string[]): Promise<Map<string, StandingSignal>> {
  if (slugs.length === 0) return new Map();
  const rows = await db.signal.findMany({
    where: { slug: { in: [...slugs] } },
    select: {
      slug: true,
      currentRevision: {
        select: {
          number: true,
          text: true,
          contested: true,
          reports: {
            orderBy: { position: "asc" },
            select: { key: true, source: { select: { publisher: true, published: true } } },
          },
        },
      },
    },
  });
  return new Map(
    rows.flatMap(({ slug, currentRevision: row }): [string, StandingSignal][] => {
      if (!row) return [];
      const reports = row.reports.map(({ key, source }) => {
        const published = isoOrNull(source.published);
        return {
          key,
          label: [source.publisher, published && formatDay(published)].filter(Boolean).join(", "),
        };
      });
      return [[slug, { revision: row.number, text: row.text, contested: row.contested, reports }]];
    }),
  );
}
