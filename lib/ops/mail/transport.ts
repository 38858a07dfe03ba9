import { readFileSync } from "node:fs";
import { createTransport } from "nodemailer";
import type { MailSettings } from "@/lib/db/mail-settings";
import type { Letter } from "@/lib/publication/mail/letter";
import { fateOf, type Handed } from "./mail-fate";

const MINUTE_MS = 60_000;
/** A server may take ten minutes over a letter (RFC 5321, 4.5.3.2.6). */
const SILENCE_MS = 10 * MINUTE_MS;
/** No mail is at a server for longer. */
const WHOLE_MS = 15 * MINUTE_MS;
export const CONNECTIONS = 5;

/** A letter with what its envelope and its headers say. */
export interface Addressed {
  letter: Letter;
  to: string;
  /** Without angle brackets. */
  messageId: string;
  /** Names the list that it is of, for the filters of whoever gets it: “weekly.tajikistan-afghanistan”; null: it is of none. */
  list: string | null;
  /** Full address that takes the one click (RFC 8058); null: there is nothing to unsubscribe from. */
  unsubscribe: { https: string; subject: string } | null;
  /** Shown within the letter. */
  picture: { cid: string; png: Buffer; name: string } | null;
}

export interface MailTransport {
  hand(mail: Addressed): Promise<Handed>;
  close(): void;
}

/** The server that mail leaves by. Connections are kept and used again; a password never travels in the clear, but to this machine. */
export function openTransport(settings: MailSettings): MailTransport {
  const url = new URL(settings.smtp);
  const secure = url.protocol === "smtps:";
  const near = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  const transport = createTransport({
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: 500,
    // Of a mail that met a connection which had been closed while nothing was sent: nothing of it had left.
    maxRequeues: 2,
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !near && url.username !== "",
    ...(url.username !== "" && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    connectionTimeout: MINUTE_MS / 2,
    greetingTimeout: MINUTE_MS / 2,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(settings.dkim && {
      dkim: {
        domainName: settings.dkim.domain,
        keySelector: settings.dkim.selector,
        privateKey: readFileSync(settings.dkim.keyFile, "utf8"),
      },
    }),
  });
  const begun = new WeakMap<object, () => boolean>();
  transport.use("stream", (mail, done) => {
    const { message } = mail;
    const streams: { readableDidRead: boolean }[] = [];
    const open = message.createReadStream.bind(message);
    message.createReadStream = (...options) => {
      const stream = open(...options);
      streams.push(stream);
      return stream;
    };
    const signal = mail.data.signal;
    if (signal) begun.set(signal, () => streams.some(({ readableDidRead }) => readableDidRead));
    done();
  });
  return {
    async hand(mail) {
      const ending = new AbortController();
      const { signal } = ending;
      const tooLong = setTimeout(() => ending.abort(), WHOLE_MS);
      try {
        const { response } = await transport.sendMail({ ...messageOf(mail, settings), signal });
        return { state: "SENT", answer: String(response).slice(0, 500) };
      } catch (problem) {
        return fateOf(problem, begun.get(signal)?.() ?? false);
      } finally {
        clearTimeout(tooLong);
      }
    },
    close: () => transport.close(),
  };
}

function messageOf({ letter, to, messageId, list, unsubscribe, picture }: Addressed, settings: MailSettings) {
  const { from } = settings;
  return {
    from,
    to: { name: "", address: to },
    envelope: { from: from.address, to },
    messageId: `<${messageId}>`,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(list !== null && { "List-Id": raw(`<${list}.thawline.${from.address.split("@")[1]}>`) }),
      ...(unsubscribe && {
        "List-Unsubscribe": raw(linksOf(unsubscribe, settings)),
        "List-Unsubscribe-Post": raw("List-Unsubscribe=One-Click"),
      }),
    },
    attachments: picture
      ? [
          {
            filename: picture.name,
            content: picture.png,
            contentType: "image/png",
            cid: picture.cid,
            contentDisposition: "inline" as const,
          },
        ]
      : [],
  };
}

/** A value that stands in the header as it is. */
const raw = (value: string) => ({ prepared: true, value });

/** Both ways to unsubscribe are one header: a second of the same name would not be read. */
function linksOf(
  { https, subject }: NonNullable<Addressed["unsubscribe"]>,
  { unsubscribe }: MailSettings,
): string {
  const links = [`<${https}>`];
  if (unsubscribe !== null) links.push(`<mailto:${unsubscribe}?subject=${encodeURIComponent(subject)}>`);
  return links.join(", ");
}
