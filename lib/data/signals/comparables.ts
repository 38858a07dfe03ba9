import { isoOfColumn, isoOrNull } from "@/lib/data/day-column";
import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Family, Precision } from "@/lib/engine/signals/signal";
import type { Told } from "@/lib/evidence/twins/told-signal";
import { precisionOf } from "./signal-columns";

/** A coded signal, as far as twins are told by it. */
export interface Comparable extends Told {
  family: Family;
  precision: Precision;
}

/** One that stands, with how its reports are titled. */
export interface StandingComparable extends Comparable {
  reportTitles: string[];
}

const slugOnly = { select: { slug: true } } as const;

/** The standing signals that pass; with `most` those of the latest days. */
export async function listComparables(
  client: Transaction,
  where: Prisma.SignalWhereInput,
  revision: Prisma.SignalRevisionWhereInput = {},
  most?: number,
): Promise<StandingComparable[]> {
  const rows = await client.signal.findMany({
    where: { ...where, currentRevision: { voided: false, ...revision } },
    ...(most === undefined
      ? {}
      : { take: most, orderBy: [{ currentRevision: { startDay: "desc" } }, { slug: "asc" }] }),
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
          reports: { select: { source: { select: { address: true, title: true } } } },
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
      reportTitles: row.reports.map(({ source }) => source.title),
    };
  });
}
