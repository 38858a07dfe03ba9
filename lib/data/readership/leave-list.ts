import type { Transaction } from "@/lib/db/client";
import type { SubscriptionKind } from "@/lib/db/generated/client";
import type { MailList } from "@/lib/publication/mail/mail-list";
import { holdReader } from "./hold-readers";

const KINDS: Record<MailList["kind"], SubscriptionKind[]> = {
  weekly: ["WEEKLY", "CORRECTIONS"],
  alerts: ["STAGE", "UNUSUAL", "STATUS_ENDED", "UNSEARCHED"],
  digest: ["DIGEST"],
};
const MAIL = { weekly: "EDITION", alerts: "ALERT", digest: "DIGEST" } as const;

/** Of whose relationship the letters of a list are; null: of none in particular, undefined: there is no such list. */
async function relationshipOf(tx: Transaction, list: MailList): Promise<{ id: string } | null | undefined> {
  if (list.kind !== "weekly") return null;
  return (
    (await tx.relationship.findUnique({ where: { slug: list.slug }, select: { id: true } })) ?? undefined
  );
}

/** What somebody asked for that letters of a list come by. */
const askedFor = (subscriberId: string, list: MailList, relationship: { id: string } | null) => ({
  subscriberId,
  kind: { in: KINDS[list.kind] },
  ...(relationship && { OR: [{ relationshipId: relationship.id }, { relationshipId: null }] }),
});

/** What a subscriber asked for that letters of a list come by; null: there is no such list. */
export async function askedOfList(
  tx: Transaction,
  subscriberId: string,
  list: MailList,
): Promise<{ relationshipId: string | null }[] | null> {
  const relationship = await relationshipOf(tx, list);
  if (relationship === undefined) return null;
  const where = askedFor(subscriberId, list, relationship);
  return tx.subscription.findMany({ where, select: { relationshipId: true } });
}

/**
 * Takes a subscriber off one list and takes back what waits for them of it; false: there is no such list. Who gets the summaries of every relationship
 * leaves them all with the one, for otherwise the next letter of the list would come all the same.
 */
export async function leaveList(
  tx: Transaction,
  subscriberId: string,
  list: MailList,
  now: Date,
): Promise<boolean> {
  const relationship = await relationshipOf(tx, list);
  if (relationship === undefined) return false;
  await holdReader(tx, subscriberId);
  await tx.subscription.deleteMany({ where: askedFor(subscriberId, list, relationship) });
  const waiting = await tx.mailDelivery.findMany({
    where: { subscriberId, state: "QUEUED", kind: MAIL[list.kind] },
    select: { id: true, editionId: true },
  });
  const editions = await tx.summaryEdition.findMany({
    where: {
      id: { in: waiting.flatMap(({ editionId }) => editionId ?? []) },
      ...(relationship && { summary: { relationshipId: relationship.id } }),
    },
    select: { id: true },
  });
  const ofList = new Set(editions.map(({ id }) => id));
  const left = waiting.filter(({ editionId }) => list.kind !== "weekly" || ofList.has(editionId ?? ""));
  await tx.mailDelivery.updateMany({
    where: { id: { in: left.map(({ id }) => id) }, state: "QUEUED" },
    data: { state: "DROPPED", settledAt: now, answer: "Not sent: its reader left the list first." },
  });
  return true;
}
