import { generateAtomFeed, generateJsonFeed } from "feedsmith";
import { plainText } from "@/lib/publication/plain-text";
import { FEED_LANGUAGE, type FeedEntry, type FeedSummary, feedEntry } from "./feed-entry";

/** Whose feed it is: of a relationship, or of all. */
export interface FeedAbout {
  /** Never changes. */
  id: string;
  title: string;
  origin: string;
  /** Path of the page that the feed belongs to, and of the feed without its ending: “/tajikistan-afghanistan/weeks”. */
  page: string;
  feed: string;
}

export const ATOM_TYPE = "application/atom+xml; charset=utf-8";
export const JSON_FEED_TYPE = "application/feed+json; charset=utf-8";

/** How many weeks a feed holds. */
export const FEED_ENTRIES = 60;

/** The newest first by when they last changed, so that a correction of an old week is seen. */
function entriesOf({ origin }: FeedAbout, summaries: readonly FeedSummary[]): FeedEntry[] {
  return summaries
    .map((summary) => feedEntry(summary, origin))
    .sort((a, b) => b.updated.getTime() - a.updated.getTime() || (a.id < b.id ? -1 : 1))
    .slice(0, FEED_ENTRIES);
}

/** Published weeks as an Atom feed (RFC 4287). */
export function atomFeed(about: FeedAbout, summaries: readonly FeedSummary[]): string {
  const { id, title, origin, page, feed } = about;
  const entries = entriesOf(about, summaries);
  return generateAtomFeed({
    xml: { lang: FEED_LANGUAGE },
    id,
    title: { value: plainText(title) },
    // A feed that has nothing yet says a moment that does not move.
    updated: entries[0]?.updated ?? new Date(0),
    authors: [{ name: "Thawline", uri: origin }],
    links: [
      { rel: "self", href: `${origin}${feed}.atom`, type: "application/atom+xml" },
      { rel: "alternate", href: `${origin}${page}`, type: "text/html", hreflang: FEED_LANGUAGE },
    ],
    entries: entries.map((entry) => ({
      xml: { lang: FEED_LANGUAGE },
      id: entry.id,
      title: { value: entry.title },
      summary: { value: entry.summary },
      content: { type: "html", value: entry.html },
      published: entry.published,
      updated: entry.updated,
      ...(entry.author !== null && { authors: [{ name: entry.author }] }),
      categories: entry.tags.map((term) => ({ term })),
      links: [
        { rel: "alternate", href: entry.address, type: "text/html", hreflang: FEED_LANGUAGE },
        { rel: "enclosure", href: entry.package, type: "application/zip", title: "Data package" },
      ],
    })),
  });
}

/** The same as JSON Feed 1.1. */
export function jsonFeed(about: FeedAbout, summaries: readonly FeedSummary[]): string {
  const { title, origin, page, feed } = about;
  return JSON.stringify(
    generateJsonFeed({
      title: plainText(title),
      home_page_url: `${origin}${page}`,
      feed_url: `${origin}${feed}.json`,
      language: FEED_LANGUAGE,
      authors: [{ name: "Thawline", url: origin }],
      items: entriesOf(about, summaries).map((entry) => ({
        id: entry.id,
        url: entry.address,
        title: entry.title,
        summary: entry.summary,
        content_html: entry.html,
        date_published: entry.published,
        date_modified: entry.updated,
        language: FEED_LANGUAGE,
        ...(entry.author !== null && { authors: [{ name: entry.author }] }),
        tags: entry.tags,
        attachments: [{ url: entry.package, mime_type: "application/zip", title: "Data package" }],
      })),
    }),
    null,
    1,
  );
}
