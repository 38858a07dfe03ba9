import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import {
  compared,
  type Kinship,
  kinshipOf,
  LIKELY,
  likelinessOf,
  NEAR_DAYS,
  type Told,
  toldDays,
} from "@/lib/codebook/likely-twin";
import { columnOfIso, isoOfColumn, isoOrNull } from "@/lib/data/day-column";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { precisionOf } from "@/lib/data/signals/signal-columns";
import { db } from "@/lib/db/client";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Family, Precision } from "@/lib/engine/signals/signal";

const MOST = 5;

/** A signal that may be the one being typed, or belong with it in one count. */
export interface LikelyDuplicate {
  slug: string;
  title: string;
  start: string;
  end: string | null;
  precision: Precision;
  family: Family;
  type: string;
  /** More than 1: a tally. */
  occurrences: number;
  kinship: Kinship;
  /** What is alike, in words. */
  because: string;
}

/** The form as typed, as far as it tells signals apart. */
interface Typed extends Told {
  precision: string;
  /** Signals that it is linked with already. */
  linked: string[];
}

const columns = {
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
      facetOf: { select: { slug: true } },
      countedIn: { select: { slug: true } },
      opens: { select: { slug: true } },
      reports: { select: { source: { select: { address: true } } } },
    },
  },
} as const;

/** Signals of the same sides, near in time, that are alike in type or words; the likeliest first. */
export async function findLikelyDuplicates(
  person: Person | null,
  relationshipSlug: string,
  typed: Typed,
  except: string | null,
): Promise<LikelyDuplicate[]> {
  authorise(person, "signal.write");
  const span = toldDays(typed);
  if (span === null || typed.title.trim() === "") return [];
  const relationship = await getRelationship(relationshipSlug);
  const [first, last] = [
    columnOfIso(isoFromDay(span.from - NEAR_DAYS)),
    columnOfIso(isoFromDay(span.to + NEAR_DAYS)),
  ];
  const yearBefore = columnOfIso(isoFromDay(span.from - NEAR_DAYS - 366));
  const found = await db.signal.findMany({
    where: {
      relationshipId: relationship.id,
      slug: except === null ? undefined : { not: except },
      currentRevision: {
        voided: false,
        startDay: { lte: last },
        OR: [
          { startDay: { gte: first } },
          { endDay: { gte: first, lte: last } },
          // A count may have begun long before one that it counts.
          { occurrences: { gt: 1 }, endDay: { gte: first } },
          // An imprecise date reaches to the end of its period.
          { precision: { not: "DAY" }, startDay: { gte: yearBefore } },
        ],
      },
    },
    select: columns,
  });
  const mine = compared(typed);
  return found
    .flatMap(({ slug, currentRevision: row }) => {
      // What it is linked with already, and that one's other sides, need no question.
      if (!row || isLinked(typed, except, slug, row)) return [];
      const start = isoOfColumn(row.startDay);
      const end = isoOrNull(row.endDay);
      const precision = precisionOf(row.precision);
      const other = toldDays({ start, end: end ?? start, precision });
      if (!other || other.from > span.to + NEAR_DAYS || other.to < span.from - NEAR_DAYS) return [];
      const { title, text, family, type, occurrences } = row;
      const addresses = row.reports.map((report) => report.source.address);
      const intensity = row.intensity.toNumber();
      const told = { title, text, family, type, start, end, intensity, occurrences, addresses };
      const kinship = kinshipOf(typed, told);
      const { score, because } = likelinessOf(mine, compared(told), kinship);
      if (score < LIKELY) return [];
      return [{ score, slug, title, start, end, precision, family, type, occurrences, kinship, because }];
    })
    .sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1))
    .slice(0, MOST)
    .map(({ score: _, ...candidate }) => candidate);
}

/** Whether the two are linked, from either side. */
function isLinked(
  { linked }: Typed,
  self: string | null,
  slug: string,
  row: Record<"facetOf" | "countedIn" | "opens", { slug: string } | null>,
): boolean {
  if (linked.includes(slug) || (row.facetOf !== null && linked.includes(row.facetOf.slug))) return true;
  return self !== null && (row.countedIn?.slug === self || row.opens?.slug === self);
}
