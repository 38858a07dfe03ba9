import { LIVE } from "@/lib/charts/address/vintage";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { drawnInput } from "./certainty/drawn-input";
import { readingCertainty } from "./certainty/reading-certainty";
import { getReading } from "./reading";
import { loadReadingBase } from "./reading-base";
import { whyHere, whyMoved } from "./reading-shares";
import { getStreamTurns } from "./turns/stream-turns";
import { getTurns } from "./turns/turns";

/** Everything that the page of a relationship is made from, as far as it can be told to another process. */
export async function wholeReading(slug: string) {
  const base = await loadReadingBase(await getRelationship(slug), LIVE);
  const { packed, signals, info, followed, coverage, first, last, opens } = base;
  const range = { from: first, to: opens };
  const { doubts, hash } = drawnInput(base);
  const certainty = await readingCertainty(base, range);
  const reading = await getReading(base, range, [], certainty?.bands ?? null);
  const { inGeneration: _, ...columns } = packed;
  return {
    ...{ columns, signals, info: [...info], followed, coverage, first, last, opens },
    ...{ doubts, hash, certainty, reading },
    here: await whyHere(base, opens),
    week: await whyMoved(base, opens - 7, opens),
    streams: await getStreamTurns(base),
    turns: await getTurns(base),
  };
}
