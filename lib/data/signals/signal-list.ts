import { z } from "zod";
import { LIVE, type Vintage } from "@/lib/charts/address/vintage";
import { ACKNOWLEDGEMENTS, INITIATORS } from "@/lib/codebook/signal-schema";
import { isoDay, slug, words } from "@/lib/codebook/text-fields";
import { isoOfColumn, isoOrNull } from "@/lib/data/day-column";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import {
  CREDIBILITIES,
  FAMILIES,
  type Family,
  type Precision,
  RELIABILITIES,
} from "@/lib/engine/signals/signal";
import { holdsWords } from "./folded-text";
import { precisionOf } from "./signal-columns";
import { evidenceWhere, headWhere } from "./signal-list-where";
import { isKnownEnd, isKnownReport, knownRevisions, speakingRevisions } from "./speaking";

export const SIGNALS_PER_PAGE = 50;
export const SEARCH_MAX = 200;
const SORTS = ["start", "title", "family", "intensity"] as const;

/** The filters of the signal list as they stand in its address; what makes no sense is left out. */
export const signalFilter = z.object({
  q: words(SEARCH_MAX, "the search").catch(""),
  family: z.enum(FAMILIES).optional().catch(undefined),
  type: slug.optional().catch(undefined),
  from: isoDay.optional().catch(undefined),
  to: isoDay.optional().catch(undefined),
  initiator: z.enum(INITIATORS).optional().catch(undefined),
  reliability: z.enum(RELIABILITIES).optional().catch(undefined),
  credibility: z.coerce
    .number()
    .pipe(z.literal([...CREDIBILITIES]))
    .optional()
    .catch(undefined),
  a: z.enum(ACKNOWLEDGEMENTS).optional().catch(undefined),
  b: z.enum(ACKNOWLEDGEMENTS).optional().catch(undefined),
  scored: z.enum(["yes", "no"]).optional().catch(undefined),
  waiting: z.literal("yes").optional().catch(undefined),
  voided: z.literal("yes").optional().catch(undefined),
  sort: z.enum(SORTS).catch("start"),
  order: z.enum(["asc", "desc"]).catch("desc"),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});
export type SignalFilter = z.output<typeof signalFilter>;

/** A signal that a row links to. */
interface ListedLink {
  slug: string;
  title: string;
}

export interface SignalRow {
  slug: string;
  title: string;
  family: Family;
  type: string;
  start: string;
  end: string | null;
  precision: Precision;
  intensity: number;
  scored: boolean;
  voided: boolean;
  /** It waits for a second person. */
  provisional: boolean;
  contested: boolean;
  /** 2 or more: a tally, whose intensity is that of one. */
  occurrences: number;
  facetOf: ListedLink | null;
  countedIn: ListedLink | null;
  opens: ListedLink | null;
  /** Best grade of each report, “B2”. */
  grades: string[];
}

const link = { select: { slug: true, currentRevision: { select: { title: true } } } } as const;

function listed(to: { slug: string; currentRevision: { title: string } | null } | null): ListedLink | null {
  return to && { slug: to.slug, title: to.currentRevision?.title ?? to.slug };
}

const columns = {
  title: true,
  family: true,
  type: true,
  startDay: true,
  endDay: true,
  endPublished: true,
  precision: true,
  intensity: true,
  scored: true,
  voided: true,
  provisional: true,
  contested: true,
  occurrences: true,
  facetOf: link,
  countedIn: link,
  opens: link,
  reports: {
    orderBy: { position: "asc" },
    select: { credibility: true, source: { select: { reliability: true, published: true } } },
  },
} as const;

/**
 * One page of the signals that pass the filter, with how many there are in all. Of a vintage: the revisions that spoke
 * then, and of them those with a report known by then.
 */
export async function listSignals(
  relationshipId: string,
  filter: SignalFilter,
  { knownOn, codedOn }: Pick<Vintage, "knownOn" | "codedOn"> = LIVE,
  pageSize = SIGNALS_PER_PAGE,
): Promise<{ rows: SignalRow[]; total: number }> {
  const evidence = evidenceWhere(filter, await holdsWords(filter.q));
  const { total, found } =
    codedOn === null && knownOn === null && filter.q === ""
      ? await newest(relationshipId, filter, evidence, pageSize)
      : await asOf(relationshipId, filter, evidence, { knownOn, codedOn }, pageSize);
  const rows = found.map(({ slug, row }): SignalRow => {
    const start = isoOfColumn(row.startDay);
    const known = row.reports.filter(({ source }) =>
      isKnownReport(isoOrNull(source.published), start, knownOn),
    );
    return {
      slug,
      title: row.title,
      family: row.family,
      type: row.type,
      start,
      end: isKnownEnd(isoOrNull(row.endPublished), knownOn) ? isoOrNull(row.endDay) : null,
      precision: precisionOf(row.precision),
      intensity: row.intensity.toNumber(),
      scored: row.scored,
      voided: row.voided,
      provisional: row.provisional,
      contested: row.contested !== "",
      occurrences: row.occurrences,
      facetOf: listed(row.facetOf),
      countedIn: listed(row.countedIn),
      opens: listed(row.opens),
      grades: known.map((report) => `${report.source.reliability}${report.credibility}`),
    };
  });
  return { rows, total };
}

type Row = Prisma.SignalRevisionGetPayload<{ select: typeof columns }>;

/** Revisions of one page with the ids of their signals, and how many there are in all. */
interface Found {
  total: number;
  found: { slug: string; row: Row }[];
}

/** What stands now, along the columns that the signals have for it. */
async function newest(
  relationshipId: string,
  filter: SignalFilter,
  evidence: Prisma.SignalRevisionWhereInput | null,
  pageSize: number,
): Promise<Found> {
  const where: Prisma.SignalWhereInput = {
    relationshipId,
    ...headWhere(filter),
    ...(evidence === null ? {} : { currentRevision: evidence }),
  };
  const [total, signals] = await Promise.all([
    db.signal.count({ where }),
    db.signal.findMany({
      where,
      select: { slug: true, currentRevision: { select: columns } },
      orderBy: [{ [SORT_COLUMN[filter.sort]]: filter.order }, { slug: filter.order }],
      skip: (filter.page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  return { total, found: signals.flatMap(({ slug, currentRevision: row }) => (row ? [{ slug, row }] : [])) };
}

/** What a vintage holds, or what is asked by words: over the revisions that spoke then, all of which have to be looked at. */
async function asOf(
  relationshipId: string,
  filter: SignalFilter,
  evidence: Prisma.SignalRevisionWhereInput | null,
  { knownOn, codedOn }: Pick<Vintage, "knownOn" | "codedOn">,
  pageSize: number,
): Promise<Found> {
  const where: Prisma.SignalRevisionWhereInput = {
    AND: [
      await speakingRevisions(relationshipId, codedOn),
      knownRevisions(knownOn),
      headWhere(filter),
      evidence ?? {},
    ],
  };
  const [total, revisions] = await Promise.all([
    db.signalRevision.count({ where }),
    db.signalRevision.findMany({
      where,
      select: { signal: { select: { slug: true } }, ...columns },
      orderBy: [{ [SORT_COLUMN[filter.sort]]: filter.order }, { signal: { slug: filter.order } }],
      skip: (filter.page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  return { total, found: revisions.map(({ signal: { slug }, ...row }) => ({ slug, row })) };
}

const SORT_COLUMN = { start: "startDay", title: "title", family: "family", intensity: "intensity" } as const;
