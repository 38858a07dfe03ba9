import { REPORTS_MAX } from "@/lib/codebook/limits";
import type { RowReport } from "@/lib/event-files/rows/event-row";

/** Behind every day. */
const NO_DAY = Number.MAX_SAFE_INTEGER;
/** Held before those that are too many are let go. */
const HELD = REPORTS_MAX + 20;

export interface Articles {
  add(report: RowReport): void;
  /** The earliest first, those without a day last, at most 40. */
  first(): RowReport[];
}

/** The first articles behind rows, each once: by its address, else by who published what when. No more are held than are given, whatever their number and order. */
export function openArticles(): Articles {
  let articles = new Map<string, RowReport>();
  // An article that is let go has forty before it, and they only become earlier: should it come again, it is no loss.
  const first = () => [...articles].sort(([, a], [, b]) => byDay(a, b)).slice(0, REPORTS_MAX);
  return {
    add(report) {
      const article = report.address ?? JSON.stringify([report.publisher, report.published, report.title]);
      const before = articles.get(article);
      if (!before || byDay(report, before) < 0) articles.set(article, report);
      if (articles.size > HELD) articles = new Map(first());
    },
    first: () => first().map(([, report]) => report),
  };
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
