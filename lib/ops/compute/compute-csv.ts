import { isoFromDay } from "@/lib/engine/calendar/day";
import { type IndexSeries, indexSeries } from "@/lib/engine/index/index-series";
import type { Generation, Method } from "@/lib/engine/methods/method";
import { eachShare } from "@/lib/engine/shares/shares";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { PackedColumns } from "@/lib/engine/signals/pack-columns";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import { isThin } from "@/lib/engine/support/thin";
import type { IdTable } from "./id-table";

const INDEX_HEADER_1 = `day,index,warming,cooling,${FAMILIES.join(",")}`;
/** The header of `indexRows`, by generation. */
export const INDEX_HEADERS: Record<Generation, string> = {
  1: `${INDEX_HEADER_1}\n`,
  2: `${INDEX_HEADER_1},violence,standing,thin\n`,
};
export const SHARES_HEADER = "id,share\n";

/** Days computed at a time, so that a range of centuries needs no more memory than one of decades. */
const DAYS_AT_A_TIME = 20_000;
/** Characters of rows that are written at a time. */
const PIECE_LENGTH = 1 << 16;

/** The shortest text that reads back as the same number; empty where there is none. */
function cell(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? "" : String(value);
}

/**
 * One row a day, in pieces of some thousand rows: index, its two pulls and the family scores; under generation 2 also V, the standing
 * share of the index and the names of the thin families.
 */
export function* indexRows(packed: PackedSignals, method: Method, from: Day, to: Day): Generator<string> {
  for (let first = from; first <= to; first += DAYS_AT_A_TIME) {
    const last = Math.min(to, first + DAYS_AT_A_TIME - 1);
    const series = indexSeries(packed, method, first, last);
    const { index, warming, cooling, score, violence, standing } = series;
    const columns = [index, warming, cooling, ...score];
    if (violence && standing) columns.push(violence, standing);
    let rows = "";
    for (let at = 0; at <= last - first; at++)
      rows += `${isoFromDay(first + at)},${columns.map((column) => cell(column[at])).join(",")}${violence ? `,${thinFamilies(series, at)}` : ""}\n`;
    yield rows;
  }
}

/** The families with a score and fresh evidence under 1, with a space between their names (method-2 §3). */
function thinFamilies({ score, evidence }: IndexSeries, at: number): string {
  return FAMILIES.filter(
    (_, family) => !Number.isNaN(score[family]?.[at] ?? Number.NaN) && isThin(evidence[family]?.[at] ?? 0),
  ).join(" ");
}

/** A text as one field of CSV (RFC 4180). `csvField('a "b", c') // => '"a ""b"", c"'` */
export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * One row a signal of the view, in the order of the file, in pieces of some thousand rows: what it holds of the index of a day, 0 where it
 * has not started or does not count. A signal that the view does not know has no row.
 */
export function* shareRows(
  { packed, order }: PackedColumns,
  ids: IdTable,
  method: Method,
  day: Day,
): Generator<string> {
  const shares = new Float64Array(ids.size).fill(Number.NaN);
  for (const row of order) shares[row] = 0;
  eachShare(packed, method, day, (row, share) => {
    shares[order[row] as number] = share;
  });
  let rows = "";
  for (let row = 0; row < ids.size; row++) {
    const share = shares[row] as number;
    if (!Number.isNaN(share)) rows += `${csvField(ids.text(row))},${share}\n`;
    if (rows.length < PIECE_LENGTH) continue;
    yield rows;
    rows = "";
  }
  if (rows !== "") yield rows;
}
