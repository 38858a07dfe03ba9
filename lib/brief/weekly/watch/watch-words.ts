import { countWords } from "@/lib/brief/number-words";
import { sentenceOf } from "@/lib/brief/sentence-of";
import type { PublicationWords } from "@/lib/brief/weekly/publication-shape";
import { formatDay, plain, signed } from "@/lib/charts/format/format";
import { printedDifference } from "@/lib/charts/format/printed-figure";
import { isolate } from "@/lib/codebook/isolate";
import type { WeekAhead } from "./week-ahead";

type Watched = PublicationWords["watch"][number];

/** What to watch, in sentences: what is about to fade, what stands unconfirmed, and where the index goes if nothing new happens. */
export function watchWords(ahead: WeekAhead, titleOf: (slug: string) => string): Watched[] {
  const named = (slug: string) => `“${isolate(titleOf(slug).replace(/[.\s]+$/, ""))}”`;
  return [...fading(ahead, named), ...unconfirmed(ahead, named), ...projection(ahead)];
}

function fading({ fading: most, projected }: WeekAhead, named: (slug: string) => string): Watched[] {
  if (most === null || projected === null) return [];
  const { slug, now, then, halvedOn } = most;
  if (signed(now) === signed(then)) return [];
  return [
    {
      kind: "fading",
      signal: slug,
      text: `What fades most: ${named(slug)} weighs ${signed(now)} points now and ${signed(then)} by ${formatDay(projected.day)}; its force is halved by ${formatDay(halvedOn)}.`,
    },
  ];
}

function unconfirmed({ unconfirmed: stale, others }: WeekAhead, named: (slug: string) => string): Watched[] {
  return stale.map(({ slug, lastReport, days }, at): Watched => {
    const last = at === stale.length - 1;
    const more =
      last && others > 0
        ? ` ${sentenceOf(countWords(others, "more status").replace("statuss", "statuses"))} ${others === 1 ? "has" : "have"} no report for half a year either.`
        : "";
    return {
      kind: "unconfirmed",
      signal: slug,
      text: `Unconfirmed: ${named(slug)} counts as in force, and its newest report is of ${formatDay(lastReport)}, ${days} days before this Sunday.${more}`,
    };
  });
}

function projection({ projected }: WeekAhead): Watched[] {
  if (projected === null) return [];
  const { day, now, then } = projected;
  const by = printedDifference(then, now) ?? 0;
  const move =
    by === 0
      ? "where it stands now"
      : `${plain(Math.abs(by))} points ${by > 0 ? "higher" : "lower"} than now`;
  return [
    {
      kind: "projection",
      signal: null,
      text: `If nothing new happens, the index reads ${signed(then)} on ${formatDay(day)}, ${move}: what stands goes on, and the rest fades. It is arithmetic and no forecast.`,
    },
  ];
}
