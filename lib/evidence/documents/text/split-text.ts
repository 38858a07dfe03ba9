/** A line of nothing but three or more of one of these parts two texts. */
const RULE = /^[ \t]*(?:-{3,}|={3,}|\*{3,}|_{5,}|—{3,}|(?:\* ){2,}\*|(?:- ){2,}-)[ \t]*$/m;
const PAGE_BREAK = /\f/;
/** A block of at least two lines as a mail begins with, at the start of a line. */
const MAIL_NAMES = "From|To|Cc|Subject|Date|Sent|Reply-To|От|Кому|Тема|Дата|Отправлено|Аз|Ба|Мавзӯъ|Сана";
const MAIL_LINE = `(?:${MAIL_NAMES})[ \\t]*:[ \\t]*\\S[^\\n]*`;
const MAIL_HEAD = new RegExp(`(?:^|\\n)(?:>?From [^\\n]+\\n)?(?=${MAIL_LINE}\\n${MAIL_LINE}(?:\\n|$))`);
const MAIL_LINES = new RegExp(`^(?:${MAIL_LINE}(?:\\n|$)){2,}`);

/**
 * The texts that were pasted or sent as one: parted by lines of ---, === or ***, by form feeds, or where a mail begins.
 * `splitText("One\n---\nTwo") // => ["One", "Two"]`
 */
export function splitText(text: string): string[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(PAGE_BREAK)
    .flatMap((part) => part.split(RULE))
    .flatMap(atMails)
    .filter((part) => part.trim() !== "");
}

function atMails(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  for (;;) {
    const here = MAIL_LINES.exec(rest.trimStart())?.[0].length ?? 0;
    const skipped = here === 0 ? 0 : rest.length - rest.trimStart().length + here;
    const next = MAIL_HEAD.exec(rest.slice(skipped));
    if (!next) return [...parts, rest];
    const cut = skipped + next.index + next[0].length;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
}

/** The head of a pasted mail, line by line, and what follows it; null: it has none. */
export function mailHead(text: string): { names: Map<string, string>; body: string } | null {
  const head = MAIL_LINES.exec(text.trimStart())?.[0];
  if (head === undefined) return null;
  const names = new Map<string, string>();
  for (const line of head.trim().split("\n")) {
    const at = line.indexOf(":");
    names.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  return { names, body: text.trimStart().slice(head.length) };
}
