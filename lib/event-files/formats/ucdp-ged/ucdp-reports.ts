import { isoDayOrNull } from "@/lib/codebook/date-reading";
import { inOneLine } from "@/lib/event-files/comma/columns";
import type { RowReport } from "@/lib/event-files/rows/event-row";

/** The cells of UCDP that say who published. */
export interface UcdpSources {
  /** −1: they were not counted, as in most events before 2013. */
  number: string;
  article: string;
  office: string;
  date: string;
  headline: string;
}

/**
 * The reports of an event of UCDP. Several stand in one cell with “;” between them; a headline may hold one of its own, and then no headline is
 * taken for that of a report. Of events without offices the citation is all there is.
 * `ucdpReports({ number: "2", article: "…", office: "Dawn;Xinhua", date: "2020-11-13;2020-11-14", headline: "One;Other" })[1]`
 * is `{ publisher: "Xinhua", address: null, published: 18580, title: "Other" }`
 */
export function ucdpReports({ number, article, office, date, headline }: UcdpSources): RowReport[] {
  if (office === "") return article === "" ? [] : [reportOf("", "", article)];
  const count = Number(number);
  const [offices, dates, headlines] = [parts(office, count), parts(date, count), parts(headline, count)];
  return (offices ?? [office]).map((publisher, at) =>
    reportOf(publisher, dates?.[at] ?? "", headlines?.[at] ?? ""),
  );
}

/** As many parts as there are sources; null: the cell does not tell them apart. */
function parts(cell: string, count: number): string[] | null {
  if (count === 1) return [cell];
  const found = cell.split(";");
  return found.length === count ? found : null;
}

function reportOf(publisher: string, date: string, title: string): RowReport {
  return {
    publisher: inOneLine(publisher),
    address: null,
    published: isoDayOrNull(date.trim().slice(0, 10)),
    title: inOneLine(title),
  };
}
