import { type MailPurpose, readMailToken } from "@/lib/auth/mail-token";
import { writeAudit } from "@/lib/data/audit";
import type { Outcome } from "@/lib/data/problems";
import { isRecordId } from "@/lib/data/record-id";
import { outcome } from "@/lib/data/refusal";
import { db, type Transaction } from "@/lib/db/client";
import { listName, type MailList } from "@/lib/publication/mail/mail-list";
import { wantWords } from "@/lib/publication/mail/subscription-kinds";
import { holdReader } from "./hold-readers";
import { askedOfList, leaveList } from "./leave-list";
import { deadLink } from "./subscribe";
import { addWants, readWants } from "./wanted";

/** Somebody who reads by mail, as the page behind their link shows them. */
export interface ReaderByMail {
  email: string;
  stopped: boolean;
  subscriptions: { id: string; words: string }[];
}

async function holderOf(token: string, purposes: MailPurpose[], client: Transaction = db) {
  const read = readMailToken(token);
  const found = read && (await client.subscriber.findUnique({ where: { id: read.id } }));
  return found && purposes.some((purpose) => read.signed(purpose, found.linkTurn)) ? found : null;
}

/** Whose link it is; null: nobody's that is known. */
export async function findReaderByMail(token: string): Promise<ReaderByMail | null> {
  const holder = await holderOf(token, ["manage"]);
  if (!holder) return null;
  const rows = await db.subscription.findMany({
    where: { subscriberId: holder.id },
    select: { id: true, kind: true, weeks: true, relationship: { select: { name: true } } },
    orderBy: [{ relationship: { position: "asc" } }, { kind: "asc" }, { id: "asc" }],
  });
  return {
    email: holder.email,
    stopped: holder.stoppedAt !== null,
    subscriptions: rows.map(({ id, kind, weeks, relationship }) => ({
      id,
      words: wantWords(kind, weeks, relationship?.name ?? null),
    })),
  };
}

/** Whom a link to unsubscribe stops. */
export interface Unsubscribing {
  email: string;
  stopped: boolean;
  /** What the link leaves; null: it names no list that there is, so that it ends every letter. */
  list: MailList | null;
  /** Whether letters of the list, or without one any letters, may still come. */
  gets: boolean;
  /** Whether leaving the list leaves the summaries of every relationship, which were asked for as one. */
  every: boolean;
}

/** Whether a link to unsubscribe is one of ours that works, and what its button would do, so that the page behind it says so. */
export async function findUnsubscribing(
  token: string,
  list: MailList | null = null,
): Promise<Unsubscribing | null> {
  const holder = await holderOf(token, ["unsubscribe", "manage"]);
  if (!holder) return null;
  const { id, email } = holder;
  const stopped = holder.stoppedAt !== null;
  const asked = list && (await askedOfList(db, id, list));
  return {
    email,
    stopped,
    list: asked === null ? null : list,
    gets: !stopped && asked?.length !== 0,
    every: list?.kind === "weekly" && (asked ?? []).some(({ relationshipId }) => relationshipId === null),
  };
}

/**
 * Ends of what somebody gets what a page showed and they did not tick. What came since, by another page or another link, stays: they were not
 * asked about it.
 */
export function keepSubscriptions(
  token: string,
  { shown, kept }: { shown: readonly string[]; kept: readonly string[] },
): Promise<Outcome<{ left: number }>> {
  return outcome(() =>
    db.$transaction(async (tx) => {
      const holder = (await holderOf(token, ["manage"], tx)) ?? deadLink();
      const unticked = shown.filter((id) => isRecordId(id) && !kept.includes(id));
      const gone = await tx.subscription.findMany({
        where: { subscriberId: holder.id, id: { in: unticked } },
        select: { id: true, kind: true, relationshipId: true },
      });
      await tx.subscription.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
      if (gone.length > 0) await noted(tx, "subscriber.change", holder.id, { gone });
      return { left: await tx.subscription.count({ where: { subscriberId: holder.id } }) };
    }),
  );
}

/** More of what a form asks for, for somebody whose address is confirmed already. */
export function addSubscriptions(token: string, input: unknown): Promise<Outcome<object>> {
  return outcome(async () => {
    const wants = await readWants(input);
    return db.$transaction(async (tx) => {
      const holder = (await holderOf(token, ["manage"], tx)) ?? deadLink();
      if (holder.stoppedAt !== null) deadLink();
      await addWants(tx, holder.id, wants);
      await noted(tx, "subscriber.change", holder.id, { added: wants.map((want) => ({ ...want })) });
      return {};
    });
  });
}

/**
 * Takes whoever holds the link off the list that the letter was of, or, without one, ends all mail to them; what waits for them of it is taken
 * back. Done again, or with a link that is none, it changes nothing. Gives what has ended; null: the link is none. Only who may know whose links
 * work is told that.
 */
export async function stopMail(
  token: string,
  list: MailList | null = null,
  now = new Date(),
): Promise<"list" | "all" | null> {
  return db.$transaction(async (tx) => {
    const holder = await holderOf(token, ["unsubscribe", "manage"], tx);
    if (!holder) return null;
    if (list && (await leaveList(tx, holder.id, list, now))) {
      await noted(tx, "subscriber.leave", holder.id, { list: listName(list) });
      return "list";
    }
    await stopSubscriber(tx, holder.id, "READER", now);
    return "all";
  });
}

/** Stops a subscriber who is not stopped yet. */
export async function stopSubscriber(
  tx: Transaction,
  id: string,
  by: "READER" | "BOUNCE",
  now: Date,
): Promise<boolean> {
  const { count } = await tx.subscriber.updateMany({
    where: { id, stoppedAt: null },
    data: { stoppedAt: now, stoppedBy: by },
  });
  if (count === 0) return false;
  await tx.mailDelivery.updateMany({
    where: { subscriberId: id, state: "QUEUED" },
    data: { state: "DROPPED", settledAt: now, answer: "Not sent: mail to this reader was stopped first." },
  });
  await noted(tx, "subscriber.stop", id, { by });
  return true;
}

/** Forgets an address: who it was, what it got, and where letters to it went. That a letter was sent stays in the log, without the address. */
export function forgetSubscriber(token: string): Promise<Outcome<object>> {
  return outcome(() =>
    db.$transaction(async (tx) => {
      const holder = (await holderOf(token, ["manage"], tx)) ?? deadLink();
      await holdReader(tx, holder.id);
      await stopSubscriber(tx, holder.id, "READER", new Date());
      // A letter that asks to confirm waits for an address, and not for a subscriber.
      await tx.mailDelivery.updateMany({
        where: { address: holder.email, state: "QUEUED" },
        data: { state: "DROPPED", settledAt: new Date() },
      });
      // What a server answered may quote the address.
      await tx.mailDelivery.updateMany({
        where: { address: holder.email },
        data: { address: "", answer: "" },
      });
      await tx.mailRequest.deleteMany({ where: { email: holder.email } });
      await tx.subscriber.delete({ where: { id: holder.id } });
      await noted(tx, "subscriber.forget", holder.id, {});
      return {};
    }),
  );
}

function noted(tx: Transaction, action: string, subjectId: string, after: object): Promise<void> {
  return writeAudit(tx, { actorId: null, action, subject: "subscriber", subjectId, after: { ...after } });
}
