import { LRUCache } from "lru-cache";
import type { Bands } from "@/lib/engine/draws/band";
import { bandPartSteps } from "@/lib/engine/draws/bands";
import type { Doubts } from "@/lib/engine/draws/doubts";
import type { DrawSettings } from "@/lib/engine/draws/draw-settings";
import { drawnIndexSteps } from "@/lib/engine/draws/drawn-index";
import { ALL_FROM_A } from "@/lib/engine/draws/drawn-method";
import { type BandParts, partsHold } from "@/lib/engine/draws/parts/band-parts";
import { indexOnDays } from "@/lib/engine/draws/parts/index-on-days";
import type { Method } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";

/** The bands that a reading has: their days, and under what name what they are made of is kept; null: it is not. */
export interface BandsOf {
  from: Day;
  to: Day;
  name: string | null;
}

const KEPT_BYTES = 64 * 1024 * 1024;
const BYTES_A_SIGNAL = 200;

// In whichever thread draws. What is kept is compared with what is asked, signal by signal: a name that is wrong costs time only.
const keep = new LRUCache<string, BandParts>({ maxSize: KEPT_BYTES, sizeCalculation: bytesOf });

function bytesOf({ standings, bands, rows }: BandParts): number {
  const draws = bands.settings.draws * Float64Array.BYTES_PER_ELEMENT;
  const columns = standings.flat().length * 2 + bands.sundays.length;
  const levels = (bands.to - bands.from + 1) * 30 * Float64Array.BYTES_PER_ELEMENT;
  return columns * draws + levels + rows.packed.count * BYTES_A_SIGNAL;
}

/** `bandSteps` that go on from the bands last drawn under the same name, and keep what the next can go on from. */
export function* keptBandSteps(
  packed: PackedSignals,
  doubts: Doubts,
  method: Method,
  settings: DrawSettings,
  of: BandsOf,
): Generator<undefined, Bands> {
  const { bands } = yield* keptPartSteps(packed, doubts, method, settings, of);
  return bands;
}

function* keptPartSteps(
  { inGeneration: _, ...packed }: PackedSignals,
  doubts: Doubts,
  method: Method,
  settings: DrawSettings,
  { from, to, name }: BandsOf,
): Generator<undefined, BandParts> {
  const before = (name !== null && keep.get(name)) || null;
  const parts = yield* bandPartSteps({ packed, doubts }, method, from, to, settings, before);
  if (name !== null) keep.set(name, parts);
  return parts;
}

/** From so many signals on, two days drawn by themselves cost more than the bands, which are wanted anyway. */
const MANY_SIGNALS = 2_000;
/** Points of change under which the order of a sum might decide an arrow; a thousand times what it ever does. */
const TOO_CLOSE = 1e-6;

/**
 * The index of two days in every draw, for the arrow between them: from what is kept of the bands where that is there or is worth
 * drawing, else by `drawnIndex`. Their sums differ in the last digits alone; where that might decide the arrow of any draw, it is `drawnIndex`.
 */
export function* changeSteps(
  packed: PackedSignals,
  doubts: Doubts,
  method: Method,
  days: readonly [Day, Day],
  settings: DrawSettings,
  of: BandsOf,
): Generator<undefined, Float64Array[]> {
  const known = (of.name !== null && keep.get(of.name)) || null;
  const covered = days.every((day) => day >= of.from && day <= of.to);
  if (of.name !== null && covered) {
    const rows = { packed, doubts };
    const holds = known !== null && partsHold(known, rows, method, of.from, Math.max(...days), settings);
    if (holds || packed.count >= MANY_SIGNALS) {
      const parts = holds ? known : yield* keptPartSteps(packed, doubts, method, settings, of);
      const drawn = yield* indexOnDays(parts, days);
      if (!isClose(drawn, method.stage.arrow)) return drawn;
    }
  }
  return yield* drawnIndexSteps(packed, doubts, method, days, settings, ALL_FROM_A);
}

/** Whether the change of any draw lies next to one of the borders of an arrow. */
function isClose([before, after]: readonly Float64Array[], border: number): boolean {
  return (
    before?.some((level, draw) => {
      const change = Math.abs((after?.[draw] as number) - level);
      return Math.abs(change - border) < TOO_CLOSE;
    }) ?? true
  );
}
