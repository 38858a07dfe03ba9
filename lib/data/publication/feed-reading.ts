import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import type { FeedSummary } from "@/lib/publication/feeds/feed-entry";
import { FEED_ENTRIES, type FeedAbout } from "@/lib/publication/feeds/feeds";
import { listPublishedSummaries } from "./published-summaries";

/** What a feed is written from: the published weeks of a relationship, or (null) of all, those first that changed last. */
export async function readFeed(
  relationship: Pick<RelationshipRow, "id" | "slug" | "name"> | null,
  origin: string,
): Promise<{ about: FeedAbout; summaries: FeedSummary[] }> {
  const { summaries } = await listPublishedSummaries({
    ...(relationship && { relationshipId: relationship.id }),
    order: "changed",
    limit: FEED_ENTRIES,
  });
  const about: FeedAbout = relationship
    ? {
        id: `urn:uuid:${relationship.id}`,
        title: `${relationship.name}, week by week`,
        origin,
        page: `/${relationship.slug}/weeks`,
        feed: `/${relationship.slug}/weeks/feed`,
      }
    : { id: `${origin}/feed`, title: "All relationships, week by week", origin, page: "/", feed: "/feed" };
  return { about, summaries };
}
