import type { Witness, WitnessReport } from "@/lib/brief/weekly/points/point-witness";
import { credibilityOf, reliabilityOf } from "@/lib/codebook/grades";
import { relayGroup } from "@/lib/codebook/report-schema";
import { isoOfColumn, isoOrNull } from "@/lib/data/day-column";
import { ACKNOWLEDGEMENT_WORD } from "@/lib/data/signals/signal-columns";
import { isKnownEnd, isKnownReport } from "@/lib/data/signals/speaking";
import { db, type Transaction } from "@/lib/db/client";
import type { Day } from "@/lib/engine/signals/signal";

/** What is written of one signal beside its figures: its reports, what is contested, and what the two states say. */
export interface NamedReports extends Omit<Witness, "reports"> {
  slug: string;
  reports: (WitnessReport & {
    publisher: string;
    title: string;
    address: string | null;
    published: string | null;
    language: string;
    grade: string;
  })[];
}

interface Asked {
  relationshipId: string;
  /** As coded at this moment; null: now. */
  asOf: Date | null;
  /** Only reports published by this day; null or left out: all. */
  knownOn?: Day | null;
  client?: Transaction;
}

/** The source reports of some signals of a relationship, by slug. */
export async function listReportsOf(
  { relationshipId, asOf, knownOn = null, client = db }: Asked,
  slugs: readonly string[],
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
          acknowledgedByA: true,
          acknowledgedByB: true,
          startDay: true,
          reports: {
            orderBy: { position: "asc" },
            select: {
              key: true,
              relays: true,
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
                acknowledgedByA: ACKNOWLEDGEMENT_WORD[revision.acknowledgedByA],
                acknowledgedByB: ACKNOWLEDGEMENT_WORD[revision.acknowledgedByB],
                reports: revision.reports
                  .filter(({ source }) =>
                    isKnownReport(isoOrNull(source.published), isoOfColumn(revision.startDay), knownOn),
                  )
                  .map(({ source, credibility, key, withdrawnOn }) => ({
                    publisher: source.publisher,
                    title: source.title,
                    address: source.address,
                    published: isoOrNull(source.published),
                    language: source.language,
                    grade: `${source.reliability}${credibility}`,
                    reliability: reliabilityOf(source.reliability),
                    credibility: credibilityOf(credibility),
                    voice: relayGroup(revision.reports, key),
                    withdrawn: withdrawnOn !== null && isKnownEnd(isoOrNull(withdrawnOn), knownOn),
                  })),
              },
            ] as const,
          ]
        : [],
    ),
  );
}
