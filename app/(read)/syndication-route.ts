import { heldAnswer } from "@/app/held-answer";
import { siteOrigin } from "@/app/site-origin";
import { readerRefusal } from "@/lib/auth/reader-door";
import { databaseFault, readingWords } from "@/lib/data/database-fault";
import { readFeed } from "@/lib/data/publication/feed-reading";
import { readReleases } from "@/lib/data/publication/release-reading";
import { findRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { logFault } from "@/lib/log/log";
import { CALENDAR_TYPE, releasesCalendar } from "@/lib/publication/calendar/releases";
import { ATOM_TYPE, atomFeed, JSON_FEED_TYPE, jsonFeed } from "@/lib/publication/feeds/feeds";

type Work = (request: Request, relationship: RelationshipRow | null, origin: string) => Promise<Response>;

/** What programs take up again and again, of one relationship where the address names it, else of all: lets readers in and says in words why there is none. */
function syndicated(work: Work) {
  return async (
    request: Request,
    // An address without a part that varies has no parameters at all.
    { params }: { params: Promise<{ relationship?: string } | undefined> },
  ): Promise<Response> => {
    try {
      const refusal = await readerRefusal();
      if (refusal) return inWords(refusal, siteOrigin(request.headers));
      const slug = (await params)?.relationship;
      const relationship = slug === undefined ? null : await findRelationship(slug);
      if (slug !== undefined && !relationship)
        return new Response("There is no such relationship.\n", { status: 404 });
      return await work(request, relationship, siteOrigin(request.headers));
    } catch (problem) {
      const fault = databaseFault(problem);
      if (!fault) throw problem;
      logFault("database", problem);
      return new Response(`${readingWords(fault)} Try again in a moment.\n`, {
        status: 503,
        headers: { "Retry-After": "5" },
      });
    }
  };
}

/** The refusal in a sentence, for the person who opened a feed or sees what a program was told. */
function inWords({ status, headers }: Response, origin: string): Response {
  const told = new Headers(headers);
  told.set("Content-Type", "text/plain; charset=utf-8");
  return new Response(
    `Reading here needs a sign-in. In a browser: sign in at ${origin}/sign-in, then open this address again. Feed readers and calendars cannot sign in and get nothing here.\n`,
    { status, headers: told },
  );
}

/** Published weeks as Atom. */
export const atomRoute = syndicated(async (request, relationship, origin) => {
  const { about, summaries } = await readFeed(relationship, origin);
  return heldAnswer(request, atomFeed(about, summaries), { "Content-Type": ATOM_TYPE });
});

/** The same as JSON Feed. */
export const jsonFeedRoute = syndicated(async (request, relationship, origin) => {
  const { about, summaries } = await readFeed(relationship, origin);
  return heldAnswer(request, jsonFeed(about, summaries), { "Content-Type": JSON_FEED_TYPE });
});

/** Releases, past and to come, as iCalendar. */
export const calendarRoute = syndicated(async (request, relationship, origin) => {
  const today = new Date().toISOString().slice(0, 10);
  const { about, past, coming } = await readReleases(relationship, today, origin);
  return heldAnswer(request, releasesCalendar(about, past, coming), {
    "Content-Type": CALENDAR_TYPE,
    "Content-Disposition": `inline; filename="${relationship?.slug ?? "thawline"}_releases.ics"`,
  });
});
