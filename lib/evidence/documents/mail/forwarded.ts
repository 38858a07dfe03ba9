import { mailHead } from "@/lib/evidence/documents/text/split-text";

const FORWARDED =
  /^[ \t>]*(?:-{2,}[ \t]*(?:Forwarded message|Original Message|Пересылаемое сообщение|Пересланное сообщение|Исходное сообщение)[ \t]*-{2,}|Begin forwarded message:)[ \t]*$/im;

export interface Forwarded {
  subject: string;
  from: string;
  date: string;
  body: string;
}

/** The mail that another one passes on within its text; null: it passes on none. */
export function forwardedIn(text: string): Forwarded | null {
  const lines = text.replace(/\r\n?/g, "\n");
  const mark = FORWARDED.exec(lines);
  if (!mark) return null;
  const within = lines
    .slice(mark.index + mark[0].length)
    .replace(/^\s+/, "")
    .replace(/^> ?/gm, "")
    .replace(/^\*(\p{L}+):\*/gmu, "$1:");
  const head = mailHead(within);
  if (!head) return null;
  const named = (...names: string[]) => names.map((name) => head.names.get(name)).find(Boolean) ?? "";
  return {
    subject: named("subject", "тема"),
    from: named("from", "от"),
    date: named("date", "sent", "дата", "отправлено"),
    body: head.body,
  };
}

/** `withoutMarks("Fwd: RE: Border") // => "Border"` */
export const withoutMarks = (subject: string): string =>
  subject.replace(/^(?:\s*(?:fwd?|re|aw|wg|tr|пересл|отв|ҷав)\s*(?:\[\d+\])?:)+\s*/i, "").trim();
