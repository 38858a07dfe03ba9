import { databaseClock } from "@/lib/data/database-clock";
import { getEdition } from "@/lib/data/publication/editions";
import { forgetUnconfirmed } from "@/lib/data/readership/forget-unconfirmed";
import { mailIsOn } from "@/lib/data/readership/mail-on";
import { queueAlerts } from "@/lib/data/readership/queue-alerts";
import { queueDueDigest } from "@/lib/data/readership/queue-digest";
import { queueEditionMails } from "@/lib/data/readership/queue-editions";
import { type MailRun, sendQueuedMails } from "./send-mails";

/** The page of jobs says above them why. */
const MAIL_IS_OFF = "none: this site sends no mail";

/** Queues the mails of an edition and hands over what waits. */
export async function mailEdition(editionId: string, stop: AbortSignal): Promise<string> {
  if (!mailIsOn()) return MAIL_IS_OFF;
  const queued = await queueEditionMails(editionId);
  return `${queued} queued; ${runWords(await sendQueuedMails({ stop }))}`;
}

/** Hands over what waits and is due. */
export async function mailWaiting(stop: AbortSignal): Promise<string> {
  return mailIsOn() ? runWords(await sendQueuedMails({ stop })) : MAIL_IS_OFF;
}

/** What a week gives to tell whoever asked for it. */
export async function alertOfWeek(relationship: string, week: string): Promise<string> {
  if (!mailIsOn()) return MAIL_IS_OFF;
  return `${await queueAlerts(relationship, week)} queued`;
}

/** The same once the week was published, when more of it may be coded than at its close. */
export async function alertOfEdition(editionId: string): Promise<string> {
  const { slug, week, kind } = await getEdition(editionId);
  return kind === "PUBLICATION"
    ? alertOfWeek(slug, week)
    : "nothing to tell: alerts follow a first publication";
}

/** The digest of the month before, once it is over. */
export async function digestIfDue(): Promise<void> {
  if (mailIsOn()) await queueDueDigest(await databaseClock());
}

/** Addresses that nobody confirmed are forgotten in time, also where this site sends no mail any more. */
export async function forgetInTime(): Promise<void> {
  await forgetUnconfirmed(await databaseClock());
}

const WORDS: Record<keyof MailRun, string> = {
  SENT: "sent",
  REFUSED: "refused",
  UNCERTAIN: "uncertain",
  LATER: "later",
  UNREACHED: "not reached",
};

/** `runWords({ SENT: 3, REFUSED: 1, UNCERTAIN: 0, LATER: 0, UNREACHED: 0 }) // => "3 sent, 1 refused"` */
export function runWords(run: MailRun): string {
  const told = Object.entries(WORDS).flatMap(([state, words]) => {
    const count = run[state as keyof MailRun];
    return count === 0 ? [] : [`${count} ${words}`];
  });
  return told.join(", ") || "nothing was waiting";
}
