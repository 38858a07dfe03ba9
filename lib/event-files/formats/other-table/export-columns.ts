import { isoFromDay } from "@/lib/engine/calendar/day";
import type { EventRow } from "@/lib/event-files/rows/event-row";

/** The columns in which event rows leave the product. A file of them reads again as a table, with nothing to be said of its columns. */
export const EXPORT_COLUMNS = [
  "id",
  "first_day",
  "last_day",
  "precision",
  "doubt",
  "from",
  "to",
  "directed",
  "scheme",
  "code",
  "score",
  "score_scheme",
  "place",
  "words",
  "publisher",
  "address",
  "source",
  "licence",
  "citation",
] as const;

type ExportCells = Record<(typeof EXPORT_COLUMNS)[number], string | number | null>;

/** Where a row is from, and on what terms. */
interface ExportSource {
  name: string;
  licence: string;
  citation: string;
}

/**
 * A row as the cells of `EXPORT_COLUMNS`; states are named by ISO 3166 alpha-3. Of its reports the publishers and addresses, “; ” between two; one
 * with neither stays behind, so that the last has something in one column at least, and so do headlines and the cells of the source. A score is a number, so that no writer takes its minus for a formula.
 * `exportRow(row, source)[1] // => "2021-04-29"`
 */
export function exportRow(
  row: EventRow,
  { name, licence, citation }: ExportSource,
): (string | number | null)[] {
  const reports = row.reports.filter(({ publisher, address }) => publisher !== "" || address !== null);
  const joined = (texts: (string | null)[]) => texts.map((text) => text ?? "").join("; ");
  const cells: ExportCells = {
    id: row.key,
    first_day: isoFromDay(row.time.first),
    last_day: isoFromDay(row.time.last),
    precision: row.time.precision,
    doubt: row.time.doubt,
    from: row.from.state,
    to: row.to.state,
    directed: row.directed ? "yes" : "no",
    scheme: row.scheme,
    code: row.code,
    score: row.score?.value ?? null,
    score_scheme: row.score?.scheme ?? null,
    place: row.place,
    words: row.words,
    publisher: joined(reports.map(({ publisher }) => publisher.replaceAll("; ", ", "))),
    address: joined(reports.map(({ address }) => address)),
    source: name,
    licence,
    citation,
  };
  return EXPORT_COLUMNS.map((column) => cells[column]);
}
