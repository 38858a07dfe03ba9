import type { DateAnswer } from "@/lib/evidence/dates/date-answer";
import { rules } from "@/lib/evidence/dates/reduce";
import type { Token } from "@/lib/evidence/dates/token";
import { choice } from "./choice";

/** What stands before or behind a finished answer: “since”, “about”, “next”. */
export const LIMITS = rules(
  { pattern: "f [~J]? Q G? | F? [~J]? Q ~? G", make: since },
  { pattern: "[vT] [~J]? Q", make: vague },
  { pattern: "x ~? Q | Q x", make: () => ({ role: "z" }) },
);

function answerIn(tokens: Token[]): Token | undefined {
  return tokens.find(({ role }) => role === "Q");
}

/** In force since: no last day. */
export function goingOn(answer: DateAnswer): DateAnswer {
  if (answer.kind !== "read") return answer;
  const { reading } = answer;
  return { kind: "read", reading: { ...reading, end: null, basis: `${reading.basis}; in force since` } };
}

function since(tokens: Token[]): Partial<Token> | null {
  const found = answerIn(tokens);
  if (found?.answer?.kind !== "read") return null;
  const { start, end } = found.answer.reading;
  // “С 15 по 18 ноября” has its end already.
  if (start !== end) return null;
  return { role: "Q", answer: goingOn(found.answer), sure: found.sure };
}

function vague(tokens: Token[]): Partial<Token> | null {
  const [before] = tokens;
  const found = answerIn(tokens);
  // “На”, “по”, “به” lead to a day without saying when.
  if (before?.role === "T" && before.value === 1) return null;
  if (!found?.answer || found.answer.kind === "none") return null;
  const why = `“${before?.text}” leaves the day open`;
  return { role: "Q", answer: choice([found.answer], why), sure: found.sure };
}
