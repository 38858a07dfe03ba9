import { shownCell } from "@/lib/codebook/tables/shown-cell";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { columnReader, inOneLine, namedCells } from "@/lib/event-files/comma/columns";
import { openCommaReader, type RowSides } from "@/lib/event-files/comma/comma-reader";
import { type CommaRow, rowFault } from "@/lib/event-files/comma/comma-rows";
import { lostZero, lostZeroProblem } from "@/lib/event-files/comma/lost-zero";
import { isRounded, ROUNDED } from "@/lib/event-files/comma/rounded-number";
import { keyProblem } from "@/lib/event-files/rows/bounded-keys";
import { EventFileFault, type OpenReader } from "@/lib/event-files/rows/event-reader";
import type { EventRow, RowScore } from "@/lib/event-files/rows/event-row";
import type { TableColumns } from "@/lib/event-files/rows/file-shape";
import { sourceOf } from "@/lib/event-files/sources/event-sources";
import { briefCell, cellQuote } from "./cell-quote";
import { contentKey } from "./content-key";
import { asExported, EXPORT_MAPPING, isOwnExport, namedSource, unsaidTerms } from "./own-export";
import { tableTime } from "./table-day";
import { tableReport } from "./table-report";
import { tableScore } from "./table-score";
import { tableState } from "./table-state";

/**
 * Reads any other table by a mapping of its columns; our own export needs none. Each row has a direction, and a state that is not known in the system of its
 * columns is none. A row without an id is called by its content, so that the same row twice is one; an id is one together with its first day and its states, since
 * other tables number theirs too, and some begin anew each year. Of our own export the id has these already.
 */
export const openOtherTable: OpenReader = (shape, pair, choices) => {
  const headings = shape.header ?? [];
  const own = isOwnExport(headings);
  const mapping = choices.mapping ?? (own ? EXPORT_MAPPING : null);
  const refused =
    mapping === null ? "Say first which column of this table is what." : mappingProblem(mapping, headings);
  if (mapping === null || refused !== null)
    throw new EventFileFault(1, headings.join(shape.separator).slice(0, 500), refused ?? "");
  const cell = columnReader(headings);
  const of = (row: CommaRow, column: string | null) => (column === null ? "" : shownCell(cell(row, column)));

  function timeOf(row: CommaRow, { date, lastDay, order }: TableColumns) {
    const time = tableTime(of(row, date), of(row, lastDay), order);
    if (typeof time !== "string") return time;
    const columns =
      lastDay === null ? `column ${cellQuote(date)}` : `columns ${cellQuote(date)} and ${cellQuote(lastDay)}`;
    throw rowFault(
      row,
      `In the ${columns}: ${time}. Mend the cell, or choose another order of day and month.`,
    );
  }

  function scoreOf(row: CommaRow, column: string | null): RowScore | null {
    const value = tableScore(of(row, column));
    if (value === undefined)
      throw rowFault(
        row,
        `In the column ${cellQuote(column ?? "")}: ${cellQuote(of(row, column))} is no number. Mend the cell, or choose another column for the score.`,
      );
    return value === null ? null : { value, scheme: "own" };
  }

  function refuseSpreadsheets(row: CommaRow, mapping: TableColumns): void {
    if (isRounded(of(row, mapping.id))) throw rowFault(row, ROUNDED);
    const code = of(row, mapping.code);
    const scheme = own ? of(row, "scheme") : mapping.scheme;
    const longCoded = own && LONG_CODED.has(namedSource(of(row, "source")));
    if (scheme === "CAMEO" && (lostZero(code) || (longCoded && SHORTENED.test(code))))
      throw rowFault(row, lostZeroProblem(briefCell(code)));
  }

  function keyOf(row: CommaRow, { from, to, time }: RowSides, column: string | null): string {
    const id = of(row, column);
    if (id === "") return contentKey(row.fields);
    return own ? id : `${id} ${isoFromDay(time.first)} ${from.state}>${to.state}`;
  }

  function refuseLongKey(row: CommaRow, key: string, id: string): void {
    const beside = own ? "with its source" : "with its day and states";
    const problem = keyProblem(key, key === id ? "" : beside);
    if (problem !== null)
      throw rowFault(
        row,
        `${problem}: ${own ? "mend the cell, or take out the row" : "choose another column for what a row is called by, or none"}.`,
      );
  }

  return openCommaReader(shape, pair, {
    sides(row) {
      const unsaid = own ? unsaidTerms((name) => of(row, name)) : null;
      if (unsaid !== null) throw rowFault(row, unsaid);
      refuseSpreadsheets(row, mapping);
      const [from, to] = [of(row, mapping.from), of(row, mapping.to)];
      return {
        from: { name: from, state: tableState(from, mapping.countries) },
        to: { name: to, state: tableState(to, mapping.countries) },
        time: timeOf(row, mapping),
      };
    },
    event(row, sides) {
      const report = tableReport(of(row, mapping.publisher), of(row, mapping.address));
      const event: EventRow = {
        key: keyOf(row, sides, mapping.id),
        line: row.line,
        ...sides,
        directed: true,
        scheme: mapping.scheme,
        code: of(row, mapping.code),
        contexts: [],
        score: scoreOf(row, mapping.score),
        reports: report === null ? [] : [report],
        place: "",
        words: inOneLine(of(row, mapping.words)),
        cells: namedCells(headings, row),
      };
      const called = own ? asExported(event, (name) => of(row, name)) : event;
      refuseLongKey(row, called.key, of(row, mapping.id));
      return called;
    },
  });
};

/** Sources that write no root of CAMEO by itself, so that “10” was “010”. A table of somebody’s own may. */
const LONG_CODED = new Set([sourceOf("gdelt-2").name, sourceOf("icews").name]);
const SHORTENED = /^[1-9]\d?$/;

/** Why a mapping does not fit the headings of a table; null: it does. */
function mappingProblem(mapping: TableColumns, headings: readonly string[]): string | null {
  const { date, lastDay, from, to, code, score, id, words, publisher, address } = mapping;
  const known = headings.map((heading) => heading.trim().toLowerCase());
  for (const column of [date, lastDay, from, to, code, score, id, words, publisher, address]) {
    if (column === null) continue;
    const times = known.filter((heading) => heading === column.trim().toLowerCase()).length;
    if (times === 0) return `This table has no column ${cellQuote(column)}: choose one of its headings.`;
    if (times > 1) return `This table has ${times} columns ${cellQuote(column)}: give each its own heading.`;
  }
  return from === to ? "One column cannot say both who acts and on whom: choose two." : null;
}
