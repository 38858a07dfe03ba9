import { composeVerdict } from "@/lib/brief/verdict/verdict";
import { LIVE } from "@/lib/charts/address/vintage";
import type { Codebook } from "@/lib/codebook/codebook";
import { loadReadingBase, type ReadingBase } from "@/lib/data/readings/reading-base";
import { readingOn } from "@/lib/data/readings/reading-facts";
import { verdictFacts } from "@/lib/data/readings/verdict/verdict-reading";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { methodEffect } from "@/lib/engine/methods/method-effect";
import { stagesMoved, strongestViolence } from "@/lib/engine/revisions/stages-moved";
import { weeksMoved } from "@/lib/engine/revisions/weeks-moved";
import { familyShares } from "@/lib/engine/shares/shares";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";
import type { Direction } from "@/lib/engine/stages/direction";
import type { Stage } from "@/lib/engine/stages/stage";
import type { Recoded } from "./recode-plan";
import { recodedReading } from "./recoded-reading";

/** Weeks that are named, those that move most. */
const WEEKS_NAMED = 6;

/** A figure without and with the recoding; null: there is none. */
interface Both<T> {
  before: T;
  after: T;
}

/** What a recoding makes of a relationship, each figure without it and with it. Index points. */
export interface RecodeEffect {
  /** The day that its pages open at, ISO. */
  day: string;
  index: Both<number | null>;
  /** What each family holds of the index; they sum to it. */
  families: (Both<number | null> & { family: Family })[];
  stage: Both<Stage | null>;
  direction: Both<Direction | null>;
  /** Covered days whose stage is another. */
  stageDays: number;
  /** The strongest state violence of the covered days, −100 … 0; null: generation 1 does not ask. */
  violence: Both<number> | null;
  /** Largest difference of a covered day, by size; null: no day has an index both times. */
  largest: { day: string; difference: number } | null;
  /** Covered weeks whose Sunday is another, those that move most of them, and how many weekly arrows there are and would be others. */
  moved: number;
  weeks: (Both<number | null> & { sunday: string })[];
  arrows: { weeks: number; others: number };
  /** The verdict in its sentence. */
  verdict: Both<string>;
}

/** The engine over the signals as they stand and with those that would be recoded, as if every one of them counted; nothing is written. */
export async function recodeEffect(
  relationship: RelationshipRow,
  { going, codebook, fingerprint }: { going: readonly Recoded[]; codebook: Codebook; fingerprint: string },
): Promise<RecodeEffect> {
  const now = await loadReadingBase(relationship, LIVE);
  const then = await recodedReading(relationship, now, going, codebook, fingerprint);
  const { first, last, opens: day, method } = now;
  const [before, after] = [now.followed, then.followed];
  const rules = { before: method.stage, after: method.stage };
  const effect = before && after ? methodEffect(before, after, rules, first, last) : null;
  const { moved, weeks } = weeksMoved(before, after, { first, last, most: WEEKS_NAMED });
  const [was, is] = [readingOn(now, day), readingOn(then, day)];
  const [held, holds] = [familiesOn(now, day), familiesOn(then, day)];
  return {
    day: isoFromDay(day),
    index: { before: was.index, after: is.index },
    families: FAMILIES.map((family) => ({ family, before: held[family], after: holds[family] })),
    stage: { before: was.stage, after: is.stage },
    direction: { before: was.direction, after: is.direction },
    stageDays: stagesMoved(before, after, { first, last }),
    violence:
      method.generation === 1
        ? null
        : {
            before: strongestViolence(before, { first, last }),
            after: strongestViolence(after, { first, last }),
          },
    largest: effect?.largest
      ? { day: isoFromDay(effect.largest.day), difference: effect.largest.difference }
      : null,
    moved,
    weeks: weeks.map(({ sunday, ...both }) => ({ ...both, sunday: isoFromDay(sunday) })),
    arrows: { weeks: effect?.weeks ?? 0, others: effect?.otherArrows ?? 0 },
    verdict: { before: await sentenceOf(now, day), after: await sentenceOf(then, day) },
  };
}

const familiesOn = ({ packed, method }: ReadingBase, day: Day) =>
  familyShares(packed.inGeneration(method.generation), method, day);

/** What the draws say is beside the sentence, so that nobody waits for them. */
async function sentenceOf(base: ReadingBase, day: Day): Promise<string> {
  return composeVerdict(await verdictFacts(base, day)).sentence;
}
