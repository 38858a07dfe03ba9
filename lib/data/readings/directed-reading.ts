import { unsearchedSpans } from "@/lib/charts/drawing/unsearched-spans";
import { type DayLine, type LinesView, linesView } from "@/lib/charts/lines/lines-view";
import { tableDays } from "@/lib/charts/tables/table-days";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { isoFromDay } from "@/lib/engine/calendar/day";
import {
  type DirectedSide,
  directedSide,
  type InitiatorShare,
  initiatorShares,
} from "@/lib/engine/index/directed";
import { indexSeries } from "@/lib/engine/index/index-series";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import type { ReadingBase } from "./reading-base";
import { readingOn } from "./reading-facts";
import { kept } from "./reading-keep";

/** One side of a relationship as a sender, on the last day shown. */
export interface SenderRow {
  side: "A" | "B";
  name: string;
  /** Counting signals begun by the side alone, and by both. */
  own: number;
  shared: number;
  /** ISO day from which there are enough signals for a line; null: too few. */
  begins: string | null;
  level: number | null;
  /** Evidence in hand (method §4) that the line rests on, as a share of all in hand; null: there is none. */
  evidenceShare: number | null;
}

/** A relationship read in its two directions. */
export interface DirectedReading {
  /** ISO day, the last shown. */
  day: string;
  index: number | null;
  senders: [SenderRow, SenderRow];
  /** The index by who began its signals, and the sum of that, which is the index. */
  split: InitiatorShare[];
  sum: Omit<InitiatorShare, "initiator">;
  lines: DayLine[];
  view: LinesView;
  rows: { place: Day; values: (number | null)[] }[];
  every: string;
}

const READINGS_KEPT = 60;
const readings = new Map<string, Promise<DirectedReading>>();

/** What A sends to B and B to A over a range, each line from the day on which it has enough signals. */
export function getDirectedReading(
  base: ReadingBase,
  { sideA, sideB }: Pick<RelationshipRow, "sideA" | "sideB">,
  range: { from: Day; to: Day },
): Promise<DirectedReading> {
  const last = Math.min(range.to, base.last);
  const key = `${base.key} ${range.from} ${last} ${sideA.name} ${sideB.name}`;
  return kept(readings, READINGS_KEPT, key, async () => {
    const initiatorOf = (id: string) => base.info.get(id)?.initiator;
    const sender = (side: "A" | "B", name: string) => {
      const directed = directedSide(base.packed, initiatorOf, side, last);
      return { line: lineOf(base, directed, side, name, last), row: rowOf(base, directed, side, name, last) };
    };
    const a = sender("A", sideA.name);
    const b = sender("B", sideB.name);
    const lines = [a.line, b.line];
    const { days, every } = tableDays(range.from, last);
    const split = initiatorShares(base.packed, base.method, initiatorOf, last);
    return {
      day: isoFromDay(last),
      index: readingOn(base, last).index,
      senders: [
        { ...a.row, level: levelOn(a.line, last) },
        { ...b.row, level: levelOn(b.line, last) },
      ],
      split,
      sum: sumOfSplit(split),
      lines,
      view: linesView("calendar", lines, range.from, last, unsearchedSpans(base.coverage, range.from, last)),
      rows: days.map((place) => ({ place, values: lines.map((line) => levelOn(line, place)) })),
      every,
    };
  });
}

function sumOfSplit(split: readonly InitiatorShare[]): DirectedReading["sum"] {
  const summed = (values: (number | null)[]) =>
    values.reduce((sum, value) => (value === null ? sum : (sum ?? 0) + value), null);
  return {
    count: split.reduce((sum, { count }) => sum + count, 0),
    families: FAMILIES.map((_, at) => summed(split.map(({ families }) => families[at] ?? null))),
    total: summed(split.map(({ total }) => total)),
  };
}

/** A line's value on a day; null: a gap. */
export function levelOn({ line, begin }: DayLine, day: Day): number | null {
  const value = line[day - begin];
  return value === undefined || Number.isNaN(value) ? null : value;
}

function lineOf(
  base: ReadingBase,
  { packed, from }: DirectedSide,
  key: string,
  side: string,
  last: Day,
): DayLine {
  const name = `From ${side}`;
  const begin = Math.max(base.first, from ?? last);
  if (from === null || begin > last) return { key, name, begin, line: new Float64Array() };
  return { key, name, begin, line: indexSeries(packed, base.method, begin, last).index };
}

function rowOf(base: ReadingBase, directed: DirectedSide, side: "A" | "B", name: string, last: Day) {
  const inHand = (packed: DirectedSide["packed"]) =>
    indexSeries(packed, base.method, last, last).evidence.reduce((sum, line) => sum + (line[0] ?? 0), 0);
  const all = inHand(base.packed);
  return {
    side,
    name,
    own: directed.own,
    shared: directed.shared,
    begins: directed.from === null ? null : isoFromDay(Math.max(base.first, directed.from)),
    evidenceShare: all === 0 ? null : inHand(directed.packed) / all,
  };
}
