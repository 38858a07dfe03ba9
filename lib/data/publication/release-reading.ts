import { type CloseTime, closeOf, nextClose } from "@/lib/data/jobs/week-close";
import { listRelationships, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { closeTimeOf, getSettings } from "@/lib/data/settings";
import { shiftWeek } from "@/lib/engine/calendar/iso-week";
import type { CalendarAbout, ComingRelease, PastRelease } from "@/lib/publication/calendar/releases";
import { listPublishedSummaries } from "./published-summaries";

type Whose = Pick<RelationshipRow, "id" | "slug" | "name">;

/** Weeks to come that a calendar tells of each relationship. */
const WEEKS_AHEAD = 8;
/** Past ones at most, the latest first. */
const PAST_MOST = 400;

/** What a calendar of releases is written from: of one relationship, or (null) of all that are not archived. `today` is an ISO day. */
export async function readReleases(
  relationship: Whose | null,
  today: string,
  origin: string,
): Promise<{ about: CalendarAbout; past: PastRelease[]; coming: ComingRelease[] }> {
  const close = closeTimeOf(await getSettings());
  const whose: Whose[] = relationship ? [relationship] : await listRelationships();
  const { summaries } = await listPublishedSummaries({
    ...(relationship && { relationshipId: relationship.id }),
    limit: PAST_MOST,
  });
  const past = summaries.map(
    ({
      relationshipId,
      slug,
      name,
      week,
      number,
      kind,
      snapshot,
      firstPublishedAt,
      publishedAt,
    }): PastRelease => ({
      ...{ relationshipId, slug, name, week, number, kind },
      day: dayIn(close.zone, firstPublishedAt),
      headline: snapshot.headline,
      changedAt: publishedAt,
    }),
  );
  const published = new Set(summaries.map(({ relationshipId, week }) => `${relationshipId} ${week}`));
  const coming = weeksAhead(today, close).flatMap(({ week, at }) =>
    whose
      .filter(({ id }) => !published.has(`${id} ${week}`))
      .map(({ id, slug, name }): ComingRelease => ({ relationshipId: id, slug, name, week, at })),
  );
  const about = {
    title: relationship ? `${relationship.name}: releases` : "Releases",
    page: relationship ? `/${relationship.slug}/weeks` : "/",
    ...{ origin, today },
  };
  return { about, past, coming };
}

/** The weeks that are closed from this day on: what is closed today still stands among them, so that the calendar changes with the day alone. */
export function weeksAhead(today: string, close: CloseTime): { week: string; at: Date }[] {
  const { week: first } = nextClose(new Date(`${today}T00:00:00Z`), close);
  return Array.from({ length: WEEKS_AHEAD }, (_, at) => shiftWeek(first, at)).map((week) => ({
    week,
    at: closeOf(week, close),
  }));
}

/** The day that calendars of a zone show at a moment. `dayIn("Asia/Dushanbe", new Date("2025-12-07T20:00:00Z")) // => "2025-12-08"` */
export function dayIn(timeZone: string, moment: Date): string {
  const format = new Intl.DateTimeFormat("en", {
    ...({ timeZone, calendar: "gregory", numberingSystem: "latn" } as const),
    ...({ year: "numeric", month: "2-digit", day: "2-digit" } as const),
  });
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}
