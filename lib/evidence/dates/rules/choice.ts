import type { DateAnswer, DateReading } from "@/lib/evidence/dates/date-answer";

/** All readings of some answers, for a person to choose from; none where one of them names no day. */
export function choice(answers: DateAnswer[], why = "The words leave it open"): DateAnswer {
  const candidates: DateReading[] = [];
  for (const answer of answers) {
    if (answer.kind === "none") return answer;
    candidates.push(...(answer.kind === "read" ? [answer.reading] : answer.candidates));
  }
  return { kind: "open", candidates, why };
}
