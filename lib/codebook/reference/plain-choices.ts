import { z } from "zod";
import { DATE_ORDERS, type TableRow } from "@/lib/codebook/tables/table-mapping";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { placeOfDay, STEPS, type Step } from "@/lib/engine/calendar/step-period";
import { readCellFigure } from "./cell-figure";
import { readCellTime } from "./cell-period";
import { DECIMALS, proposeDecimal } from "./decimal-sign";
import { timeColumn } from "./time-column";

const column = z.coerce.number().int().min(0).max(2_000);

/** How a table with a period and a figure a row is read. Columns are counted from 0. */
export const plainChoices = z.object({
  /** Line of the file with the headings; what stands above it is passed over. 0: the table has none. */
  headingLine: z.coerce.number().int().min(0),
  period: column,
  value: column,
  step: z.enum(STEPS),
  order: z.enum(DATE_ORDERS),
  decimal: z.enum(DECIMALS),
  /** What happens to several rows of one period: they are an error, or a person has chosen what they come to. */
  gather: z.enum(["refuse", "sum", "mean"]),
  /** Only rows with this text in this column are taken. */
  onlyColumn: column.nullable(),
  only: z.string().max(1_000),
});
export type PlainChoices = z.output<typeof plainChoices>;

const SIGNS = [".", ","] as const;
/** Rows that tell how a table is written. */
const LOOKED_AT = 200;
const HEADINGS_WITHIN = 20;

/** How a table is likely to be read, for a person to confirm. `proposePlain([{ line: 1, cells: ["month", "tonnes"] }, { line: 2, cells: ["2025-01", "7"] }]).step // => "month"` */
export function proposePlain(rows: readonly TableRow[]): PlainChoices {
  const at = headingsAt(rows);
  const below = rows.slice(at + 1, at + 1 + LOOKED_AT).map(({ cells }) => cells);
  const width = below.reduce((most, { length }) => Math.max(most, length), 1);
  const order = orderOf(below);
  const columns = Array.from({ length: width }, (_, column) => below.map((cells) => cells[column] ?? ""));
  const share = (cells: string[], holds: (cell: string) => boolean) =>
    cells.filter(holds).length / Math.max(1, cells.length);
  const period = timeColumn(rows[at]?.cells ?? [], columns, order);
  const figures = columns.map((cells, column) =>
    column === period
      ? -1
      : share(cells, (cell) => SIGNS.some((sign) => readCellFigure(cell, sign).value !== null)),
  );
  const value = Math.max(0, figures.indexOf(Math.max(...figures)));
  const headingLine = at === -1 ? 0 : (rows[at]?.line ?? 1);
  const taken = { value, headingLine, onlyColumn: null, only: "" };
  return {
    ...taken,
    period,
    step: stepOf((columns[period] ?? []).map((cell) => readCellTime(cell, order))),
    order,
    decimal: proposeDecimal(rows, taken),
    gather: "refuse",
  };
}

/** The place of the headings: the last row above the first that names a time; a title and notes may stand above them. −1: the first row is one of figures, since it and the next name a time in one column. */
function headingsAt(rows: readonly TableRow[]): number {
  const first = rows
    .slice(0, HEADINGS_WITHIN)
    .findIndex(({ cells }) => cells.some((cell) => readCellTime(cell, "day-first").kind !== null));
  const named = (row: TableRow | undefined, column: number) =>
    readCellTime(row?.cells[column] ?? "", "day-first").kind !== null;
  if (first === 0 && rows[0]?.cells.some((_, column) => named(rows[0], column) && named(rows[1], column)))
    return -1;
  return Math.max(0, first - 1);
}

function orderOf(rows: readonly (readonly string[])[]): PlainChoices["order"] {
  const figures = rows.flatMap((cells) =>
    cells.flatMap((cell) => {
      const found = /^\s*(\d{1,2})\s*([-./])\s*(\d{1,2})\s*\2\s*\d{4}/.exec(cell);
      return found ? [[Number(found[1]), Number(found[3])] as const] : [];
    }),
  );
  const dayFirst = figures.some(([first]) => first > 12);
  const monthFirst = figures.some(([, second]) => second > 12);
  if (dayFirst === monthFirst) return "named";
  return dayFirst ? "day-first" : "month-first";
}

/** The longest period of which no two rows share one, or what the cells name themselves. */
function stepOf(times: readonly ReturnType<typeof readCellTime>[]): Step {
  const named = STEPS.find((step) => times.some(({ kind }) => kind === step));
  if (named) return named;
  const days = times.flatMap((time) => (time.kind === "day" ? [dayFromIso(time.iso)] : []));
  const apart = STEPS.toReversed().find(
    (step) => new Set(days.map((day) => placeOfDay(step, day))).size === days.length,
  );
  return apart ?? "week";
}
