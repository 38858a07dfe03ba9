import { NAME_MAX } from "@/lib/codebook/limits";
import type { TypedForm } from "@/lib/codebook/signal-form";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { lastDayOfPeriod } from "@/lib/engine/calendar/period";
import { isOurSentence } from "@/lib/event-files/codes/code-words";
import type { RowReport } from "@/lib/event-files/rows/event-row";
import type { EventSource } from "@/lib/event-files/sources/event-sources";
import type { CandidateFields } from "./candidate";
import { cutText } from "./cut-text";

/** The longest title of a report that the form takes. */
const REPORT_TITLE_MAX = 2 * NAME_MAX;

interface Filled extends Omit<CandidateFields, "place"> {
  /** Its rows stay with the people of the desk. */
  restricted: boolean;
}

/**
 * The form of a new signal as a candidate fills it in. What no row says stays empty for the coder: the text, the day in the words of the source, the type where the table of codes has
 * none, and of each report its grades, its language and, where the row has no headline, its title. Words of the source are not copied: not every licence lets them be published.
 * Where rows may not be passed on, a title that holds some of theirs stays empty too, and so do the reports: a signal is public, and rests on one that anybody may look up.
 * `formOfCandidate(candidate, sourceOf("gdelt-2"))["reports.0.publisher"] // => "asiaplustj.info"`
 */
export function formOfCandidate(candidate: Filled, source: EventSource): TypedForm {
  const open = !candidate.restricted && !source.restricted;
  const { family, type, first, precision, initiator, intensity, reports } = candidate;
  return {
    title: titleOf(candidate, source, open),
    family: family ?? "",
    type: type ?? "",
    start: isoFromDay(first),
    end: endOf(candidate),
    precision,
    dateBasis: dateBasis(candidate, source),
    initiator,
    intensity: intensity === null ? "" : String(intensity),
    scored: "on",
    ...Object.assign({}, ...(open ? reports.map(reportFields) : [])),
  };
}

function titleOf({ title, scheme, code, words }: Filled, source: EventSource, open: boolean): string {
  return open || isOurSentence(scheme, code, source.id, words) ? title : "";
}

/** Empty for one happening on an unknown day of one period, which ends where it begins. */
function endOf({ first, last, precision }: Filled): string {
  const onePeriod = lastDayOfPeriod(first, precision) === lastDayOfPeriod(last, precision);
  return onePeriod ? "" : isoFromDay(last);
}

/** Where the days come from, for who checks them. */
function dateBasis({ first, last, doubt }: Filled, { id, name }: EventSource): string {
  const table = id === "own";
  if (doubt === "artificial")
    return `${name} made its date up from words such as “last year”: this is the day on which the row was added. Look for the day in the report.`;
  const days = first === last ? isoFromDay(first) : `${isoFromDay(first)} to ${isoFromDay(last)}`;
  if (doubt === "span")
    return first === last
      ? `${table ? "The table" : name} names no single day and stands on ${days}.`
      : `${table ? "The table" : name} names no single day: ${days}.`;
  return first === last
    ? `The day that ${table ? "the table" : name} gives.`
    : `The days that ${table ? "the table" : name} gives: ${days}.`;
}

function reportFields({ publisher, address, published, title }: RowReport, row: number): TypedForm {
  const fields = {
    key: `r${row + 1}`,
    publisher: cutText(publisher || hostOf(address), NAME_MAX),
    title: cutText(title, REPORT_TITLE_MAX),
    address: address ?? "",
    published: published === null ? "" : isoFromDay(published),
    language: "",
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`reports.${row}.${name}`, value]));
}

/** Who an address belongs to, without “www.”; empty: it is none. */
function hostOf(address: string | null): string {
  return address !== null && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : "";
}
