import { composeVerdict } from "@/lib/brief/verdict/verdict";
import { LIVE } from "@/lib/charts/address/vintage";
import { type Codebook, findType, statusOf } from "@/lib/codebook/codebook";
import type { SignalInfo } from "@/lib/data/readings/coded-signals";
import { loadCodedSignals, withRetractions } from "@/lib/data/readings/engine-input";
import { engineSignal } from "@/lib/data/readings/engine-signal";
import { loadReadingBase, type ReadingBase } from "@/lib/data/readings/reading-base";
import { readingOn } from "@/lib/data/readings/reading-facts";
import { verdictFacts } from "@/lib/data/readings/verdict/verdict-reading";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { methodEffect } from "@/lib/engine/methods/method-effect";
import { weeksMoved } from "@/lib/engine/revisions/weeks-moved";
import { familyShares } from "@/lib/engine/shares/shares";
import { packSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";
import type { Direction } from "@/lib/engine/stages/direction";
import type { Stage } from "@/lib/engine/stages/stage";
import { trackedStages } from "@/lib/engine/stages/within-tracking";
import type { Recoded } from "./recode-plan";

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
  const then = await hypothetical(relationship, now, going, codebook, fingerprint);
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

/** The reading with the recoded wordings in place of those that count now. Its name keeps whatever is kept of it apart from what stands. */
async function hypothetical(
  relationship: RelationshipRow,
  base: ReadingBase,
  going: readonly Recoded[],
  codebook: Codebook,
  fingerprint: string,
): Promise<ReadingBase> {
  const { method, first, last, coverage } = base;
  const recoded = new Map(going.map(({ slug, after }) => [slug, engineSignal(slug, after, codebook)]));
  const coded = await loadCodedSignals(relationship.id, relationship.dataVersion);
  const standing = new Set(coded.map(({ id }) => id));
  const signals = withRetractions(
    [
      ...coded.map((signal) => recoded.get(signal.id) ?? signal),
      ...[...recoded.values()].filter(({ id }) => !standing.has(id)),
    ],
    null,
    method.generation,
  );
  const packed = packSignals(signals, null, method.generation);
  const info = new Map([
    ...base.info,
    ...going.map((signal): [string, SignalInfo] => [signal.slug, infoOf(signal, codebook)]),
  ]);
  const followed = trackedStages(packed, method, last, { trackedFrom: first, coverage });
  const named = { key: `${base.key} recoded ${fingerprint}`, slug: `~${base.slug}` };
  return { ...base, ...named, signals, packed, info, followed };
}

function infoOf({ slug, after }: Recoded, codebook: Codebook): SignalInfo {
  const {
    title,
    family,
    type: code,
    start,
    end,
    precision,
    scored,
    initiator,
    occurrences,
    endPublished,
  } = after;
  const type = findType(codebook, code);
  return {
    ...{
      slug,
      title,
      family,
      type: code,
      start,
      end,
      precision,
      scored,
      initiator,
      occurrences,
      endPublished,
    },
    provisional: false,
    status: statusOf(after, type),
    phrase: type?.phrase ?? null,
    typeLabel: type?.label ?? null,
    lowest: type?.lowest ?? after.intensity,
    highest: type?.highest ?? after.intensity,
    defaultIntensity: type?.defaultIntensity ?? null,
  };
}
