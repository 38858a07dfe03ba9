import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { coveredDays, isoDayOrNull } from "@/lib/codebook/date-reading";
import { likeness } from "@/lib/codebook/likeness";
import { columnOfIso, isoOfColumn, isoOrNull } from "@/lib/data/day-column";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { precisionOf } from "@/lib/data/signals/signal-columns";
import { db } from "@/lib/db/client";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { type Day, type Family, PRECISIONS, type Precision } from "@/lib/engine/signals/signal";

/** Days around a happening in which another report of it may be dated. */
const NEAR_DAYS = 7;
/** From here on a coder is asked. */
const LIKELY = 0.55;
const MOST = 5;

/** What the one being typed may be to a signal: the same happening, one that it counts, or a count that it is one of. */
export type Kinship = "same" | "one of it" | "counts it";

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
interface Typed {
  title: string;
  text: string;
  family: string;
  type: string;
  start: string;
  end: string | null;
  precision: string;
  /** NaN while none is typed. */
  intensity: number;
  /** 2 or more: a tally; NaN while it cannot be read. */
  occurrences: number;
  /** Signals that it is linked with already. */
  linked: string[];
  addresses: string[];
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
  const span = spanOf(typed);
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
  return found
    .flatMap(({ slug, currentRevision: row }) => {
      // What it is linked with already, and that one's other sides, need no question.
      if (!row || isLinked(typed, except, slug, row)) return [];
      const start = isoOfColumn(row.startDay);
      const end = isoOrNull(row.endDay);
      const precision = precisionOf(row.precision);
      const other = spanOf({ start, end: end ?? start, precision });
      if (!other || other.from > span.to + NEAR_DAYS || other.to < span.from - NEAR_DAYS) return [];
      const { title, text, family, type, occurrences } = row;
      const addresses = row.reports.map((report) => report.source.address);
      const intensity = row.intensity.toNumber();
      const compared = { title, text, family, type, start, end, intensity, occurrences, addresses };
      const kinship = kinshipOf(typed, compared);
      const { score, because } = likelinessOf(typed, compared, kinship);
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

/** A count and a single happening of its family and sign within its days are never the same happening. */
function kinshipOf(typed: Typed, other: Other): Kinship {
  if (typed.family !== other.family || typed.intensity * other.intensity < 0) return "same";
  const within = (day: string, counted: { start: string; end: string | null }) =>
    day >= counted.start && day <= (counted.end ?? counted.start);
  if (other.occurrences > 1 && typed.occurrences === 1 && within(typed.start, other)) return "one of it";
  if (typed.occurrences > 1 && other.occurrences === 1 && within(other.start, typed)) return "counts it";
  return "same";
}

function spanOf(typed: Pick<Typed, "start" | "end" | "precision">): { from: Day; to: Day } | null {
  const start = isoDayOrNull(typed.start);
  if (start === null) return null;
  const end = typed.end === null ? start : (isoDayOrNull(typed.end) ?? start);
  return coveredDays({ start, end, precision: PRECISIONS.find((one) => one === typed.precision) ?? "day" });
}

interface Other {
  title: string;
  text: string;
  family: string;
  type: string;
  start: string;
  end: string | null;
  intensity: number;
  occurrences: number;
  addresses: (string | null)[];
}

function likelinessOf(typed: Typed, other: Other, kinship: Kinship): { score: number; because: string } {
  const words = Math.max(
    likeness(typed.title, other.title),
    0.8 * likeness(`${typed.title} ${typed.text}`, `${other.title} ${other.text}`),
  );
  const sameType = typed.type === other.type && typed.family === other.family;
  const sameFamily = typed.family === other.family;
  const sameDay = typed.start === other.start;
  // A clash within the days of a count of clashes is asked about whatever its words.
  const counted = kinship === "one of it" && sameType;
  const sameSource = other.addresses.some((address) => address !== null && typed.addresses.includes(address));
  const score =
    0.7 * words +
    (sameType ? 0.25 : sameFamily ? 0.12 : 0) +
    (sameDay ? 0.12 : 0) +
    (sameSource || counted ? 0.4 : 0);
  const alike = [
    sameSource ? "the same source" : "",
    kinship !== "same" ? "within its days" : sameDay ? "the same day" : "near in time",
    sameType ? "the same type" : sameFamily ? "the same family" : "",
    words >= 0.4 ? "similar words" : "",
  ];
  return { score, because: alike.filter(Boolean).join(", ") };
}
