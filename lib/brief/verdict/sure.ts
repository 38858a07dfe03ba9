import { drawShare } from "@/lib/brief/certainty/draw-share";
import { countWords } from "@/lib/brief/number-words";
import { formatMonth } from "@/lib/charts/format/format";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { spanWords, weeksWords } from "./since-words";
import { LEAST_HAPPENINGS, type Standing } from "./standing-turn";
import type { VerdictFacts, VerdictTurn } from "./verdict-facts";

/** How sure a verdict is: one word, and the reason that keeps it from being surer. */
export interface Sure {
  level: "high" | "moderate" | "low";
  reason: string;
}

/** Spans of a date from which on it is no more than roughly known, and hardly known, in days. */
const ROUGH_SPAN = 63;
const VAGUE_SPAN = 183;
/** Share of the surroundings of a turn that were searched only in part, from which on it is told. */
const PARTLY = 0.5;
/** Shares of the draws that must agree with the movement since a turn. */
const MOST_DRAWS = 0.8;
const HALF_DRAWS = 0.5;

/** Before all others: where the searching makes the turn, neither its mix nor its date is worth a word. */
const FACE_VALUE: Sure = {
  level: "low",
  reason: "it shows only if days that were searched in part count whole",
};

/**
 * How sure the verdict is: the weakest of its supports names the word (method-2 §7). *Low*: too few happenings, the watch alone, a change that
 * may be the searching, a date known to no half year, or fewer than half of the draws moving the way of the turn. *Moderate*: a date known to no nine
 * weeks, a search in part, evidence of fewer than two families, or fewer than four draws in five. *High*: none of these. Null while the draws are
 * being made, and where there is no verdict to be sure of.
 */
export function sureOf(facts: VerdictFacts, standing: Standing): Sure | null {
  const { answer, turn } = standing;
  if (answer === "no data" || answer === "not searched") return null;
  if (facts.rise === "pending") return null;
  const found = [
    ...(turn?.faceValue ? [FACE_VALUE] : []),
    ...answerDoubts(facts, standing),
    ...(turn ? turnDoubts(facts, standing, turn) : []),
    ...dayDoubts(facts),
  ];
  return (
    found.find(({ level }) => level === "low") ??
    found.find(({ level }) => level === "moderate") ?? { level: "high", reason: agreeing(facts, standing) }
  );
}

function answerDoubts(facts: VerdictFacts, { answer, movement }: Standing): Sure[] {
  if (answer === "too little" || (movement !== null && facts.happenings < LEAST_HAPPENINGS))
    return [
      {
        level: "low",
        reason: tooFew(facts),
      },
    ];
  if (movement !== null)
    return [{ level: "low", reason: "the level moved, the pace of contact and strain did not" }];
  if (answer === "first sign") return [{ level: "low", reason: "only the newest weeks say so" }];
  if (answer === "may be collection")
    return [
      {
        level: "low",
        reason: "the share of contact among all happenings did not turn, as when more or less is read",
      },
    ];
  return [];
}

function tooFew({ happenings, weeks }: VerdictFacts): string {
  if (happenings === 0) return `nothing in ${weeksWords(weeks)} could date a turn`;
  return `${countWords(happenings, "happening")} in ${weeksWords(weeks)} ${happenings === 1 ? "dates" : "date"} no turn`;
}

function turnDoubts(facts: VerdictFacts, { answer }: Standing, turn: VerdictTurn): Sure[] {
  const doubts: Sure[] = [];
  const span = turn.latest - turn.earliest;
  if (span > ROUGH_SPAN)
    doubts.push({
      level: span > VAGUE_SPAN ? "low" : "moderate",
      reason: `its first week lies anywhere in ${spanWords(turn)}`,
    });
  if (turn.partly >= PARTLY)
    doubts.push({
      level: "moderate",
      reason: `sources were searched only in part around ${formatMonth(isoFromDay(turn.day))}`,
    });
  const agree = agreeingDraws(facts, answer);
  if (agree !== null && agree < MOST_DRAWS) {
    const moved = answer === "thawing" || answer === "easing" ? "rose" : "fell";
    doubts.push({
      level: agree < HALF_DRAWS ? "low" : "moderate",
      reason: `the index ${moved} since then in ${drawShare(agree)} of the draws`,
    });
  }
  return doubts;
}

function dayDoubts({ bracketed }: VerdictFacts): Sure[] {
  return bracketed ? [{ level: "moderate", reason: "fewer than two families have fresh evidence" }] : [];
}

/** Share of the draws whose index moved the way that the answer says; null where it says no way. */
function agreeingDraws({ rise }: VerdictFacts, answer: Standing["answer"]): number | null {
  if (rise === null || rise === "pending") return null;
  if (answer === "thawing" || answer === "easing") return rise.rose;
  return answer === "freezing" || answer === "drifting apart" ? rise.fell : null;
}

function agreeing(facts: VerdictFacts, { answer, turn, old }: Standing): string {
  const agree = agreeingDraws(facts, answer);
  if (turn === null) {
    const doubted = facts.contact.length + facts.strain.length > 0 ? " that is more than the searching" : "";
    return `${countWords(facts.happenings, "happening")} show no change of pace${old === null ? doubted : " in the last year"}`;
  }
  const dated = `its first week lies in ${spanWords(turn)}`;
  return agree === null ? dated : `${dated}, and ${drawShare(agree)} of the draws agree`;
}
