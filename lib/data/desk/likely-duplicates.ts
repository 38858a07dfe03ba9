import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { type Kinship, likelyTwin, NEAR_DAYS } from "@/lib/codebook/likely-twin";
import { compared, type Span, type Told } from "@/lib/codebook/told-signal";
import { columnOfIso } from "@/lib/data/day-column";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { listComparables } from "@/lib/data/signals/comparables";
import { type StandingSignal, standingSignals } from "@/lib/data/signals/standing-signals";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day, Family, Precision } from "@/lib/engine/signals/signal";

const MOST = 5;
/** Days of a leap year. */
const LONGEST_PERIOD = 366;

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
  standing: StandingSignal;
}

/** Signals of the same sides, near in time, that are alike in type or words; the likeliest first. */
export async function findLikelyDuplicates(
  person: Person | null,
  relationshipSlug: string,
  typed: Told,
): Promise<LikelyDuplicate[]> {
  authorise(person, "signal.write");
  const mine = compared(typed);
  if (mine.spans.length === 0 || typed.title.trim() === "") return [];
  const { id: relationshipId } = await getRelationship(relationshipSlug);
  const where = { relationshipId, slug: { not: typed.id } };
  const found = await listComparables(db, where, mayBeNear(mine.spans));
  const likeliest = found
    .flatMap((other) => {
      const likely = likelyTwin(mine, compared(other));
      return likely ? [{ likely, other }] : [];
    })
    .sort((a, b) => b.likely.score - a.likely.score || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, MOST);
  const standing = await standingSignals(likeliest.map(({ other }) => other.id));
  return likeliest.flatMap(({ likely: { kinship, because }, other }) => {
    const { id: slug, title, start, end, precision, family, type, occurrences } = other;
    const now = standing.get(slug);
    if (!now) return [];
    return {
      ...{ slug, title, start, end, precision, family, type, occurrences, kinship, because },
      standing: now,
    };
  });
}

/** Keeps far signals out of the comparison, which alone tells which are near. */
function mayBeNear(spans: readonly Span[]): Prisma.SignalRevisionWhereInput {
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  const column = (day: Day) => columnOfIso(isoFromDay(day));
  const reaches = (first: Date) => [{ startDay: { gte: first } }, { endDay: { gte: first } }];
  return {
    startDay: { lte: column(to + NEAR_DAYS) },
    OR: [
      ...reaches(column(from - NEAR_DAYS)),
      // An imprecise date reaches to the end of its period.
      { precision: { not: "DAY" }, OR: reaches(column(from - NEAR_DAYS - LONGEST_PERIOD)) },
    ],
  };
}
