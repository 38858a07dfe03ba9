import { newsWords } from "@/lib/brief/news/news";
import type { QuietFacts } from "@/lib/brief/weekly/quiet/quiet-runs";
import type { WeekFigures } from "@/lib/brief/weekly/weekly-figures";
import { weekHappenings } from "@/lib/brief/weekly/weekly-happenings";
import { weeklyHeadline } from "@/lib/brief/weekly/weekly-headline";
import { fillTokens, tokenValues } from "@/lib/brief/weekly/weekly-tokens";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { kept } from "@/lib/data/readings/reading-keep";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { coverageRuns } from "@/lib/engine/support/coverage";
import { headlinesOf } from "./week-headlines";
import { placeOfWeek } from "./week-place";
import { figuresOf, signalsTold } from "./weekly-content";
import { spanOf } from "./weekly-earlier";
import type { ArchiveWeek } from "./weeks";

const OPEN_WEEKS_KEPT = 2_000;
const openWeeks = new Map<string, Promise<ArchiveWeek>>();

/** A week that is not published, as it reads now. */
export async function openWeek(
  relationship: RelationshipRow,
  base: ReadingBase,
  week: string,
  drafted: boolean,
): Promise<ArchiveWeek> {
  const { monday, sunday } = spanOf(week);
  const dates = { week, from: isoFromDay(monday), to: isoFromDay(sunday) };
  if (placeOfWeek(relationship, week, base.vintage) !== "covered")
    return {
      ...dates,
      state: "not-coded-yet",
      headline: null,
      index: null,
      change: null,
      arrow: null,
      quiet: null,
    };
  const sides = { a: relationship.sideA.name, b: relationship.sideB.name };
  return kept(
    openWeeks,
    OPEN_WEEKS_KEPT,
    `${base.key} ${week} ${drafted} ${sides.a} ${sides.b}`,
    async () => {
      const figures = figuresOf(base, week);
      const told = signalsTold(base, figures.to, sides);
      const headlines = await headlinesOf(base, sides);
      const { index, arrow } = figures;
      const { news, ended } = weekHappenings(figures, told);
      return {
        ...dates,
        state: drafted ? "draft" : "open",
        headline: fillTokens(
          headlines.get(week) ?? weeklyHeadline(figures, told),
          tokenValues(figures, base.method.stage),
        ),
        index: index.now,
        change: index.change,
        arrow,
        quiet: drafted || news.length > 0 || ended.length > 0 ? null : quietFacts(base, figures, told),
      };
    },
  );
}

function quietFacts(
  { coverage, first, packed }: ReadingBase,
  { carried, to }: WeekFigures,
  told: ReturnType<typeof signalsTold>,
): QuietFacts {
  const sunday = dayFromIso(to);
  const last =
    coverage &&
    coverageRuns(coverage, Math.min(first, packed.first ?? first), sunday).findLast(
      ({ state }) => state === "searched" || state === "partly",
    );
  return {
    standing: carried.standing.flatMap(({ slug }) => {
      const signal = told.get(slug);
      return signal ? [newsWords(signal)] : [];
    }),
    lastSearched: coverage === null ? undefined : last ? isoFromDay(last.to) : null,
  };
}
