import { isoDayOrNull } from "@/lib/codebook/date-reading";
import { readCellDay } from "@/lib/codebook/tables/cell-days";
import type { DateOrder } from "@/lib/codebook/tables/table-mapping";
import { spanPrecision } from "@/lib/event-files/comma/span-precision";
import type { RowTime } from "@/lib/event-files/rows/event-row";
import type { TableColumns } from "@/lib/event-files/rows/file-shape";
import { briefCell, cellQuote } from "./cell-quote";

type Order = TableColumns["order"];

const IN_ORDER: Record<Order, DateOrder> = { ymd: "named", dmy: "day-first", mdy: "month-first" };
const EIGHT_FIGURES = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * When a row of a table happened, from its one or two days as written; without a last day it is the first. Three days are dated to a week and so on. A text: why not.
 * `tableTime("5.1.2024", "", "dmy")` is 5 January 2024, `tableTime("20240105", "2024-02-05", "ymd")` a span with the precision quarter.
 */
export function tableTime(first: string, last: string, order: Order): RowTime | string {
  const from = readCellDay(asIso(first, order), IN_ORDER[order]);
  if (from.problem !== null) return briefly(from.problem, first);
  const to = last === "" ? from : readCellDay(asIso(last, order), IN_ORDER[order]);
  if (to.problem !== null) return briefly(to.problem, last);
  const [one, other] = [isoDayOrNull(from.iso), isoDayOrNull(to.iso)];
  if (one === null || other === null) return `${cellQuote(first)} is no day`;
  if (other < one) return `${cellQuote(last)} is before ${cellQuote(first)}`;
  const precision = spanPrecision(other - one + 1);
  return {
    first: one,
    last: other,
    precision,
    doubt: precision === "day" ? null : "span",
    written: last === "" || last === first ? first : `${first} – ${last}`,
  };
}

/** A problem quotes its cell whole. */
const briefly = (problem: string, cell: string) =>
  briefCell(cell) === cell ? problem : `${cellQuote(cell)} is no day`;

/** Eight figures alone are a day where the year is said to come first. */
function asIso(text: string, order: Order): string {
  return order === "ymd" ? text.replace(EIGHT_FIGURES, "$1-$2-$3") : text;
}
