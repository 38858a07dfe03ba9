import { composeVerdict } from "@/lib/brief/verdict/verdict";
import { weekHappenings } from "@/lib/brief/weekly/weekly-happenings";
import { LIVE } from "@/lib/charts/address/vintage";
import { loadReadingBase, type ReadingBase } from "@/lib/data/readings/reading-base";
import { verdictFacts } from "@/lib/data/readings/verdict/verdict-reading";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { placeOfWeek } from "@/lib/data/weeks/week-place";
import { figuresOf, signalsTold } from "@/lib/data/weeks/weekly-content";
import { spanOf } from "@/lib/data/weeks/weekly-earlier";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { isoWeekOf } from "@/lib/engine/calendar/iso-week";
import type { Day } from "@/lib/engine/signals/signal";
import { coverageRuns } from "@/lib/engine/support/coverage";
import type { AlertFacts } from "@/lib/publication/mail/alert-events";

/** What a week gives to tell; null: there is no such relationship. Of a week that is not coded only the want of a search is known. */
export async function alertFacts(
  slug: string,
  week: string,
): Promise<(AlertFacts & { relationshipId: string }) | null> {
  const relationship = await findRelationship(slug);
  if (!relationship) return null;
  const base = await loadReadingBase(relationship, LIVE);
  const { sunday } = spanOf(week);
  const unknown = { now: null, before: null };
  const of = {
    relationshipId: relationship.id,
    slug,
    name: relationship.name,
    week,
    unsearched: unsearchedBy(base, sunday),
  };
  if (placeOfWeek(relationship, week) !== "covered")
    return { ...of, stage: unknown, direction: unknown, verdict: null, change: null, earlier: [], ended: [] };
  const [figures, before] = [figuresOf(base, week), figuresOf(base, weekBefore(sunday))];
  const sides = { a: relationship.sideA.name, b: relationship.sideB.name };
  const told = signalsTold(base, figures.to, sides);
  const both = figures.supported;
  return {
    ...of,
    stage: { now: figures.stage, before: both ? before.stage : null },
    direction: { now: figures.direction, before: both ? before.direction : null },
    verdict: both ? await verdictsOf(base, sunday) : null,
    change: both ? figures.index.change : null,
    earlier: earlierChanges(base, sunday),
    ended: weekHappenings(figures, told).ended.flatMap(({ slug: signal, signal: { title, end } }) =>
      end === null ? [] : [{ slug: signal, title, day: typeof end === "number" ? isoFromDay(end) : end }],
    ),
  };
}

const weekBefore = (sunday: Day) => isoWeekOf(sunday - 7);

async function verdictsOf(base: ReadingBase, sunday: Day): Promise<AlertFacts["verdict"]> {
  if (sunday - 7 < base.first) return null;
  const [now, before] = [await verdictFacts(base, sunday), await verdictFacts(base, sunday - 7)];
  const verdict = composeVerdict(now);
  return { now: verdict.answer, before: composeVerdict(before).answer, sentence: verdict.sentence };
}

/** The changes of all weeks before one, of those both of whose Sundays are supported. */
function earlierChanges({ followed, first }: ReadingBase, sunday: Day): number[] {
  if (!followed) return [];
  const { from, supported, series } = followed;
  const changes: number[] = [];
  for (let day = sunday - 7; day - 7 >= Math.max(from, first); day -= 7) {
    const [at, was] = [day - from, day - 7 - from];
    const change = (series.index[at] ?? Number.NaN) - (series.index[was] ?? Number.NaN);
    if (supported[at] === 1 && supported[was] === 1 && !Number.isNaN(change)) changes.push(change);
  }
  return changes;
}

function unsearchedBy({ coverage, first }: ReadingBase, sunday: Day): AlertFacts["unsearched"] {
  if (coverage === null || sunday < first) return null;
  const last = coverageRuns(coverage, first, sunday).findLast(
    ({ state }) => state === "searched" || state === "partly",
  );
  const weeks = Math.floor((sunday - (last?.to ?? first - 1)) / 7);
  return weeks < 1 ? null : { last: last ? isoFromDay(last.to) : null, weeks };
}
