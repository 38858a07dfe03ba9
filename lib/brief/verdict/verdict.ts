import { type Against, againstOf, unsearchedWords } from "./against";
import { verdictSentence } from "./sentence";
import { spanWords } from "./since-words";
import { type Answer, standingTurn } from "./standing-turn";
import { type Sure, sureOf } from "./sure";
import type { VerdictFacts, VerdictTurn } from "./verdict-facts";

/** The one verdict on a relationship on a day: the same words on every page, picture and door. */
export interface Verdict {
  answer: Answer;
  /** One sentence, without a full stop. */
  sentence: string;
  /** The turn that dates it, and its span in words; null: nothing turned. */
  since: { turn: VerdictTurn; words: string } | null;
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
  const { answer, turn, matched, eased, old } = standing;
  const turns = [turn, matched, eased, old].filter((one) => one !== null);
  const against = againstOf(facts, standing);
  return {
    answer,
    sentence: verdictSentence(facts, standing),
    since: turn === null ? null : { turn, words: spanWords(turn) },
    sure: sureOf(facts, standing),
    pending: facts.rise === "pending" && answer !== "no data" && answer !== "not searched",
    against,
    unsearched: unsearchedWords(facts),
    restsOn: [...new Set([...turns.flatMap(({ signals }) => signals), ...(against?.signals ?? [])])],
  };
}
