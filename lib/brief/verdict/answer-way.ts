import type { Standing } from "./standing-turn";
import type { VerdictFacts } from "./verdict-facts";

const WARM_ANSWERS: readonly Standing["answer"][] = ["thawing", "easing", "warmer"];
const COLD_ANSWERS: readonly Standing["answer"][] = ["freezing", "drifting apart", "colder"];

/** 1: the answer says that things grow warmer, though it be no more than perhaps; −1: colder; 0: neither. */
export function wayOf({ alarm }: Pick<VerdictFacts, "alarm">, { answer, turn }: Standing): 1 | 0 | -1 {
  if (answer === "may be collection" && turn !== null)
    return (turn.stream === "contact") === (turn.way === "up") ? 1 : -1;
  const said = answer === "first sign" ? alarm?.name : answer;
  if (said === "opening" || WARM_ANSWERS.some((warm) => warm === said)) return 1;
  return said === "closing" || COLD_ANSWERS.some((cold) => cold === said) ? -1 : 0;
}
