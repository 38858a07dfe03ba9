import type { Day } from "@/lib/engine/signals/signal";
import type { DateAnswer } from "./date-answer";
import { notAfter } from "./not-after";
import { readTokens } from "./read-tokens";
import { goingOn } from "./rules/limits";
import { choice } from "./rules/spans";
import type { Token } from "./token";

const LONGEST = 200;
/** What may stand beside a date and says nothing about its day. */
const SILENT = new Set(["i", "~", "J", "e", "E", "@", ",", ".", "(", ")"]);
const JOINING = new Set([...SILENT, "A", "O", "/"]);

/**
 * Reads the date in words that a coder typed or marked: all of them, or none. `reference` is the day of the report,
 * from which “last Tuesday” is counted back; `latest` a day after which nothing may lie.
 * `readDateWords("26 Nov 2025", dayFromIso("2025-12-07"))` reads 2025-11-26, precision day.
 */
export function readDateWords(words: string, reference: Day, latest: Day | null = null): DateAnswer {
  const text = words.trim();
  if (text === "" || text.length > LONGEST) return { kind: "none" };
  return notAfter(wholeAnswer(readTokens(text, reference)), latest);
}

function wholeAnswer(tokens: Token[]): DateAnswer {
  const found = tokens.filter(({ role }) => role === "Q");
  const rest = tokens.filter(({ role }) => role !== "Q");
  const [one] = found;
  if (!one?.answer) return { kind: "none" };
  if (found.length > 1)
    return rest.every(({ role }) => JOINING.has(role)) && rest.some(({ role }) => "AO,/(".includes(role))
      ? choice(
          found.flatMap(({ answer }) => (answer ? [answer] : [])),
          "More than one date is named",
        )
      : { kind: "none" };
  // “From 24 November”, “از ۲۴ عقرب”: where a text tells, where a date stands alone it goes on from there.
  const from =
    tokens[0]?.role === "F" &&
    one.answer.kind === "read" &&
    one.answer.reading.start === one.answer.reading.end;
  const besides = from ? rest.slice(1) : rest;
  if (!besides.every(({ role }) => SILENT.has(role))) return { kind: "none" };
  return from ? goingOn(one.answer) : one.answer;
}
