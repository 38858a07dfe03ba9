import type { Email } from "postal-mime";

const UNDELIVERED =
  /undeliver|delivery (?:status notification|has failed|failure|incomplete)|failure notice|returned mail|mail delivery (?:failed|system)|non remis|unzustellbar|не (?:доставлен|может быть доставлен)|недоставлен/i;
const POSTMAN = /^(?:mailer-daemon|postmaster|mail delivery)/i;
const AUTOMATIC =
  /^(?:automatic reply|auto(?:matic)?[- ]?reply|out of office|autoreply|автоответ|вне офиса)/i;
const REASON_MOST = 120;

/** Why a mail is no news but the post’s own: a sentence for whoever brought it; null: it is a mail like others. */
export function bounceWords(email: Email): string | null {
  const header = (key: string) => email.headers.find((one) => one.key === key)?.value ?? "";
  const sender = `${email.from?.address ?? ""} ${email.from?.name ?? ""}`;
  const report =
    /multipart\/report/i.test(header("content-type")) && /delivery-status/i.test(header("content-type"));
  if (report || (POSTMAN.test(sender.trim()) && UNDELIVERED.test(email.subject ?? "")))
    return undeliveredWords(email);
  if (/auto-(?:replied|generated)/i.test(header("auto-submitted")) && AUTOMATIC.test(email.subject ?? ""))
    return "This mail is an automatic answer; it is no news. Wait for the answer itself.";
  return null;
}

/** Whom it did not reach and why, as far as the report says. */
function undeliveredWords(email: Email): string {
  const status = email.attachments.find(({ mimeType }) => mimeType === "message/delivery-status");
  const report = status && typeof status.content !== "string" ? new TextDecoder().decode(status.content) : "";
  const told = (name: string) =>
    new RegExp(`^${name}:\\s*(?:[\\w-]+;)?\\s*(.+)$`, "im").exec(report)?.[1]?.trim() ?? "";
  const to = told("Final-Recipient") || told("Original-Recipient");
  const why = told("Diagnostic-Code").slice(0, REASON_MOST) || told("Status");
  const whom = to === "" ? "a mail" : `a mail to ${to}`;
  return `This mail says that ${whom} could not be delivered${why === "" ? "" : ` (${why})`}; it is no news. Bring the article in another way.`;
}
