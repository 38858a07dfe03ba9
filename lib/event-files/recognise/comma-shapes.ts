import { type CommaRow, rowFault } from "@/lib/event-files/comma/comma-rows";
import { widthProblem } from "@/lib/event-files/comma/headed-rows";
import { ACLED_NEEDED } from "@/lib/event-files/formats/acled/acled-columns";
import { acledDay } from "@/lib/event-files/formats/acled/acled-time";
import { UCDP_COLUMNS, UCDP_NEEDED } from "@/lib/event-files/formats/ucdp-ged/ucdp-columns";
import type { EventFileFault } from "@/lib/event-files/rows/event-reader";
import type { EventFormat, FileShape } from "@/lib/event-files/rows/file-shape";
import { headRows } from "./head-rows";
import { isHeadings } from "./headings";

/** As “TAJ-1998-1-415-5”: country, year, kind of violence, dyad, number. */
const RELID = /^[A-Z]{3}-\d{4}-[123]-\d+-[\d.]+$/;
/** Some of the headings of GDELT 1.0, which every copy that was written again keeps. */
const GDELT_NEEDED = [
  "globaleventid",
  "sqldate",
  "actor1countrycode",
  "actor2countrycode",
  "eventcode",
  "goldsteinscale",
  "dateadded",
];

/**
 * The shape of a comma table, from its first bytes, cut anywhere: GDELT 1.0 written again, UCDP, ACLED, or another table with headings. A fault where
 * a row of it has another number of fields; null where it is no table with headings.
 * @param whole the bytes are the whole file
 * `commaShape(bytes of "id,from,to,day\n1,TJK,AFG,2024-01-05\n", "utf-8", true)`
 * `// => { format: "table", widths: [4], separator: ",", header: ["id", "from", "to", "day"], dates: "YYYY-MM-DD", encoding: "utf-8" }`
 */
export function commaShape(
  head: Uint8Array,
  encoding: FileShape["encoding"],
  whole: boolean,
): FileShape | EventFileFault | null {
  const { rows, separator, fault } = headRows(head, whole);
  const [first, ...below] = rows;
  if (first === undefined) return fault;
  const lacking = lackingIn(first);
  if (lacking) return rowFault(first, lacking);
  const format = formatOf(first);
  if (format === null) return null;
  const headed = !isUcdpRow(first);
  const width = first.fields.length;
  const uneven = below.find(
    ({ fields }) => fields.length !== width && fields.some((field) => field.trim() !== ""),
  );
  if (uneven) return rowFault(uneven, widthProblem(uneven.fields.length, [width], headed));
  if (fault !== null) return fault;
  const shape: FileShape = {
    format,
    widths: [width],
    separator,
    header: headed ? first.fields : null,
    dates: format === "gdelt-1-csv" ? "YYYYMMDD" : "YYYY-MM-DD",
    encoding,
  };
  return format === "acled" ? { ...shape, dates: acledDates(first, below) } : shape;
}

function formatOf(first: CommaRow): EventFormat | null {
  const names = new Set(first.fields.map((field) => field.trim().toLowerCase()));
  const has = (needed: readonly string[]) => needed.every((name) => names.has(name));
  if (has(GDELT_NEEDED)) return "gdelt-1-csv";
  if (has(UCDP_NEEDED) || isUcdpRow(first)) return "ucdp-ged";
  if (has(ACLED_NEEDED)) return "acled";
  return isHeadings(first.fields) ? "table" : null;
}

/**
 * What is wrong with a file that has the ids of ACLED or the precision of UCDP but not all that its reader needs; null: nothing. Read as somebody’s own table its days would be taken for exact, and
 * rows of ACLED would not be kept from leaving.
 */
function lackingIn({ fields }: CommaRow): string | null {
  const names = new Set(fields.map((field) => field.trim().toLowerCase()));
  const missing = (needed: readonly string[]) => needed.filter((name) => !names.has(name)).join(", ");
  const ofAcled = names.has("event_id_cnty") ? missing(ACLED_NEEDED) : "";
  const ofUcdp = names.has("date_prec") && names.has("type_of_violence") ? missing(UCDP_NEEDED) : "";
  if (ofAcled !== "")
    return `This looks like ACLED, but it lacks ${ofAcled}. Export it again with all its columns.`;
  if (ofUcdp !== "")
    return `This looks like UCDP, but it lacks ${ofUcdp}. Get the file again with all its columns.`;
  return null;
}

function isUcdpRow({ fields }: CommaRow): boolean {
  const at = (name: string) => fields[UCDP_COLUMNS.indexOf(name)] ?? "";
  return (
    fields.length === UCDP_COLUMNS.length && RELID.test(at("relid")) && /^[123]$/.test(at("type_of_violence"))
  );
}

/** The form that most of the first days have, so that one that cannot be read is refused at its line; of an export without rows, whichever. */
function acledDates({ fields }: CommaRow, below: readonly CommaRow[]): FileShape["dates"] {
  const at = fields.findIndex((field) => field.trim().toLowerCase() === "event_date");
  const days = below.map((row) => row.fields[at]?.trim() ?? "");
  const readable = (form: FileShape["dates"]) => days.filter((day) => acledDay(day, form) !== null).length;
  const forms: FileShape["dates"][] = ["d month Y", "YYYY-MM-DD", "d-m-Y"];
  return forms.reduce((best, form) => (readable(form) > readable(best) ? form : best));
}
