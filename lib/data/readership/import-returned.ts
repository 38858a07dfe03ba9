import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { keepable } from "@/lib/codebook/kept-text";
import { writeAudit } from "@/lib/data/audit";
import { db, type Transaction } from "@/lib/db/client";
import { type BouncedRecipient, type ReturnedMail, readReturned } from "./bounce-report";
import { stopMail, stopSubscriber } from "./manage";

/** What became of one mail that came back, or of one recipient that it names. */
export interface ReturnedRow {
  file: string;
  /** Whom it is about; empty: nobody is named. */
  address: string;
  status: string;
  said: keyof typeof RETURNED_WORDS;
}

export const RETURNED_WORDS = {
  stopped: "Returned for good: noted, and mail to this reader is stopped",
  again: "Returned for good: it was noted before",
  later: "Not for good: noted, mail goes on",
  unknown: "We have sent nothing to this address",
  unsubscribed: "A wish to unsubscribe: mail to this reader is stopped",
  left: "A wish to leave a list: its letters to this reader are stopped, others go on",
  dead: "A wish to unsubscribe by a link that does not work here: nothing was changed",
  strange: "No report of delivery and no wish to unsubscribe",
  unreadable: "This file cannot be read as a mail",
} as const;

const ENDED = { all: "unsubscribed", list: "left" } as const;

/** Takes in mails that came back to the sender: reports of delivery (RFC 3464), and mails that ask to unsubscribe. */
export async function importReturned(
  person: Person | null,
  files: readonly { name: string; bytes: Uint8Array }[],
  now = new Date(),
): Promise<ReturnedRow[]> {
  const { id: actorId } = authorise(person, "people.manage");
  const rows: ReturnedRow[] = [];
  for (const { name, bytes } of files) {
    const mail = await readReturned(bytes).catch(() => null);
    if (mail === null) rows.push({ file: name, address: "", status: "", said: "unreadable" });
    else rows.push(...(await takeIn(actorId, name, mail, now)));
  }
  return rows;
}

async function takeIn(
  actorId: string,
  file: string,
  { recipients, messageId, unsubscribe }: ReturnedMail,
  now: Date,
): Promise<ReturnedRow[]> {
  if (unsubscribe !== null) {
    const ended = await stopMail(unsubscribe.token, unsubscribe.list, now);
    return [{ file, address: "", status: "", said: ended === null ? "dead" : ENDED[ended] }];
  }
  if (recipients.length === 0) return [{ file, address: "", status: "", said: "strange" }];
  return db.$transaction(async (tx) => {
    const rows: ReturnedRow[] = [];
    for (const recipient of recipients) {
      const said = await note(tx, recipient, messageId, now);
      rows.push({ file, address: recipient.address, status: recipient.status, said });
    }
    await writeAudit(tx, {
      actorId,
      action: "mail.returned",
      subject: "mail",
      subjectId: messageId ?? "no Message-ID",
      after: { said: rows.map(({ said, status }) => `${status} ${said}`) },
    });
    return rows;
  });
}

/** The letter that is meant: by its Message-ID, which no other system gives; a report without one means the newest letter to the address. */
async function letterOf(tx: Transaction, address: string, messageId: string | null) {
  return tx.mailDelivery.findFirst({
    where: messageId === null ? { address, state: { in: ["SENT", "UNCERTAIN", "BOUNCED"] } } : { messageId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
}

async function note(
  tx: Transaction,
  { address, action, status, diagnostic }: BouncedRecipient,
  messageId: string | null,
  now: Date,
): Promise<ReturnedRow["said"]> {
  const letter = await letterOf(tx, address, messageId);
  if (!letter) return "unknown";
  // The cut may part a pair that makes one character.
  const answer = keepable(`${status} ${diagnostic}`.trim().slice(0, 500));
  if (letter.state === "BOUNCED") return "again";
  const forGood = action === "failed" && status.startsWith("5.");
  // The reader before the letter, as everywhere: two that lock them in turn would wait for each other.
  if (forGood && letter.subscriberId !== null) await stopSubscriber(tx, letter.subscriberId, "BOUNCE", now);
  const state = forGood ? ({ state: "BOUNCED", settledAt: now } as const) : {};
  const { id } = letter;
  await tx.mailDelivery.update({ where: { id }, data: { ...state, bounceStatus: status, answer: status } });
  // What a server says may quote the address, which may be forgotten at this very moment.
  await tx.mailDelivery.updateMany({ where: { id, address: { not: "" } }, data: { answer } });
  return forGood ? "stopped" : "later";
}
