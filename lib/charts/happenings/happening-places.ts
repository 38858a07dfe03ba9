import type { ChartMarker, ChartView } from "@/lib/charts/drawing/chart-view";
import { boxScale } from "@/lib/charts/drawing/path";

/** The words of a happening above a plot, with a leader straight down to its day on the line. Widths are percentages of the plot's. */
export interface HappeningPlace {
  marker: ChartMarker;
  /** Where its day lies, and its leader stands. */
  at: number;
  /** To which side of the leader the words run. */
  side: "left" | "right";
  /** How wide they may be. */
  room: number;
  /** 0 lies next to the plot. */
  row: number;
}

/** Between a leader and its words, and after them. */
const AIR = 1.2;
/** Where long words shut each other out, all are cut to these parts of the widest until they find places. */
const CUTS = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4] as const;
/** A row more costs as much as a tenth of one happening. */
const ROW_COST = 0.01;

interface Label {
  at: number;
  wanted: number;
}

interface Span {
  at: number;
  from: number;
  to: number;
}

/**
 * Places for the happenings of a view so that no words touch others, no leader runs through words, and no two leaders cross: they all
 * stand upright, and words hang on the side and in the row where they lie free. Of all choices of sides the one that cuts least is taken, then the one
 * with the fewest rows. `widthOf` is how wide words want to be; none get more than `widest`. For a handful: the choices double with each. `happeningPlaces({ …, markers: [] }, () => 40) // => []`
 */
export function happeningPlaces(
  view: Pick<ChartView, "from" | "to" | "axis" | "markers">,
  widthOf: (marker: ChartMarker) => number,
  widest = 100,
): HappeningPlace[] {
  const { x } = boxScale(view, view.axis, 100, 100);
  const labels = view.markers.map((marker) => ({
    at: x(marker.day),
    wanted: Math.min(widest, widthOf(marker) + 2 * AIR),
  }));
  const choice = bestOf(CUTS.flatMap((cut) => choicesOf(labels, cut * widest)));
  const best = choice && widened(choice, labels);
  return view.markers.map((marker, place) => {
    const span = best?.spans[place] ?? { at: 0, from: 0, to: 0 };
    return {
      marker,
      at: span.at,
      side: span.from < span.at ? "left" : "right",
      room: span.to - span.from,
      row: best?.rows[place] ?? 0,
    };
  });
}

/** How many rows the places fill. `happeningRows([]) // => 0` */
export function happeningRows(places: readonly Pick<HappeningPlace, "row">[]): number {
  return Math.max(0, ...places.map(({ row }) => row + 1));
}

interface Choice {
  spans: Span[];
  rows: number[];
  /** What is cut, as parts of what was wanted, and a little for every row. */
  cost: number;
}

/** All ways to hang the labels on sides, none of them wider than `most`. */
function choicesOf(labels: readonly Label[], most: number): Choice[] {
  const sides = Array.from({ length: 1 << labels.length }, (_, choice) => choice);
  return sides.flatMap((choice) => {
    const spans = labels.map(({ at, wanted }, place) =>
      spanOf({ at, wanted: Math.min(wanted, most) }, (choice >> place) & 1),
    );
    const rows = rowsOf(spans);
    if (rows === null) return [];
    // Squared: one that is cut to nothing is worse than many that lose a word.
    const cut = spans.reduce((sum, { from, to }, at) => {
      const lost = 1 - (to - from) / (labels[at]?.wanted ?? 1);
      return sum + lost * lost;
    }, 0);
    return [{ spans, rows, cost: cut + Math.max(0, ...rows) * ROW_COST }];
  });
}

function bestOf(choices: readonly Choice[]): Choice | null {
  return choices.reduce<Choice | null>(
    (best, choice) => (best === null || choice.cost < best.cost - 1e-9 ? choice : best),
    null,
  );
}

/** The same choice with each cut taken back that no other label needs. */
function widened(choice: Choice, labels: readonly Label[]): Choice {
  let { spans, rows } = choice;
  for (const [place, label] of labels.entries()) {
    const left = (spans[place]?.from ?? label.at) < label.at ? 1 : 0;
    const wider = spans.with(place, spanOf(label, left));
    const found = rowsOf(wider);
    if (found === null || Math.max(...found) > Math.max(...choice.rows)) continue;
    spans = wider;
    rows = found;
  }
  return { ...choice, spans, rows };
}

function spanOf({ at, wanted }: Label, left: number): Span {
  return left === 1
    ? { at, from: Math.max(0, at - wanted), to: at }
    : { at, from: at, to: Math.min(100, at + wanted) };
}

/** The lowest rows in which all lie free; null: two would each have to lie above the other. */
function rowsOf(spans: readonly Span[]): number[] | null {
  const above = spans.map((span, one) =>
    spans.flatMap((other, at) => (at !== one && liesAbove(span, other, one > at) ? [at] : [])),
  );
  const rows = spans.map(() => 0);
  // Each round settles one row more; what still moves after as many rounds as spans goes round in a circle.
  for (let round = 0; round <= spans.length; round++) {
    let moved = false;
    for (const [at, below] of above.entries()) {
      const row = Math.max(0, ...below.map((one) => (rows[one] ?? 0) + 1));
      if (row !== rows[at]) {
        rows[at] = row;
        moved = true;
      }
    }
    if (!moved) return rows;
  }
  return null;
}

/** Whether words must hang above others: the leader of those would run through them, or both touch and they are the later. */
function liesAbove(words: Span, others: Span, later: boolean): boolean {
  const through = ({ at }: Span, { from, to }: Span) => at > from && at < to;
  if (through(others, words)) return true;
  const touch = words.from < others.to && others.from < words.to;
  return touch && later && !through(words, others);
}
