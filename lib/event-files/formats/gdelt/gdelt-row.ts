import { iso3OfCameo } from "@/lib/event-files/countries/iso3-of-cameo";
import { iso3OfFips } from "@/lib/event-files/countries/iso3-of-fips";
import { stateName } from "@/lib/event-files/countries/iso3-states";
import { rowScore } from "@/lib/event-files/formats/row-score";
import type { EventRow } from "@/lib/event-files/rows/event-row";
import { gdeltColumns } from "./gdelt-columns";
import { SPREADSHEET_DAMAGE } from "./gdelt-problem";
import { gdeltReports } from "./gdelt-report";
import { dayOfNumber, gdeltTime } from "./gdelt-time";

/**
 * A row of GDELT in the words of all formats, from its fields as they stand; a sentence where a date of it is no day or its score no number.
 * Of a row with Actor1CountryCode TJK: `{ from: { state: "TJK", … }, directed: true, scheme: "CAMEO", … }`
 */
export function gdeltRow(fields: readonly string[], line: number): EventRow | string {
  const cells = namedFields(gdeltColumns(fields.length), fields);
  leaveOutNoPlaces(cells);
  const cell = (name: string) => cells[name] ?? "";
  const added = Number(cell("DATEADDED").slice(0, 8));
  const time = gdeltTime(Number(cell("SQLDATE")), added);
  const published = dayOfNumber(added);
  if (time === null || published === null)
    return "A date of this row is no day of the calendar. Get the file again from its source.";
  const score = rowScore(cell("GoldsteinScale"), "Goldstein as in GDELT");
  if (score === undefined) return SPREADSHEET_DAMAGE;
  return {
    key: cell("GLOBALEVENTID"),
    line,
    time,
    from: { name: cell("Actor1Name"), state: iso3OfCameo(cell("Actor1CountryCode")) },
    to: { name: cell("Actor2Name"), state: iso3OfCameo(cell("Actor2CountryCode")) },
    directed: true,
    scheme: "CAMEO",
    code: cell("EventCode"),
    contexts: [],
    score,
    reports: gdeltReports(cell("SOURCEURL"), published),
    place: cell("ActionGeo_FullName") || placeOfFips(cell("ActionGeo_CountryCode")),
    words: "",
    cells,
  };
}

/** Where a row names no place, the state that its code of a place means; GDELT writes it in FIPS, in which CH is China. */
function placeOfFips(code: string): string {
  const state = iso3OfFips(code);
  return state === null ? "" : stateName(state);
}

const PLACES = ["Actor1Geo_", "Actor2Geo_", "ActionGeo_"];

/** The back file writes 0 and 0 where it has no place at all, which would be a point in the Gulf of Guinea. */
function leaveOutNoPlaces(cells: Record<string, string>): void {
  for (const place of PLACES) {
    const [latitude, longitude] = [`${place}Lat`, `${place}Long`];
    if (cells[`${place}Type`] !== undefined) continue;
    if (Number(cells[latitude]) !== 0 || Number(cells[longitude]) !== 0) continue;
    delete cells[latitude];
    delete cells[longitude];
  }
}

/** The fields that say something, by the names of their columns. */
function namedFields(columns: readonly string[], fields: readonly string[]): Record<string, string> {
  const named: Record<string, string> = {};
  // Not made from a list of pairs, which takes longer, row after row.
  for (const [place, name] of columns.entries()) {
    const field = fields[place] ?? "";
    if (field.trim() !== "") named[name] = field;
  }
  return named;
}
