import { isolate } from "@/lib/codebook/isolate";
import { joinedThousands } from "@/lib/codebook/tables/cell-numbers";
import type { TableRow } from "@/lib/codebook/tables/table-mapping";
import { type CellFigure, readCellFigure } from "./cell-figure";
import type { PlainChoices } from "./plain-choices";
import { isTaken } from "./taken-row";

/** Signs that a column may have before its decimals; unknown: its figures can be read by either, and a person has to say it. */
export const DECIMALS = [".", ",", "unknown"] as const;
type Decimal = (typeof DECIMALS)[number];

/** A figure that tells the decimal sign: it can part no thousands where other than three figures follow it, or nothing, 0, four figures and more or groups stand before it; nor where the other sign parts several groups. */
const TELLS = {
  ".": /^[-−–+]?(?:\d*\.(?:\d{1,2}|\d{4,})|(?:(?:0\d*)?|\d{4,}|\d{1,3}(?:,\d{3})+)\.\d+|\d{1,3}(?:,\d{3}){2,})$/,
  ",": /^[-−–+]?(?:\d*,(?:\d{1,2}|\d{4,})|(?:(?:0\d*)?|\d{4,}|\d{1,3}(?:\.\d{3})+),\d+|\d{1,3}(?:\.\d{3}){2,})$/,
} as const;
/** A figure whose sign parts thousands or stands before decimals, by the sign that a column is read by: by a point a comma parts thousands, as in English. */
const DOUBTED = {
  ".": /^[-−–+]?[1-9]\d{0,2}\.\d{3}$/,
  ",": /^[-−–+]?[1-9]\d{0,2}[.,]\d{3}$/,
} as const;

/** The column of figures and the rows that are taken. */
type Figures = Pick<PlainChoices, "value" | "headingLine" | "onlyColumn" | "only">;

/** Texts of a column in the rows that are taken; what a workbook keeps as a number has a point without doubt. */
function textsOf(rows: readonly TableRow[], figures: Figures): string[] {
  return rows
    .filter((row) => isTaken(row, figures) && !row.fractions?.includes(figures.value))
    .map(({ cells }) => joinedThousands(cells[figures.value] ?? ""));
}

/**
 * The decimal sign that the figures of a column tell in the rows that are taken, a point where none tells it; unknown where points part thousands or stand before three decimals each.
 * Of “1.500” and “2,5” it is the comma, of “1.500” and “2.5” the point, and of “1.500” and “900” unknown.
 */
export function proposeDecimal(rows: readonly TableRow[], figures: Figures): Decimal {
  const texts = textsOf(rows, figures);
  return toldBy(texts) ?? (texts.some((text) => DOUBTED["."].test(text)) ? "unknown" : ".");
}

const toldBy = (texts: readonly string[]) =>
  ([",", "."] as const).find((sign) => texts.some((text) => TELLS[sign].test(text)));

/**
 * What is to be said where no figure of the rows that are taken tells the sign by which they are read, a person’s choice or that of other rows: they may be a thousand times as large or as small; null: nothing.
 * Of “1.500” and “900” by a point: “1.500” is read as 1.5: where its point parts thousands, choose the comma as decimal sign
 */
export function doubtfulSign(
  rows: readonly TableRow[],
  { decimal, ...figures }: Figures & { decimal: Decimal },
): string | null {
  if (decimal === "unknown") return null;
  const texts = textsOf(rows, figures);
  if (toldBy(texts) !== undefined) return null;
  const typed = texts.find((text) => DOUBTED[decimal].test(text));
  if (typed === undefined) return null;
  const own = typed.includes(decimal);
  const sign = typed.includes(".") ? "point" : "comma";
  const other = decimal === "." ? "comma" : "point";
  return `“${isolate(typed)}” is read as ${named(readCellFigure(typed, decimal))}: where its ${sign} ${own ? "parts thousands" : "stands before decimals"}, choose the ${other} as decimal sign`;
}

/** The figure of a cell whose decimal sign nobody has said: one that is the same by either, or why it has to be said. `readUndecided("900") // => { value: 900, problem: null }` */
export function readUndecided(text: string): CellFigure {
  const [point, comma] = [readCellFigure(text, "."), readCellFigure(text, ",")];
  if (point.problem === null && comma.problem === null && point.value === comma.value) return point;
  if (point.problem !== null && comma.problem !== null) return point;
  const typed = isolate(text.trim().slice(0, 40));
  return {
    value: null,
    problem: `Choose the decimal sign: “${typed}” is ${named(point)} by a point and ${named(comma)} by a comma`,
  };
}

const named = ({ value }: CellFigure) =>
  value === null ? "no number" : value.toLocaleString("en-GB", { maximumFractionDigits: 20 });
