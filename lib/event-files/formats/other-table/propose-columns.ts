import { headingWords } from "@/lib/codebook/tables/heading-words";
import type { TableColumns } from "@/lib/event-files/rows/file-shape";
import { columnsByValues } from "./columns-by-values";
import { EXPORT_MAPPING, isOwnExport } from "./own-export";
import { tableState } from "./table-state";
import { schemeOf, whatHappened } from "./what-happened";

type Column =
  | "date"
  | "lastDay"
  | "from"
  | "to"
  | "code"
  | "score"
  | "id"
  | "words"
  | "publisher"
  | "address";

/** What tables call their columns, the surest word first. */
const CALLED: Record<Column, readonly string[]> = {
  date: ["date", "event date", "start date", "date start", "first day", "day", "sqldate", "start", "when"],
  lastDay: ["last day", "end date", "date end", "end day", "end"],
  from: [
    "from",
    "source country",
    "sender",
    "actor 1",
    "actor",
    "initiator",
    "state a",
    "side a",
    "country 1",
    "source",
    "who",
    "ccode 1",
    "actor 1 country code",
  ],
  to: [
    "to",
    "target country",
    "target",
    "recipient",
    "actor 2",
    "receiver",
    "state b",
    "side b",
    "country 2",
    "whom",
    "to whom",
    "ccode 2",
    "actor 2 country code",
  ],
  code: ["code", "event code", "cameo code", "cameo", "event type", "type"],
  score: ["score", "goldstein", "goldstein scale", "intensity", "event intensity"],
  id: ["id", "event id", "globaleventid", "global event id", "number", "no"],
  words: [
    "words",
    "description",
    "notes",
    "note",
    "what happened",
    "details",
    "headline",
    "title",
    "summary",
    "text",
    "event text",
    "text of the event",
    "event description",
    "event notes",
    "event summary",
    "narrative",
    "remarks",
    "remark",
    "comments",
    "comment",
  ],
  publisher: ["publisher", "outlet", "source name", "news source", "source"],
  address: ["address", "url", "source url", "sourceurl", "link"],
};

const SYSTEMS = ["iso3", "names", "cameo", "cow-letters"] as const;
/** Rows that tell how a table is written. */
const LOOKED_AT = 200;

/**
 * What the headings of a table say of its columns, and its first rows where those say nothing, for a person to correct; what they do not say is left out. No column is proposed twice.
 * `proposeColumns(["Date", "From", "To"], [["31.1.2024", "TJK", "AFG"]]) // => { date: "Date", from: "From", to: "To", order: "dmy", countries: "iso3", … }`
 */
export function proposeColumns(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Partial<TableColumns> {
  if (isOwnExport(headings)) return EXPORT_MAPPING;
  const surely = columnsCalled(headings);
  const called = { ...surely, ...whatHappened(surely, headings, rows.slice(0, LOOKED_AT)) };
  const columns = { ...called, ...columnsByValues(called, headings, rows.slice(0, LOOKED_AT)) };
  const valuesOf = (...names: Column[]) =>
    names.flatMap((name) => {
      const at = headings.indexOf(columns[name] ?? "");
      return at === -1 ? [] : rows.slice(0, LOOKED_AT).flatMap((row) => row[at]?.trim() || []);
    });
  const order = orderOf(valuesOf("date", "lastDay"));
  const countries = systemOf(
    valuesOf("from", "to"),
    headingWords(`${columns.from ?? ""} ${columns.to ?? ""}`),
  );
  return {
    ...columns,
    ...(order && { order }),
    ...(countries && { countries }),
    ...(columns.code !== undefined && { scheme: schemeOf(valuesOf("code")) }),
  };
}

function columnsCalled(headings: readonly string[]): Partial<Record<Column, string>> {
  const found: Partial<Record<Column, string>> = {};
  const taken = new Set<string>();
  for (const name of Object.keys(CALLED) as Column[])
    for (const words of CALLED[name]) {
      const heading = headings.find((one) => !taken.has(one) && headingWords(one) === words);
      if (heading === undefined) continue;
      found[name] = heading;
      taken.add(heading);
      break;
    }
  return found;
}

/** undefined: the days do not say, or say both. */
function orderOf(days: readonly string[]): TableColumns["order"] | undefined {
  if (days.length > 0 && days.every((day) => /^\d{4}(?:\D|\d{4}$)/.test(day))) return "ymd";
  const figures = days.flatMap((day) => {
    const found = /^(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+\d{4}/.exec(day);
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  const dayFirst = figures.some(([first]) => first > 12);
  const monthFirst = figures.some(([, second]) => second > 12);
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? "dmy" : "mdy";
}

/** The system in which most of the countries are known; numbers only where a heading says whose they are. */
function systemOf(countries: readonly string[], headings: string): TableColumns["countries"] | undefined {
  const known = (system: TableColumns["countries"]) =>
    countries.filter((country) => tableState(country, system) !== null).length;
  if (/\bgw/.test(headings) && known("gw-numbers") > 0) return "gw-numbers";
  if (/\bc(?:ow|code)/.test(headings) && known("cow-numbers") > 0) return "cow-numbers";
  const best = SYSTEMS.reduce((found, now) => (known(now) > known(found) ? now : found));
  return known(best) > 0 ? best : undefined;
}
