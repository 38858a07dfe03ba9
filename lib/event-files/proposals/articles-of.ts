import { REPORTS_MAX } from "@/lib/codebook/limits";
import type { EventRow, RowReport } from "@/lib/event-files/rows/event-row";

/** Behind every day. */
const NO_DAY = Number.MAX_SAFE_INTEGER;

/** The articles behind rows, each once: by its address, else by who published what when. The earliest first, those without a day last, at most 40. */
export function articlesOf(rows: readonly EventRow[]): RowReport[] {
  const reports = rows.flatMap((row) => row.reports).sort(byDay);
  const articles = new Map<string, RowReport>();
  for (const report of reports) {
    const article = report.address ?? JSON.stringify([report.publisher, report.published, report.title]);
    if (!articles.has(article)) articles.set(article, report);
  }
  return [...articles.values()].slice(0, REPORTS_MAX);
}

/** All that tells two reports apart has a say, so that the order of rows has none. A report with a title goes before its like without one. */
function byDay(a: RowReport, b: RowReport): number {
  return (
    (a.published ?? NO_DAY) - (b.published ?? NO_DAY) ||
    order(a.address ?? "", b.address ?? "") ||
    order(b.title, a.title) ||
    order(b.publisher, a.publisher)
  );
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
