import { phraseText } from "@/lib/brief/phrase";
import type { Verdict } from "@/lib/brief/verdict/verdict";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";

/** The verdict for programs: its words as on every page, its dates, and the signals that it rests on. */
export function verdictAnswer(verdict: Verdict, day: Day) {
  const { answer, sentence, since, sure, pending, against, unsearched, restsOn } = verdict;
  return {
    day: isoFromDay(day),
    answer,
    sentence,
    since:
      since === null
        ? null
        : {
            earliest: isoFromDay(since.earliest),
            mostLikely: isoFromDay(since.day),
            latest: isoFromDay(since.latest),
          },
    confidence: sure,
    /** The draws behind the confidence are still being made: ask again. */
    pending,
    against: against === null ? null : { words: phraseText(against.words), signals: against.signals },
    unsearched,
    restsOn,
  };
}

export type VerdictAnswer = ReturnType<typeof verdictAnswer>;
