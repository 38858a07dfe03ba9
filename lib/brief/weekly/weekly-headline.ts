import { COOLING_WORDS, WARMING_WORDS } from "@/lib/brief/finding/family-words";
import { stageWord } from "@/lib/brief/finding/headline";
import type { Family } from "@/lib/engine/signals/signal";
import type { WeekFigures, WeekShare } from "./weekly-figures";

/** New evidence of one side in one week that a headline may speak of, in index points. */
const WORTH_TELLING = 1;

interface Side {
  sum: number;
  words: string | null;
}

function newSide(shares: readonly WeekShare[], up: boolean): Side {
  const byFamily = new Map<Family, number>();
  let sum = 0;
  for (const { family, share, kind } of shares) {
    if (kind !== "new" || share > 0 !== up) continue;
    byFamily.set(family, (byFamily.get(family) ?? 0) + share);
    sum += share;
  }
  const [most] = [...byFamily].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  return { sum, words: most ? (up ? WARMING_WORDS : COOLING_WORDS)[most[0]] : null };
}

/**
 * The week in one line, drafted from its shares; figures stand as tokens (method §5 and §6). “Rose” and “fell” name the change.
 * `weeklyHeadline({ … change 11.28, new contact 10.54 … }) // => "The index rose {points} points on new contact"`
 */
export function weeklyHeadline(figures: WeekFigures): string {
  const { index, arrow, stage, shares } = figures;
  if (index.now === null) return "No counting signal yet: there is no index";
  if (!figures.supported) return "Not searched: no arrow can be said of this week";
  if (stage === null) return "No counting signal yet: there is no index";
  if (index.change === null || arrow === null)
    return "The first signals are in: there is no earlier Sunday to compare with";
  const good = newSide(shares, true);
  const bad = newSide(shares, false);
  const strong = (side: Side) => Math.abs(side.sum) >= WORTH_TELLING;
  const both = strong(good) && strong(bad);
  if (arrow === "up") {
    if (both) return `The index rose {points} points: new ${good.words} outweighed new ${bad.words}`;
    if (strong(good)) return `The index rose {points} points on new ${good.words}`;
    return "The index rose {points} points only because old bad news fades";
  }
  if (arrow === "down") {
    if (both) return `The index fell {points} points: new ${bad.words} outweighed new ${good.words}`;
    if (strong(bad)) return `The index fell {points} points on new ${bad.words}`;
    return "The index fell {points} points only because old good news fades";
  }
  if (both) return `Flat at {index}, not quiet: new ${good.words} and new ${bad.words} nearly cancel out`;
  if (strong(good)) return `New ${good.words}, but the index stays flat at {index}`;
  if (strong(bad)) return `New ${bad.words}, but the index stays flat at {index}`;
  const news = shares.some(({ kind }) => kind === "new") ? "only small news" : "no new signal";
  return `${stageWord(stage)}, flat at {index}: ${news} this week`;
}
