import type { Day } from "@/lib/engine/signals/signal";
import type { DateAnswer, DateReading } from "./date-answer";
import { notAfter } from "./not-after";
import { readTokens } from "./read-tokens";
import { choice } from "./rules/choice";
import { goingOn } from "./rules/limits";
import type { Token } from "./token";

const LONGEST = 200;
/** Roles that may stand beside a date and say nothing about its day. */
const SILENT = "[i~JeE@,.()]*";
const ONE = new RegExp(`^${SILENT}Q${SILENT}$`);
const SOME = new RegExp(`^${SILENT}Q(?:${SILENT}[AO,/(]${SILENT}Q)+${SILENT}$`);
const GOING_ON = new RegExp(`^F${SILENT}Q${SILENT}$`);

/**
 * Reads the date in words that a coder typed or marked: all of them, or none. `reference` is the day of the report,
 * from which “last Tuesday” is counted back; `latest` a day after which nothing may lie.
 * `readDateWords("26 Nov 2025", dayFromIso("2025-12-07"))` reads 2025-11-26, precision day.
 */
export function readDateWords(words: string, reference: Day, latest: Day | null = null): DateAnswer {
  const text = words.trim();
  if (text === "" || text.length > LONGEST) return { kind: "none" };
  return notAfter(wholeAnswer(readTokens(text, reference, false)), latest);
}

function wholeAnswer(tokens: Token[]): DateAnswer {
  const line = tokens.map(({ role }) => role).join("");
  const answers = tokens.flatMap(({ role, answer }) => (role === "Q" && answer ? [answer] : []));
  const [first = { kind: "none" }] = answers;
  if (ONE.test(line)) return first;
  // “From 24 November”: in a text it may tell of a report; where a date stands alone it goes on from there.
  if (GOING_ON.test(line)) return isOneDay(first) ? goingOn(first) : { kind: "none" };
  if (!SOME.test(line)) return { kind: "none" };
  // “Yesterday, 6 December” names one day twice.
  const days = new Set(
    answers.map((answer) => (answer.kind === "read" ? daysOf(answer.reading) : answer.kind)),
  );
  return days.size === 1 && first.kind === "read" ? first : choice(answers, "More than one date is named");
}

function daysOf({ start, end, precision }: DateReading): string {
  return `${start} ${end} ${precision}`;
}

function isOneDay(answer: DateAnswer): boolean {
  return answer.kind === "read" && answer.reading.start === answer.reading.end;
}
