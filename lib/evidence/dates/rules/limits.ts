import type { DateAnswer } from "@/lib/evidence/dates/date-answer";
import { rules } from "@/lib/evidence/dates/reduce";
import type { Token } from "@/lib/evidence/dates/token";
import { choice } from "./choice";

/** What stands before or behind a finished answer: “since”, “about”, “next”. */
export const LIMITS = rules(
  { pattern: "Q ~? O [~iJ]{0,2} Q", make: either },
  { pattern: "[bfF]? [~J]? Q ~? [T-] [~iJ]{0,2} Q | b ~? Q ~? A [~iJ]{0,2} Q", make: fromTo },
  { pattern: "f [~J]? Q G? | F? [~J]? Q ~? G", make: since },
  { pattern: "[vT] [~J]? Q", make: vague },
  { pattern: "x ~? Q | Q x", make: () => ({ role: "z" }) },
);

function answerIn(tokens: Token[]): Token | undefined {
  return tokens.find(({ role }) => role === "Q");
}

/** “Tuesday or Wednesday”, “late October or early November”. */
function either(tokens: Token[]): Partial<Token> | null {
  const found = tokens.filter(({ role }) => role === "Q");
  const answers = found.flatMap(({ answer }) => (answer ? [answer] : []));
  return { role: "Q", answer: choice(answers), sure: found.some(({ sure }) => sure) };
}

/** “From Tuesday to Thursday”: a span where both are days that follow one another; otherwise neither alone. */
function fromTo(tokens: Token[]): Partial<Token> | null {
  const [first, last] = tokens.flatMap(({ answer }) => (answer?.kind === "read" ? [answer.reading] : []));
  const isDay = (one: typeof first) => one?.precision === "day" && one.start === one.end;
  if (!first || !last || !isDay(first) || !isDay(last) || first.start >= last.start) return either(tokens);
  const basis = `${first.basis}, to ${last.basis}`;
  return { role: "Q", answer: { kind: "read", reading: { ...first, end: last.end, basis } }, sure: true };
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
