import { countWords } from "@/lib/brief/number-words";
import { formatDay, formatMonth } from "@/lib/charts/format/format";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import { STAGES, type Stage } from "@/lib/engine/stages/stage";
import { wayOf } from "./answer-way";
import { sinceWords, weeksWords, whenWords } from "./since-words";
import { isRecentTurn, LEAST_HAPPENINGS, type Standing } from "./standing-turn";
import { turnNoun, turnWord } from "./turn-noun";
import type { VerdictFacts, VerdictMovement, VerdictTurn } from "./verdict-facts";

const month = (day: Day) => formatMonth(isoFromDay(day));

/**
 * The verdict in one sentence: stage, answer, since when, and what the two streams did (method-2 §7).
 * `// => "Guarded and thawing since Sep 2025: contact quickened, and the strain that quickened in Nov 2025 slackened in Dec 2025"`
 */
export function verdictSentence(facts: VerdictFacts, standing: Standing): string {
  if (standing.answer === "no data") return "Nothing is coded yet that counts";
  if (standing.answer === "not searched")
    return `No verdict on ${formatDay(isoFromDay(facts.day))}: nobody searched then`;
  const said = answerWords(facts, standing);
  const { stage, held, bracketed } = facts;
  if (stage === null) return capital(said);
  const lead = capital(held === null ? stageWords(stage) : `held at ${held}`);
  return `${bracketed ? `(${lead})` : lead}${joint(held ?? stage, facts, standing)} ${said}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A stage as what a relationship is: rupture is none of the adjectives. */
function stageWords(stage: Stage): string {
  return stage === "rupture" ? "in rupture" : stage;
}

/** What leads from the stage to the answer: an answer that goes against the stage is told with a *but*. */
function joint(stage: Stage, facts: VerdictFacts, standing: Standing): string {
  if (standing.answer === "too little") return ", with";
  if (standing.answer === "no turn") return ",";
  const height = Math.sign(STAGES.indexOf(stage) - STAGES.indexOf("guarded"));
  return height * wayOf(facts, standing) < 0 ? " but" : " and";
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
    const earlier = facts[other].findLast((one) => isRecentTurn(one, facts.day)) ?? null;
    return `${since}: ${turn.stream} quickened${beside(earlier, other, matched, eased)}`;
  }
  if (answer === "torn") return `${since}: contact and strain have both quickened`;
  if (answer === "easing") return `${since}: strain slackened, and no contact has quickened`;
  if (answer === "drifting apart") return `${since}: contact slackened, and no strain has quickened`;
  return `${since}: ${turn.stream} ${turn.way === "up" ? "quickened" : "slackened"}, ${turn.way === "up" ? "or was only searched for more closely" : "or was only searched for less"}`;
}

/** `// => "warmer since Jul 2025; six happenings are too few to date a turn"`; what is cold is colder *still*. */
function movedWords(
  { stage, held, happenings, contact, strain }: VerdictFacts,
  { way, from }: VerdictMovement,
): string {
  const still = way === "colder" && (held ?? stage) === "cold" ? " still" : "";
  const since = `${way}${still} since ${month(from)}`;
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
