import { setTimeout as sleep } from "node:timers/promises";
import type { Verdict } from "@/lib/brief/verdict/verdict";
import type { LineBand } from "@/lib/brief/weekly/publication/week-line";
import { draw } from "@/lib/data/readings/certainty/draw";
import { drawnInput } from "@/lib/data/readings/certainty/drawn-input";
import { LineFull } from "@/lib/data/readings/certainty/in-turn";
import { rangeFragility } from "@/lib/data/readings/certainty/range-fragility";
import { besideWait, soon } from "@/lib/data/readings/certainty/soon";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { kept } from "@/lib/data/readings/reading-keep";
import { readVerdict } from "@/lib/data/readings/verdict/verdict-reading";
import { BAND_LEVELS } from "@/lib/engine/draws/band";
import { DEFAULT_DRAWS } from "@/lib/engine/draws/draw-settings";
import type { Fragility } from "@/lib/engine/draws/fragility";
import type { Day } from "@/lib/engine/signals/signal";
import { spanOf } from "./weekly-earlier";

/** What a summary says that has to be drawn first. */
export interface WeekDrawn {
  verdict: Verdict;
  /** Null: there is no arrow, or it is still being drawn. */
  firmness: Fragility | null;
  band: LineBand | null;
}

/** 52 weeks, as the line of a summary. */
const LINE_DAYS = 364;
const LINES_KEPT = 200;
const lines = new Map<string, Promise<LineBand>>();
const TRIES = 60;
const AGAIN_MS = 1_000;
const WHOLE_WAIT_MS = 120_000;

/** The 90 % band of the line of a summary, kept by content. */
function lineBand(base: ReadingBase, sunday: Day): Promise<LineBand | null> {
  const { packed, doubts, hash } = drawnInput(base);
  const from = Math.max(base.first, sunday - LINE_DAYS + 1, packed.first ?? Number.POSITIVE_INFINITY);
  if (from > sunday) return Promise.resolve(null);
  const { seed, draws } = DEFAULT_DRAWS;
  return kept(lines, LINES_KEPT, `${hash} ${from} ${sunday} ${seed} ${draws}`, async () => {
    // Under no name: the parts that the bands of all days go on from stay as they are.
    const of = { from, to: sunday, name: null };
    const { index } = await draw("bands", packed, doubts, base.method, DEFAULT_DRAWS, of);
    const level = (percent: (typeof BAND_LEVELS)[number]) =>
      index.levels[BAND_LEVELS.indexOf(percent)] ?? new Float64Array();
    return { from, low: level(5), high: level(95) };
  });
}

/** What is there within the short wait of a page; the rest goes on being drawn, and is there for the next. */
export async function drawnSoon(base: ReadingBase, week: string): Promise<WeekDrawn> {
  const { sunday } = spanOf(week);
  const verdict = await readVerdict(base, sunday);
  const name = `${base.key} ${sunday}`;
  const firmness = await soon(`arrow ${name}`, rangeFragility(base, sunday - 7, sunday), besideWait("arrow"));
  const band = await soon(`line ${name}`, lineBand(base, sunday), besideWait("line"));
  return {
    verdict,
    firmness: firmness.ready ? firmness.value : null,
    band: band.ready ? band.value : null,
  };
}

/** All of it, however long it takes: what is published says nothing of a computation that was under way. */
export async function drawnWhole(base: ReadingBase, week: string): Promise<WeekDrawn> {
  const { sunday } = spanOf(week);
  return {
    verdict: await inTheEnd(
      () => readVerdict(base, sunday, { ms: WHOLE_WAIT_MS }),
      ({ pending }) => !pending,
    ),
    firmness: await inTheEnd(() => rangeFragility(base, sunday - 7, sunday)),
    band: await inTheEnd(() => lineBand(base, sunday)),
  };
}

/** Asks again where too many draws stand in line. */
async function inTheEnd<T>(make: () => Promise<T>, done: (value: T) => boolean = () => true): Promise<T> {
  for (let left = TRIES; ; left--)
    try {
      const made = await make();
      if (done(made) || left === 0) return made;
      await sleep(AGAIN_MS);
    } catch (problem) {
      if (!(problem instanceof LineFull) || left === 0) throw problem;
      await sleep(AGAIN_MS);
    }
}
