import { shownCell } from "@/lib/codebook/tables/shown-cell";
import { PRECISIONS } from "@/lib/engine/signals/signal";
import { coarser } from "@/lib/event-files/comma/span-precision";
import type { DateDoubt, EventRow, RowReport, ScoreScheme } from "@/lib/event-files/rows/event-row";
import type { TableColumns } from "@/lib/event-files/rows/file-shape";
import { EVENT_SOURCES, sourceOf } from "@/lib/event-files/sources/event-sources";
import { EXPORT_COLUMNS } from "./export-columns";
import { tableReport } from "./table-report";

/** How the columns of our own export are read. */
export const EXPORT_MAPPING: TableColumns = {
  date: "first_day",
  lastDay: "last_day",
  order: "ymd",
  from: "from",
  to: "to",
  countries: "iso3",
  code: "code",
  scheme: "own",
  score: "score",
  id: "id",
  words: "words",
  publisher: "publisher",
  address: "address",
};

const SCHEMES = ["CAMEO", "PLOVER", "UCDP", "ACLED", "own"] as const satisfies readonly EventRow["scheme"][];
const SCORE_SCHEMES = [
  "Goldstein as in GDELT",
  "Goldstein as in ICEWS",
  "PLOVER",
  "own",
] as const satisfies readonly ScoreScheme[];
const DOUBTS = ["artificial", "span"] as const satisfies readonly DateDoubt[];

/** Whether a table has the columns of our own export. `isOwnExport(["id", "day"]) // => false` */
export const isOwnExport = (headings: readonly string[]) =>
  EXPORT_COLUMNS.every((column) => headings.includes(column));

/** What rows of a table of one’s own leave under. */
const OWN = sourceOf("table").name;

/** What each row of our own export says of where it comes from. */
const TERMS = ["source", "licence", "citation"] as const satisfies readonly (typeof EXPORT_COLUMNS)[number][];

/**
 * Why a row of our own export does not say where it comes from: nobody is asked for it, so that a table that only has these columns must not come in without. null: it does.
 * With the cells `{ source: "ICEWS", licence: "", citation: "Boschee" }` it names “licence”.
 */
export function unsaidTerms(cell: (name: (typeof TERMS)[number]) => string): string | null {
  const empty = TERMS.filter((name) => cell(name).trim() === "").map((name) => `“${name}”`);
  if (empty.length === 0) return null;
  return `This table has the columns of rows that left here, each of which says its source, licence and citation, and here ${empty.join(" and ")} ${empty.length === 1 ? "is" : "are"} empty. Fill in the three in every row; or, where it is a table of your own, take out these three columns, and you are asked for its terms.`;
}

/**
 * What our own export says of a row beyond the columns of any table: its scheme and scale, direction, place and how exact its date is, each as it left. Its
 * source goes before its id, since rows of two sources may have one; once, so that what leaves again and comes back is the same row.
 * With the cells `{ source: "ICEWS", precision: "month", … }` a row “7” becomes “ICEWS 7” of precision month.
 */
export function asExported(row: EventRow, cell: (name: (typeof EXPORT_COLUMNS)[number]) => string): EventRow {
  const one = <T extends string>(known: readonly T[], name: (typeof EXPORT_COLUMNS)[number]) =>
    known.find((value) => value === cell(name)) ?? null;
  return {
    ...row,
    key: keyAmong(namedSource(cell("source")), row.key),
    time: {
      ...row.time,
      precision: coarser(row.time.precision, one(PRECISIONS, "precision") ?? "day"),
      doubt: one(DOUBTS, "doubt") ?? row.time.doubt,
    },
    directed: cell("directed") !== "no",
    scheme: one(SCHEMES, "scheme") ?? "own",
    score: row.score && { value: row.score.value, scheme: one(SCORE_SCHEMES, "score_scheme") ?? "own" },
    reports: exportedReports(cell("publisher"), cell("address")),
    place: cell("place"),
  };
}

/** What a cell calls a source; one of ours by its own name, however its letters are written. `namedSource("gdelt") // => "GDELT"` */
export function namedSource(cell: string): string {
  const text = shownCell(cell);
  return EVENT_SOURCES.find(({ name }) => name.toLowerCase() === text.toLowerCase())?.name ?? text;
}

/** A row of one’s own table has an id among one’s own already. Another may have left with its source in front, in whatever letters it was written when the row came. */
function keyAmong(source: string, id: string): string {
  if (source === OWN) return id;
  const before = `${source} `;
  const isNamed = id.slice(0, before.length).toLowerCase() === before.toLowerCase();
  return before + (isNamed ? id.slice(before.length) : id);
}

/** What of a row tells that it left here: its name and the cells that say where it comes from. */
export type LeftRow = Pick<EventRow, "key"> & { cells: { [name in (typeof TERMS)[number]]?: string } };

/**
 * Whose data a row is that left here and came back, by its cells and the name that it bears; null: it is no such row, or one of one’s own table.
 * `exportedFrom({ key: "ICEWS 7", cells: { source: "ICEWS", licence: "Ask", citation: "Boschee" } }) // => "ICEWS"`
 */
export function exportedFrom({ key, cells }: LeftRow): string | null {
  if (cells.licence === undefined || cells.citation === undefined) return null;
  const written = shownCell(cells.source ?? "");
  const source = namedSource(written);
  // Before sources were known in other letters a row was called as it was written.
  const isNamed = [source, written].some((name) => key.startsWith(`${name} `));
  return written !== "" && source !== OWN && isNamed ? source : null;
}

function exportedReports(publishers: string, addresses: string): RowReport[] {
  const named = parts(publishers, addresses);
  const written = parts(addresses, publishers);
  return named.flatMap((publisher, at) => tableReport(publisher, written[at] ?? "") ?? []);
}

const BETWEEN = "; ";

/**
 * A cell of several reports by report. Spaces around a cell are left out, so that a last “;” may divide or belong to its text: it divides where the other cell has one part more, since the
 * last report has something in one of the two.
 * Of `A;` beside `https://a.example`: `["A;"]`; beside `; https://b.example`: `["A", ""]`
 */
function parts(cell: string, other: string): string[] {
  const found = cell.split(BETWEEN);
  const lacksOne = cell.endsWith(";") && other.split(BETWEEN).length === found.length + 1;
  return lacksOne ? `${cell} `.split(BETWEEN) : found;
}
