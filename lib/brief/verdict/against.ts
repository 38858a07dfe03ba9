import type { Phrase } from "@/lib/brief/phrase";
import { windowWords } from "@/lib/brief/window-words";
import { formatSpan, plain, signed } from "@/lib/charts/format/format";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { wayOf } from "./answer-way";
import type { Standing } from "./standing-turn";
import type { VerdictFacts, Weighing } from "./verdict-facts";

/** A change of the index since the turn, against its way, that is worth telling, in points. */
const WORTH_TELLING = 2;
/** A share that is printed as 0.0 weighs against nothing, in points. */
const LEAST_SHARE = 0.05;

/** What stands against a verdict, and the signals that it rests on. */
export interface Against {
  words: Phrase[];
  signals: string[];
}

/**
 * The strongest evidence against the verdict (method-2 §7): an index that moved the other way since the turn, a direction that goes the other
 * way, and the signal of the other pull that weighs most on the day. Null where nothing is coded against it.
 */
export function againstOf(facts: VerdictFacts, standing: Standing): Against | null {
  const { answer } = standing;
  if (answer === "no data" || answer === "not searched") return null;
  const way = wayOf(facts, standing);
  const pulls = contraryPulls(facts, answer, way).filter(({ share }) => Math.abs(share) >= LEAST_SHARE);
  const words: Phrase[][] = [
    ...movement(facts, way),
    ...pulls.map((one): Phrase[] => [
      { signal: one.slug, title: one.title },
      ` (${signed(one.share)} on the index)`,
    ]),
  ];
  if (words.length === 0) return null;
  return {
    words: words.flatMap((part, at): Phrase[] => (at === 0 ? part : ["; ", ...part])),
    signals: pulls.map(({ slug }) => slug),
  };
}

function contraryPulls(
  { warming, cooling, index }: VerdictFacts,
  answer: Standing["answer"],
  way: 1 | 0 | -1,
): Weighing[] {
  const [warm, cold] = [warming.slice(0, 1), cooling.slice(0, 1)];
  if (way !== 0) return way > 0 ? cold : warm;
  if (answer === "torn") return [...warm, ...cold];
  // Of an answer that names no way, what weighs against the level.
  return (index ?? 0) >= 0 ? cold : warm;
}

function movement(
  { rise, direction, directionDays, directionChange }: VerdictFacts,
  way: 1 | 0 | -1,
): Phrase[][] {
  if (way !== 0 && rise !== null && rise !== "pending" && way * rise.change <= -WORTH_TELLING)
    return [
      [
        `the index stands ${plain(Math.abs(rise.change))} points ${way > 0 ? "lower" : "higher"} than before it`,
      ],
    ];
  const against = way > 0 ? "cooling" : way < 0 ? "thawing" : null;
  const moved = way === 0 ? direction !== null && direction !== "steady" : direction === against;
  if (!moved || direction === null) return [];
  const change = directionChange === null ? "" : ` (${signed(directionChange)})`;
  return [[`${direction} over the last ${windowWords(directionDays)}${change}`]];
}

/** Days that are coded and that nobody searched. `// => "Nobody searched 13 Feb – 19 Apr 2026"` */
export function unsearchedWords({ beyond }: VerdictFacts): string | null {
  return beyond === null
    ? null
    : `Nobody searched ${formatSpan(isoFromDay(beyond.from), isoFromDay(beyond.to))}`;
}
