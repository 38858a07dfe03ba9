import { isoOfColumn, isoOrNull } from "@/lib/data/day-column";
import { precisionOf } from "@/lib/data/signals/signal-columns";
import type { Transaction } from "@/lib/db/client";
import type { Comparable } from "./import-twins";

const slugOnly = { select: { slug: true } } as const;

/** The standing signals of a relationship, as far as twins are told by it. */
export async function standingComparables(tx: Transaction, relationshipId: string): Promise<Comparable[]> {
  const rows = await tx.signal.findMany({
    where: { relationshipId, currentRevision: { voided: false } },
    select: {
      slug: true,
      currentRevision: {
        select: {
          title: true,
          text: true,
          family: true,
          type: true,
          startDay: true,
          endDay: true,
          precision: true,
          intensity: true,
          occurrences: true,
          facetOf: slugOnly,
          duplicateOf: slugOnly,
          countedIn: slugOnly,
          opens: slugOnly,
          reports: { select: { source: { select: { address: true } } } },
        },
      },
    },
  });
  return rows.flatMap(({ slug: id, currentRevision: row }) => {
    if (!row) return [];
    const { title, text, family, type, occurrences } = row;
    return {
      ...{ id, title, text, family, type, occurrences },
      start: isoOfColumn(row.startDay),
      end: isoOrNull(row.endDay),
      precision: precisionOf(row.precision),
      intensity: row.intensity.toNumber(),
      facetOf: row.facetOf?.slug ?? null,
      duplicateOf: row.duplicateOf?.slug ?? null,
      countedIn: row.countedIn?.slug ?? null,
      opens: row.opens?.slug ?? null,
      addresses: row.reports.map(({ source }) => source.address),
    };
  });
}
