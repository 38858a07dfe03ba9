import path from "node:path";
import { z } from "zod";

const optionalWords = z.string().trim().min(1).optional();

/** “Thawline <summaries@example.org>” or an address alone. */
const sender = z.string().transform((text, ctx) => {
  const [, name = "", address = ""] =
    /^\s*(?:"?([^"<>\r\n]*?)"?\s*<)?([^\s<>@,;"]+@[^\s<>@,;"]+)>?\s*$/.exec(text) ?? [];
  if (address !== "") return { name, address };
  ctx.addIssue({ code: "custom", message: "an address such as Thawline <summaries@example.org>" });
  return z.NEVER;
});

/** The keys of the environment that say how mail leaves. */
export const mailKeys = {
  THAWLINE_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "an address such as smtps://user:password@mail.example.org:465" })
    .optional(),
  THAWLINE_MAIL_FROM: sender.optional(),
  THAWLINE_MAIL_UNSUBSCRIBE: z.email({ error: "the address of a mailbox" }).optional(),
  THAWLINE_DKIM_DOMAIN: optionalWords,
  THAWLINE_DKIM_SELECTOR: optionalWords,
  THAWLINE_DKIM_KEY_FILE: optionalWords,
};
const shape = z.object(mailKeys);
type MailKeys = z.output<typeof shape>;

/** How mail leaves. */
export interface MailSettings {
  /** Of the server that takes it, with name and password. */
  smtp: string;
  from: { name: string; address: string };
  /** A mailbox that takes wishes to unsubscribe; null: there is none, and letters name the page alone. */
  unsubscribe: string | null;
  /** With what letters are signed; null: the server signs them, or nobody. */
  dkim: { domain: string; selector: string; keyFile: string } | null;
}

/** What is wrong between the keys, each with the key that is to be mended. */
export function mailProblems(key: MailKeys): { name: keyof MailKeys; message: string }[] {
  const dkim = [key.THAWLINE_DKIM_DOMAIN, key.THAWLINE_DKIM_SELECTOR, key.THAWLINE_DKIM_KEY_FILE];
  return [
    ...(key.THAWLINE_SMTP_URL !== undefined && key.THAWLINE_MAIL_FROM === undefined
      ? [{ name: "THAWLINE_MAIL_FROM" as const, message: "set where THAWLINE_SMTP_URL is" }]
      : []),
    ...(dkim.some(Boolean) && !dkim.every(Boolean)
      ? [
          {
            name: "THAWLINE_DKIM_DOMAIN" as const,
            message: "set together with THAWLINE_DKIM_SELECTOR and THAWLINE_DKIM_KEY_FILE",
          },
        ]
      : []),
  ];
}

/** null: no mail is sent. */
export function mailOf(key: MailKeys): MailSettings | null {
  const { THAWLINE_SMTP_URL: smtp, THAWLINE_MAIL_FROM: from } = key;
  if (smtp === undefined || from === undefined) return null;
  const {
    THAWLINE_DKIM_DOMAIN: domain,
    THAWLINE_DKIM_SELECTOR: selector,
    THAWLINE_DKIM_KEY_FILE: file,
  } = key;
  return {
    smtp,
    from,
    unsubscribe: key.THAWLINE_MAIL_UNSUBSCRIBE ?? null,
    dkim: domain && selector && file ? { domain, selector, keyFile: path.resolve(file) } : null,
  };
}
