import { decimalFigure } from "@/lib/codebook/reference/exact-sum";

/** What a missing figure is called where it is read aloud, and how it is drawn. */
const DASH = "–";
/** Figures that tell a move of a series, or its size where it never moves. */
const FIGURES = 3;
/** No number has more. */
const EVERY_FIGURE = 17;
/** More decimals than a drawing or a table has room for. */
const MOST_DECIMALS = 20;

/**
 * A figure of an outside series in its own unit: thousands in groups, a true minus and the decimals that its axis or its table has. One that these would make 0 has three figures. null is an en dash.
 * `printedValue(1234567.8, 0) // => "1,234,568"`, `printedValue(10.9, 2) // => "10.90"`, `printedValue(-0.01234, 1) // => "−0.0123"`
 */
export function printedValue(value: number | null, decimals: number): string {
  if (value === null) return DASH;
  const fixed = Math.min(decimals, MOST_DECIMALS);
  return value !== 0 && Number(Math.abs(value).toFixed(fixed)) === 0
    ? written(value, { maximumSignificantDigits: FIGURES })
    : written(value, { minimumFractionDigits: fixed, maximumFractionDigits: fixed });
}

/** The same with every decimal that was sent, where two figures are compared. `exactValue(1234.1) // => "1,234.1"`, `exactValue(0.6000000000000001) // => "0.6"` */
export function exactValue(value: number | null): string {
  return value === null ? DASH : written(decimalFigure(value), { maximumSignificantDigits: EVERY_FIGURE });
}

/** Decimals that tell the marks of an axis apart: as many as any of them has. `decimalsOfMarks([10.9, 10.92]) // => 2` */
export function decimalsOfMarks(ticks: readonly number[]): number {
  return Math.max(0, ...ticks.map(decimalsOf));
}

/**
 * Decimals that let the moves of a series be seen: three figures of its middle move from one figure to the next, or of its size where it never moves, and no more than any figure has.
 * `decimalsOfSeries([10.91, null, 10.94]) // => 2`, `decimalsOfSeries([1234567.8, 2345678.9]) // => 0`
 */
export function decimalsOfSeries(values: readonly (number | null)[]): number {
  const known = values.flatMap((value) => (value === null ? [] : [decimalFigure(value)]));
  const moves = known
    .slice(1)
    .map((value, at) => decimalFigure(Math.abs(value - (known[at] ?? value))))
    .filter((move) => move > 0)
    .sort((a, b) => a - b);
  const told =
    moves[Math.floor((moves.length - 1) / 2)] ?? known.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  if (told === 0) return 0;
  const needed = FIGURES - 1 - Math.floor(Math.log10(told));
  const sent = known.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
  return Math.max(0, Math.min(needed, sent));
}

/** `decimalsOf(10.92) // => 2`, `decimalsOf(1e-7) // => 7` */
function decimalsOf(value: number): number {
  const [figures = "", power = "0"] = value.toExponential().split("e");
  return Math.max(0, (figures.split(".")[1]?.length ?? 0) - Number(power));
}

function written(value: number, digits: Intl.NumberFormatOptions): string {
  const text = Math.abs(value).toLocaleString("en-GB", digits);
  return value < 0 ? `−${text}` : text;
}
