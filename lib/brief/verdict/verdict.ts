import { formatDay } from "@/lib/charts/format/format";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import { type Against, againstOf, unsearchedWords } from "./against";
import { verdictSentence } from "./sentence";
import { spanWords } from "./since-words";
import { type Answer, type Standing, standingTurn } from "./standing-turn";
import { type Sure, sureOf } from "./sure";
import type { VerdictFacts } from "./verdict-facts";

/** The one verdict on a relationship on a day: the same words on every page, picture and door. */
export interface Verdict {
  answer: Answer;
  /** One sentence, without a full stop. */
  sentence: string;
  /** First day of what dates it, in words and with its span of 90 %; a movement of the level has one day. Null: nothing dates it. */
  since: { earliest: Day; day: Day; latest: Day; words: string } | null;
  /** Null while the draws are being made, and where there is no verdict. */
  sure: Sure | null;
  /** The draws are still being made. */
  pending: boolean;
  /** Null: nothing is coded against it. */
  against: Against | null;
  /** Days after it that nobody searched, in words; null: none. */
  unsearched: string | null;
  /** Slugs of the signals that it rests on. */
  restsOn: string[];
}

/**
 * Composes the verdict (method-2 §7) from turns, stage, support, bands and what weighs on the day; the same facts give the same words.
 */
export function composeVerdict(facts: VerdictFacts): Verdict {
  const standing = standingTurn(facts);
  const { answer, turn, matched, eased, old, movement } = standing;
  const turns = [turn, matched, eased, old].filter((one) => one !== null);
  const against = againstOf(facts, standing);
  return {
    answer,
    sentence: verdictSentence(facts, standing),
    since: sinceOf(standing),
    sure: sureOf(facts, standing),
    pending: facts.rise === "pending" && answer !== "no data" && answer !== "not searched",
    against,
    unsearched: unsearchedWords(facts),
    restsOn: [
      ...new Set([
        ...turns.flatMap(({ signals }) => signals),
        ...(movement?.signals ?? []),
        ...(against?.signals ?? []),
      ]),
    ],
  };
}

function sinceOf({ turn, movement }: Standing): Verdict["since"] {
  if (turn !== null) {
    const { earliest, day, latest } = turn;
    return { earliest, day, latest, words: `${spanWords(turn)}, with 90 %` };
  }
  if (movement === null) return null;
  const { from } = movement;
  return { earliest: from, day: from, latest: from, words: formatDay(isoFromDay(from)) };
}
