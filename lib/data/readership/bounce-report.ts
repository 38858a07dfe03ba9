import PostalMime, { type Attachment, type Email } from "postal-mime";
import { keepable } from "@/lib/codebook/kept-text";
import { type MailList, readList } from "@/lib/publication/mail/mail-list";

/** What a report says of one recipient. */
export interface BouncedRecipient {
  address: string;
  /** “failed”, “delayed” … in small letters. */
  action: string;
  /** “5.1.1” */
  status: string;
  diagnostic: string;
}

/** What a mail that came back says: a report of delivery (RFC 3464), a wish to unsubscribe, or neither. */
export interface ReturnedMail {
  recipients: BouncedRecipient[];
  /** Of the letter that it is about, without brackets; null: it does not say. */
  messageId: string | null;
  /** Secret in the subject of a mail that a program sent to unsubscribe; null: it is none. */
  unsubscribe: { token: string; list: MailList | null } | null;
}

const STATUS = /^message\/(?:global-)?delivery-status$/;
const ORIGINAL = /^(?:message\/(?:rfc822|global)|text\/rfc822-headers|message\/global-headers)$/;
const UNSUBSCRIBE = /^\s*(?:re:\s*)?unsubscribe\s+([\w-]{40,60})(?:\s+([a-z0-9.-]{1,130}))?\s*$/i;
/** A report that was forwarded lies within another mail. */
const DEEPEST = 3;

/** Reads a mail as a server or a person has kept it. */
export async function readReturned(bytes: Uint8Array, depth = 0): Promise<ReturnedMail> {
  // Every part stays a part by itself: within the text nothing could be found again.
  const email = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 });
  const report = email.attachments.find(({ mimeType }) => STATUS.test(mimeType));
  if (report) return reportOf(report, email);
  const [, token, list = null] = UNSUBSCRIBE.exec(email.subject ?? "") ?? [];
  const unsubscribe = token === undefined ? null : { token, list: readList(list) };
  if (unsubscribe === null && depth < DEEPEST)
    for (const inner of email.attachments.filter(({ mimeType }) => mimeType === "message/rfc822")) {
      const found = await readReturned(bytesOf(inner), depth + 1);
      if (found.recipients.length > 0) return found;
    }
  return { recipients: [], messageId: null, unsubscribe };
}

function reportOf(report: Attachment, email: Email): ReturnedMail {
  const [, ...groups] = textOf(report).split(/\r?\n(?:[ \t]*\r?\n)+/);
  const original = email.attachments.find(({ mimeType }) => ORIGINAL.test(mimeType));
  const headers = original ? (textOf(original).split(/\r?\n\r?\n/)[0] ?? "") : "";
  return {
    recipients: groups.flatMap(recipientOf),
    messageId: /^<?([^<>\s]+)>?$/.exec(field(headers, "Message-ID"))?.[1] ?? null,
    unsubscribe: null,
  };
}

function recipientOf(group: string): BouncedRecipient[] {
  const typed = (name: string) => field(group, name).replace(/^[\w-]+\s*;\s*/, "");
  const address = (typed("Original-Recipient") || typed("Final-Recipient"))
    .replace(/^<|>$/g, "")
    .toLowerCase();
  const status = /^\d\.\d{1,3}\.\d{1,3}/.exec(field(group, "Status"))?.[0] ?? "";
  if (address === "" || status === "") return [];
  return [
    { address, status, action: field(group, "Action").toLowerCase(), diagnostic: typed("Diagnostic-Code") },
  ];
}

/** A header field, unfolded; empty: there is none. */
function field(headers: string, name: string): string {
  const lines = headers.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const found = lines.find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return found?.slice(name.length + 1).trim() ?? "";
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
}

/** Whatever a strange server wrote, it can be kept. */
const textOf = (part: Attachment) => keepable(new TextDecoder().decode(bytesOf(part)));
