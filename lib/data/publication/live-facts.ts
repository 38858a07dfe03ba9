import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { revisedSince, verifyPublished } from "@/lib/data/weeks/weekly-verification";
import { db } from "@/lib/db/client";
import type { LiveFacts } from "@/lib/publication/page/live-parts";
import { type Edition, findEdition } from "./editions";

/** What became of an edition since it was published: computed again from its own state, and beside the state of today. */
export async function liveFacts(relationship: RelationshipRow, edition: Edition): Promise<LiveFacts> {
  const { id, number, kind, reason, week, snapshot } = edition;
  const row = { ...edition, edition: { id, number, kind, reason } };
  const [since, check, newest, next] = await Promise.all([
    revisedSince(relationship, row),
    verifyPublished(relationship, row),
    findEdition(relationship.id, week),
    nextPublished(relationship.id, week),
  ]);
  return {
    slug: relationship.slug,
    week,
    kind,
    newest:
      newest === null || newest.number === number
        ? null
        : { number: newest.number, kind: newest.kind, publishedAt: newest.publishedAt.toISOString() },
    frozen: snapshot.index.now,
    now: since.now,
    signals: since.signals,
    otherMethod: since.otherMethod,
    different: check.sameHash ? check.different : ["the hash of the inputs"],
    next,
  };
}

async function nextPublished(relationshipId: string, week: string): Promise<string | null> {
  const row = await db.weeklySummary.findFirst({
    where: { relationshipId, state: "PUBLISHED", week: { gt: week } },
    orderBy: { week: "asc" },
    select: { week: true },
  });
  return row?.week ?? null;
}
