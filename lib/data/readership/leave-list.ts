import type { Transaction } from "@/lib/db/client";
import type { SubscriptionKind } from "@/lib/db/generated/client";
import type { MailList } from "@/lib/publication/mail/mail-list";

const KINDS: Record<MailList["kind"], SubscriptionKind[]> = {
  weekly: ["WEEKLY", "CORRECTIONS"],
  alerts: ["STAGE", "UNUSUAL", "STATUS_ENDED", "UNSEARCHED"],
  digest: ["DIGEST"],
};
const MAIL = { weekly: "EDITION", alerts: "ALERT", digest: "DIGEST" } as const;

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
  const relationship =
    list.kind === "weekly"
      ? await tx.relationship.findUnique({ where: { slug: list.slug }, select: { id: true } })
      : null;
  if (list.kind === "weekly" && relationship === null) return false;
  await tx.subscription.deleteMany({
    where: {
      subscriberId,
      kind: { in: KINDS[list.kind] },
      ...(relationship && { OR: [{ relationshipId: relationship.id }, { relationshipId: null }] }),
    },
  });
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
