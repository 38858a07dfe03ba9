import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { findDates } from "@/lib/evidence/dates/find-dates";
import { webAddress } from "./web-address";

/** A dateline stands among the first lines, or is the last; longer ones are sentences. */
const FIRST_LINES = 5;
const LINE_MOST = 80;
const NAME_MOST = 60;
/** Words that name a day of their own need none to be counted from. */
const NO_REFERENCE = dayFromIso("2100-12-31");
const YEAR = /\d{4}|[۰-۹٠-٩]{4}/u;
/** What stands before the name of a writer, not of a publisher. */
const BY = /^(by|author|автор|от|аз|муаллиф|نویسنده)\b/iu;
/** … and before a day. */
const LABEL =
  /^(?:published|posted|updated|date|опубликовано|обновлено|дата|нашр|сана|انتشار|تاریخ|نشر)(?!\p{L})[\s:,]*/iu;
const WORD = /\p{L}{2}/u;
const AROUND = /^[\s,،;؛:·•|/\\–—-]+|[\s,،;؛:·•|/\\–—-]+$/gu;

export interface Dateline {
  /** ISO day. */
  published: string;
  /** What else stands in the line; empty: nothing that could be a publisher. */
  publisher: string;
  line: string;
}

/**
 * The line in which a pasted article says when it came out, and often who published it; null: it has none.
 * `datelineOf(["Markets open", "Asia-Plus · 27 August 2025", "…"]) // => { published: "2025-08-27", publisher: "Asia-Plus", line: … }`
 */
export function datelineOf(lines: readonly string[]): Dateline | null {
  const places = [...lines.slice(0, FIRST_LINES), ...lines.slice(-1)];
  for (const line of places) {
    if ([...line].length > LINE_MOST || webAddress(line) !== null) continue;
    const [date, ...more] = findDates(line, NO_REFERENCE);
    if (!date || more.length > 0 || date.answer.kind !== "read" || !YEAR.test(date.words)) continue;
    const { start, end, precision } = date.answer.reading;
    if (precision !== "day" || end !== start) continue;
    const points = [...line];
    const [before, behind] = [points.slice(0, date.from).join(""), points.slice(date.to).join("")];
    if (!isApart(before, behind)) continue;
    const rest = `${before} ${behind}`
      .replace(/\b\d{1,2}[:.]\d{2}\b/g, " ")
      .replace(/\s+/g, " ")
      .replace(AROUND, "")
      .replace(LABEL, "");
    // A sentence that tells of a day is no dateline.
    if (/[.!?؟۔]/u.test(rest.replace(/\.\p{L}/gu, "")) || [...rest].length > NAME_MOST) continue;
    const letters = /\p{L}/u.test(rest);
    return { published: isoFromDay(start), publisher: letters && !BY.test(rest) ? rest : "", line };
  }
  return null;
}

/** “Attack of 27 August 2025” is a title that tells of a day: a dateline sets the day apart from a name. */
const isApart = (before: string, behind: string): boolean =>
  (!WORD.test(before) || /[,،;؛:·•|/\\–—-]\s*$/u.test(before)) &&
  (!WORD.test(behind) || /^\s*[,،;؛:·•|/\\–—-]/u.test(behind) || /^\s*\d{1,2}[:.]\d{2}/.test(behind));

/**
 * The text with spaces in the place of its dateline, which tells when it came out and not when anything happened: what stands elsewhere keeps its position.
 * `withoutDateline("A title\n\n27 August 2025\n\nIt rained.") // => "A title\n\n              \n\nIt rained."`
 */
export function withoutDateline(text: string): string {
  const dateline = datelineOf(text.split("\n").filter((line) => line !== ""));
  return dateline ? text.replace(dateline.line, " ".repeat([...dateline.line].length)) : text;
}
