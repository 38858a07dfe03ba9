import type { MailKind, MailState } from "@/lib/data/readership/delivery-log";

/** What became of a mail. */
export const STATE_WORDS: Record<MailState, string> = {
  QUEUED: "waiting",
  SENDING: "being sent",
  SENT: "sent",
  REFUSED: "refused",
  UNCERTAIN: "uncertain",
  BOUNCED: "returned",
  DROPPED: "not sent",
};

export const KIND_WORDS: Record<MailKind, string> = {
  CONFIRMATION: "confirmation",
  EDITION: "weekly summary",
  ALERT: "alert",
  DIGEST: "monthly digest",
  TEST: "test",
};
