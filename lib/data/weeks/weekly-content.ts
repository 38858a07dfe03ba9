import { lead } from "@/lib/brief/finding/lead";
import { asTold } from "@/lib/brief/news/as-told";
import { type WeekFigures, weekFigures } from "@/lib/brief/weekly/weekly-figures";
import { weeklyHeadline } from "@/lib/brief/weekly/weekly-headline";
import {
  type DraftPoint,
  draftPoints,
  type PointSignal,
  signalPoint,
} from "@/lib/brief/weekly/weekly-points";
import { quietWords } from "@/lib/brief/weekly/weekly-quiet";
import { arrowReason } from "@/lib/brief/weekly/weekly-reason";
import type { EarlierChanges, WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { fillTokens, tokenValues } from "@/lib/brief/weekly/weekly-tokens";
import type { WeekTexts } from "@/lib/brief/weekly/weekly-words";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { briefFacts } from "@/lib/data/readings/reading-facts";
import type { Transaction } from "@/lib/db/client";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import { listReportsOf } from "./weekly-reports";

export function figuresOf(base: ReadingBase, week: string): WeekFigures {
  return weekFigures(base.packed, base.method, base.followed, week, base.first);
}

/** The signals of a view as a text of a week may tell them: of an end after its Sunday, or one that the view does not know, it says nothing. */
export function signalsTold({ info, vintage }: ReadingBase, sunday: string): Map<string, PointSignal> {
  const known = vintage.knownOn === null ? sunday : isoFromDay(Math.min(vintage.knownOn, dayFromIso(sunday)));
  return new Map([...info].map(([slug, signal]) => [slug, asTold(signal, known)]));
}

interface From {
  relationshipId: string;
  /** null: as coded now. */
  asOf: Date | null;
  /** Only reports published by this day; null or left out: all. */
  knownOn?: Day | null;
  client?: Transaction;
}

/** The words that the numbers suggest. */
export async function draftTexts(base: ReadingBase, week: string, from: From): Promise<WeekTexts> {
  const figures = figuresOf(base, week);
  const told = signalsTold(base, figures.to);
  const drafted = draftPoints(figures, told);
  const named = drafted.flatMap(({ signals }) => signals);
  const reports = await listReportsOf(from, named);
  // Drafted a second time, now that it is known which accounts differ.
  const info = new Map(told);
  for (const slug of named) {
    const signal = told.get(slug);
    if (signal) info.set(slug, { ...signal, contested: reports.get(slug)?.contested });
  }
  return {
    headline: weeklyHeadline(figures, told),
    arrowReason: arrowReason(figures, base.method.stage, told),
    lead: "",
    assessment: "",
    arrowWay: null,
    arrowWhy: "",
    points: draftPoints(figures, info),
  };
}

/** One more main point, for a signal that an editor chose. */
export function pointFor(base: ReadingBase, week: string, slug: string): DraftPoint {
  const figures = figuresOf(base, week);
  const kind = figures.shares.find((share) => share.slug === slug)?.kind ?? "unchanged";
  return signalPoint({ slug, kind }, signalsTold(base, figures.to).get(slug));
}

/** Everything that the summary of a week says, from one set of numbers. */
export async function weekContent(
  base: ReadingBase,
  week: string,
  texts: WeekTexts,
  earlier: EarlierChanges | null,
  from: From,
): Promise<WeeklySnapshot> {
  const figures = figuresOf(base, week);
  const facts = await briefFacts(base, dayFromIso(figures.to));
  const values = tokenValues(figures, base.method.stage);
  const shareOf = new Map(figures.shares.map(({ slug, share }) => [slug, share]));
  const titleOf = (slug: string) => base.info.get(slug)?.title ?? slug;
  // A signal that two points name is counted in the first, so that the list still sums to the change.
  const counted = new Set<string>();
  const points = texts.points.map(({ text, signals }) => {
    const named = [...new Set(signals)].map((slug) => ({
      slug,
      title: titleOf(slug),
      share: shareOf.get(slug) ?? 0,
    }));
    const fresh = named.filter(({ slug }) => !counted.has(slug));
    for (const { slug } of fresh) counted.add(slug);
    const share =
      named.length > 0 && fresh.length === 0 ? null : fresh.reduce((sum, signal) => sum + signal.share, 0);
    return { text: fillTokens(text, values), share, signals: named };
  });
  const rest = figures.shares.filter(({ slug }) => !counted.has(slug));
  // A count over a longer time may be both: new by the days of it that fell into the week, and fading by those before.
  const old = rest.filter(({ share, fresh }) => share !== fresh);
  const news = rest.filter(({ fresh }) => fresh !== 0);
  const reports = await listReportsOf(from, [...counted]);
  return {
    format: 2,
    week,
    from: figures.from,
    to: figures.to,
    headline: fillTokens(texts.headline, values),
    lead: [...lead(facts), ...quietWords(figures, signalsTold(base, figures.to))],
    index: figures.index,
    warming: figures.warming,
    cooling: figures.cooling,
    tension: facts.tension,
    stage: figures.stage,
    direction: figures.direction,
    arrow: { way: figures.arrow, reason: fillTokens(texts.arrowReason, values) },
    families: figures.families,
    points,
    rest: { count: rest.length, share: rest.reduce((sum, { share }) => sum + share, 0) },
    restNew: { count: news.length, share: news.reduce((sum, { fresh }) => sum + fresh, 0) },
    restOld: { count: old.length, share: old.reduce((sum, { share, fresh }) => sum + share - fresh, 0) },
    earlier,
    sources: [...counted].map((slug) => ({
      slug,
      title: titleOf(slug),
      reports: reports.get(slug)?.reports ?? [],
    })),
  };
}
