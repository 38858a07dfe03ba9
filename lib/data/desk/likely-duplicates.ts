import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { isoDayOrNull } from "@/lib/codebook/date-reading";
import { currentDictionaries } from "@/lib/data/coding/dictionaries/current-dictionaries";
import { columnOfIso } from "@/lib/data/day-column";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { type Comparable, listComparables, type StandingComparable } from "@/lib/data/signals/comparables";
import { type StandingSignal, standingSignals } from "@/lib/data/signals/standing-signals";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { type Day, FAMILIES, type Family, type Precision } from "@/lib/engine/signals/signal";
import { type Kinship, likelyTwin, NEAR_DAYS, toldAgain } from "@/lib/evidence/twins/likely-twin";
import { type Compared, compared, type Span, type Told } from "@/lib/evidence/twins/told-signal";

/** Signals that are shown beside a form; each has a key. */
export const LIKELY_MOST = 5;
/** Signals of a type that are looked through wherever they lie, the latest first. */
const MOST_FAR = 100;
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
  /** “again”: far apart in time, and maybe the same told again. */
  kinship: Kinship | "again";
  /** What is alike, in words. */
  because: string;
  standing: StandingSignal;
}

/**
 * Signals of the same sides that may be what is typed: those near in time that are alike in place, people, numbers, type or words, the
 * likeliest first, then those far away that may be told again. `shown`: nothing is asked, so that less alikeness is enough.
 */
export async function findLikelyDuplicates(
  person: Person | null,
  relationshipSlug: string,
  typed: Told,
  shown = false,
): Promise<LikelyDuplicate[]> {
  authorise(person, "signal.write");
  const { names } = await currentDictionaries();
  const mine = compared(typed, names);
  if (mine.spans.length === 0 || typed.title.trim() === "") return [];
  const { id: relationshipId } = await getRelationship(relationshipSlug);
  const where = { relationshipId, slug: { not: typed.id } };
  const far = ofItsKind(typed);
  const found = await Promise.all([
    listComparables(db, where, mayBeNear(mine.spans)),
    far ? listComparables(db, where, far, MOST_FAR) : [],
  ]);
  const others = [
    ...new Map(found.flat().map((other) => [other.id, compared(asReported(other), names)])).values(),
  ];
  const likeliest = others
    .flatMap((other) => twinOf(mine, other, shown))
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        b.score - a.score ||
        daysFrom(typed, a) - daysFrom(typed, b) ||
        (a.other.id < b.other.id ? -1 : 1),
    )
    .slice(0, LIKELY_MOST);
  const standing = await standingSignals(likeliest.map(({ other }) => other.id));
  return likeliest.flatMap(({ kinship, because, other }) => {
    const { id: slug, title, start, end, precision, family, type, occurrences } = other;
    const now = standing.get(slug);
    if (!now) return [];
    return {
      ...{ slug, title, start, end, precision, family, type, occurrences, kinship, because },
      standing: now,
    };
  });
}

/** Signals of its type that it may tell again, wherever they lie; null: what it tells of is told once. */
function ofItsKind({ family, type, precision, occurrences }: Told): Prisma.SignalRevisionWhereInput | null {
  const known = FAMILIES.find((one) => one === family);
  if (!known || type === "" || occurrences > 1) return null;
  const kind = { family: known, type, occurrences: 1 };
  return known === "RHETORIC" || precision !== "day" ? kind : { ...kind, precision: { not: "DAY" } };
}

/** A signal under the titles of its reports too: the next report names whom those named, whatever words its coder found. */
function asReported(other: StandingComparable): Comparable {
  return { ...other, text: [other.text, ...other.reportTitles].join("\n") };
}

interface Likely {
  kinship: LikelyDuplicate["kinship"];
  score: number;
  because: string;
  other: Comparable;
}

function twinOf(mine: Compared, other: Comparable & Compared, shown: boolean): Likely[] {
  const near = likelyTwin(mine, other, shown);
  if (near) return [{ ...near, other }];
  const again = toldAgain(mine, other);
  return again ? [{ ...again, kinship: "again", other }] : [];
}

/** What lies near in time goes first: what may be told again is the rarer question. */
function rank({ kinship }: Likely): number {
  return kinship === "again" ? 1 : 0;
}

/** Days between the first days: of two that are as much alike the nearer goes first. */
function daysFrom({ start }: Told, { other }: Likely): number {
  const [from, to] = [isoDayOrNull(start), isoDayOrNull(other.start)];
  return from === null || to === null ? Infinity : Math.abs(from - to);
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
