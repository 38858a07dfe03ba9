import { countWords } from "@/lib/brief/number-words";
import { formatDay, formatMonth } from "@/lib/charts/format/format";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import { sinceWords, weeksWords, whenWords } from "./since-words";
import { LEAST_HAPPENINGS, RECENT_DAYS, type Standing } from "./standing-turn";
import { turnNoun, turnWord } from "./turn-noun";
import type { VerdictFacts, VerdictMovement, VerdictTurn } from "./verdict-facts";

const month = (day: Day) => formatMonth(isoFromDay(day));

/**
 * The verdict in one sentence: stage, answer, since when, and what the two streams did (method-2 §7).
 * `// => "Guarded and thawing since Sep 2025: contact quickened, and the strain that quickened in Nov 2025 eased in Dec 2025"`
 */
export function verdictSentence(facts: VerdictFacts, standing: Standing): string {
  if (standing.answer === "no data") return "Nothing is coded yet that counts";
  if (standing.answer === "not searched")
    return `No verdict on ${formatDay(isoFromDay(facts.day))}: nobody searched then`;
  const said = answerWords(facts, standing);
  const lead = stageLead(facts);
  if (lead === null) return said.charAt(0).toUpperCase() + said.slice(1);
  return `${lead}${standing.answer === "too little" ? ", with" : " and"} ${said}`;
}

function stageLead({ stage, held, bracketed }: VerdictFacts): string | null {
  if (stage === null) return null;
  const word = held === null ? stage : `held at ${held}`;
  const name = word.charAt(0).toUpperCase() + word.slice(1);
  return bracketed ? `(${name})` : name;
}

function answerWords(facts: VerdictFacts, standing: Standing): string {
  const { answer, turn, matched, eased, old, movement } = standing;
  if (movement !== null) return movedWords(facts, movement);
  if (turn === null) return untold(facts, answer, old);
  const doing = answer === "may be collection" ? turnWord(turn) : answer;
  const perhaps = turn.faceValue || turn.mayBeCollection ? "perhaps " : "";
  const since = `${perhaps}${doing}${sinceWords(turn).startsWith("since") ? "" : ","} ${sinceWords(turn)}`;
  if (answer === "thawing" || answer === "freezing") {
    const other = turn.stream === "contact" ? "strain" : "contact";
    const earlier = facts[other].findLast(({ latest }) => latest >= facts.day - RECENT_DAYS) ?? null;
    return `${since}: ${turn.stream} quickened${beside(earlier, other, matched, eased)}`;
  }
  if (answer === "torn") return `${since}: contact and strain have both quickened`;
  if (answer === "easing") return `${since}: strain slackened, and no contact has quickened`;
  if (answer === "drifting apart") return `${since}: contact slackened, and no strain has quickened`;
  return `${since}: ${turn.stream} ${turn.way === "up" ? "quickened" : "slackened"}, ${turn.way === "up" ? "or was only searched for more closely" : "or was only searched for less"}`;
}

/** `// => "warmer since Jul 2025; six happenings are too few to date a turn"` */
function movedWords({ happenings, contact, strain }: VerdictFacts, { way, from }: VerdictMovement): string {
  const since = `${way} since ${month(from)}`;
  if (happenings >= LEAST_HAPPENINGS)
    return contact.length + strain.length > 0
      ? `${since}, though no turn of contact or strain dates it`
      : `${since}, though neither contact nor strain has changed pace`;
  if (happenings === 0) return `${since}; nothing has happened yet that could date a turn`;
  return `${since}; ${countWords(happenings, "happening")} ${happenings === 1 ? "is" : "are"} too few to date a turn`;
}

/** What the other stream did meanwhile; `earlier` is its newest turn, where that was within the year. */
function beside(
  earlier: VerdictTurn | null,
  stream: string,
  matched: VerdictTurn | null,
  eased: VerdictTurn | null,
): string {
  if (eased === null)
    return earlier?.way === "up"
      ? `, ${stream} had quickened ${whenWords(earlier)} already`
      : ` and ${stream} did not`;
  if (matched === null) return ` and ${stream} slackened in ${month(eased.day)}`;
  return `, and the ${stream} that quickened in ${month(matched.day)} slackened in ${month(eased.day)}`;
}

function untold(
  { alarm, trackedFrom, happenings, weeks, contact, strain }: VerdictFacts,
  answer: Standing["answer"],
  old: Standing["old"],
): string {
  if (answer === "too little")
    return `too little coded to tell a turn: ${countWords(happenings, "happening")} in ${weeksWords(weeks)}`;
  if (answer === "first sign" && alarm)
    return `perhaps ${alarm.name} since ${month(alarm.onset)}: the newest weeks say so, hindsight does not yet`;
  if (old === null && contact.length + strain.length > 0)
    return "neither thawing nor freezing: what turned may be the searching";
  return old === null
    ? `neither thawing nor freezing: no turn since tracking began in ${month(trackedFrom)}`
    : `neither thawing nor freezing: the last turn was ${turnNoun(old)} ${whenWords(old)}`;
}
