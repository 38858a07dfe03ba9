import { mailIsOn } from "@/lib/data/readership/mail-on";
import { queueEditionMails } from "@/lib/data/readership/queue-editions";
import { type MailRun, sendQueuedMails } from "./send-mails";

/** Queues the mails of an edition and hands over what waits. */
export async function mailEdition(editionId: string, stop: AbortSignal): Promise<string | undefined> {
  if (!mailIsOn()) return "no mail: THAWLINE_SMTP_URL is not set";
  const queued = await queueEditionMails(editionId);
  return `${queued} queued; ${runWords(await sendQueuedMails({ stop }))}`;
}

/** Hands over what waits and is due. */
export async function mailWaiting(stop: AbortSignal): Promise<string | undefined> {
  return mailIsOn() ? runWords(await sendQueuedMails({ stop })) : undefined;
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
