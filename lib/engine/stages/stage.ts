import { type IndexSeries, indexSeries } from "@/lib/engine/index/index-series";
import type { Method, StageRules } from "@/lib/engine/methods/method";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";
import { type Coverage, coverageOn, isSupported } from "@/lib/engine/support/coverage";
import { isThin } from "@/lib/engine/support/thin";
import { type Direction, type DirectionReason, nextDirection } from "./direction";
import { newShareSums } from "./fresh-pressure";
import { supportOf } from "./support";
import { tension } from "./tension";
import { violenceCaps } from "./violence-cap";

/** Stages from the lowest index to the highest (method §6). */
export const STAGES = ["rupture", "hostile", "cold", "guarded", "working", "close"] as const;
export type Stage = (typeof STAGES)[number];

/** Position in STAGES of the band that an index lies in; a border belongs to the band below it. `bandOf(1.85, rules) // => 3` */
export function bandOf(index: number, rules: Pick<StageRules, "borders">): number {
  return rules.borders.filter((border) => index > border).length;
}

/** The stage of an index by its band alone, without a history. `stageOf(1.85, METHOD_1.stage) // => "guarded"` */
export function stageOf(index: number, rules: Pick<StageRules, "borders">): Stage {
  return STAGES[bandOf(index, rules)] ?? "close";
}

/**
 * Position in STAGES on one day from that of the day before: a label changes only when the index is `hysteresis` points past a
 * border, upwards or downwards (method §6). `nextBand(3, 11.5, rules) // => 3`, `nextBand(3, 12.5, rules) // => 4`
 */
export function nextBand(
  before: number,
  index: number,
  rules: Pick<StageRules, "borders" | "hysteresis">,
): number {
  const highest = bandOf(index + rules.hysteresis, rules);
  const lowest = bandOf(index - rules.hysteresis, rules);
  return Math.min(highest, Math.max(lowest, before));
}

/**
 * Stage and direction of every day from the first counting signal on; element `day − from`. Null on a day that coverage does not
 * support, of the direction also where too little of its window is (method-2 §3); generation 1 knows no coverage.
 */
export interface StageSeries {
  from: Day;
  to: Day;
  stage: (Stage | null)[];
  /** The stage that state violence held a higher label at (method-2 §4); null: it did not, or there is no stage. */
  held: (Stage | null)[];
  direction: (Direction | null)[];
  directionReason: (DirectionReason | null)[];
  /** 1: a stage, a direction and an arrow may be said of the day. */
  supported: Uint8Array;
  /** Sum of the `new` change shares of the direction's window, index points; NaN where there is no comparison. */
  newShares: Float64Array;
  /** The index that they were read from, of the same days. */
  series: IndexSeries;
}

/**
 * Stage and direction, followed day by day from the first counting signal (method §6), through unsupported days too; in generation 2 the stage
 * is at most what state violence leaves of it, and unsupported days say nothing. Null where no signal has started by `to`.
 */
export function stageSeries(
  view: PackedSignals,
  method: Method,
  to: Day,
  coverage: Coverage | null,
): StageSeries | null {
  const packed = view.inGeneration(method.generation);
  const from = packed.first;
  if (from === null || from > to) return null;
  const series = indexSeries(packed, method, from, to);
  const newShares = newShareSums(packed, method, series);
  const support = supportOf(coverage, method, from, to);
  const caps = violenceCaps(packed, series);
  const followed: StageSeries = {
    from,
    to,
    stage: [],
    held: [],
    direction: [],
    directionReason: [],
    supported: support.days,
    newShares,
    series,
  };
  let band = bandOf(series.index[0] as number, method.stage);
  let heading: Direction = "steady";
  for (let day = 0; day < series.index.length; day++) {
    const index = series.index[day] as number;
    const before = series.index[day - method.stage.directionDays];
    band = nextBand(band, index, method.stage);
    const next = nextDirection(
      heading,
      before === undefined ? null : index - before,
      newShares[day] as number,
      method.stage,
    );
    heading = next.direction;
    const told = support.days[day] === 1;
    const cap = caps?.[day] ?? band;
    const shown = STAGES[Math.min(band, cap)] ?? "guarded";
    followed.stage.push(told ? shown : null);
    followed.held.push(told && cap < band ? shown : null);
    followed.direction.push(support.direction[day] === 1 ? heading : null);
    followed.directionReason.push(support.direction[day] === 1 ? next.reason : null);
  }
  return followed;
}

/** Everything that a headline says of one day. Index points; null: no such figure. */
export interface Reading {
  day: Day;
  index: number | null;
  warming: number | null;
  cooling: number | null;
  tension: number | null;
  /** S of each family, in the order of FAMILIES; null: no signal yet. */
  scores: (number | null)[];
  /** n of each family. */
  evidence: number[];
  /** The family has a score, and evidence under 1. */
  thin: boolean[];
  /** How many families have a score. */
  familiesWithEvidence: number;
  /** Coverage supports the day (method-2 §3): without that there is no stage and no direction. Generation 1: always. */
  supported: boolean;
  /** Generation 2: the parts of the index that stand and that move; else null. */
  standing: number | null;
  moving: number | null;
  /** Generation 2: V, −100 … 0; else null. */
  violence: number | null;
  stage: Stage | null;
  /** The stage that state violence holds a higher label at; null: it does not. */
  held: Stage | null;
  /** Generation 2: fewer than two families have fresh evidence, so that the stage stands in brackets. */
  bracketed: boolean;
  direction: Direction | null;
  directionReason: DirectionReason | null;
  /** E(day) − E(day − 7, 28, 364): last week, four weeks, 52 weeks. */
  change7: number | null;
  change28: number | null;
  change364: number | null;
}

/**
 * The reading of one day (method §3, §4 and §6). Before the first counting signal everything is null or empty.
 * The worked example on 2025-12-07: index 1.853468, tension 0.991443, stage guarded.
 */
export function readingAt(
  packed: PackedSignals,
  method: Method,
  day: Day,
  coverage: Coverage | null,
): Reading {
  const followed = stageSeries(packed, method, day, coverage);
  const series = followed?.series ?? indexSeries(packed, method, day, day);
  const last = series.index.length - 1;
  const orNull = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  const index = orNull(series.index[last]);
  const change = (days: number) => {
    const before = orNull(series.index[last - days]);
    return index === null || before === null ? null : index - before;
  };
  const warming = orNull(series.warming[last]);
  const cooling = orNull(series.cooling[last]);
  const scores = series.score.map((line) => orNull(line[last]));
  const evidence = series.evidence.map((line) => line[last] ?? 0);
  const thin = scores.map((score, at) => score !== null && isThin(evidence[at] ?? 0));
  const fresh = scores.filter((score, at) => score !== null && !thin[at]).length;
  return {
    day,
    index,
    warming,
    cooling,
    tension: warming === null || cooling === null ? null : tension(warming, cooling),
    scores,
    evidence,
    thin,
    familiesWithEvidence: scores.filter((score) => score !== null).length,
    supported: method.generation === 1 || coverage === null || isSupported(coverageOn(coverage, day)),
    standing: orNull(series.standing?.[last]),
    moving: orNull(series.moving?.[last]),
    violence: orNull(series.violence?.[last]),
    stage: followed?.stage[last] ?? null,
    held: followed?.held[last] ?? null,
    bracketed: method.generation === 2 && index !== null && fresh < 2,
    direction: followed?.direction[last] ?? null,
    directionReason: followed?.directionReason[last] ?? null,
    change7: change(7),
    change28: change(28),
    change364: change(364),
  };
}
