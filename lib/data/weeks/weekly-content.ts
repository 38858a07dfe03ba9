import type { PointSignal } from "@/lib/brief/weekly/points/point-signal";
import type { SideNames } from "@/lib/brief/weekly/points/point-witness";
import { summedPoints } from "@/lib/brief/weekly/points/summed-points";
import { publicationWords } from "@/lib/brief/weekly/publication/publication-words";
import { weekLead } from "@/lib/brief/weekly/publication/week-lead";
import { type WeekFigures, weekFigures } from "@/lib/brief/weekly/weekly-figures";
import { weeklyHeadline } from "@/lib/brief/weekly/weekly-headline";
import { type DraftPoint, draftPoints, pointedSlugs, signalPoint } from "@/lib/brief/weekly/weekly-points";
import { quietWords } from "@/lib/brief/weekly/weekly-quiet";
import { arrowReason } from "@/lib/brief/weekly/weekly-reason";
import type { EarlierChanges, WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { fillTokens, tokenValues, type WeekToken } from "@/lib/brief/weekly/weekly-tokens";
import type { WeekTexts } from "@/lib/brief/weekly/weekly-words";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { briefFacts } from "@/lib/data/readings/reading-facts";
import type { Transaction } from "@/lib/db/client";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import { drawnSoon, drawnWhole } from "./week-drawn";
import { listCodebooks, listWaiting, loadWeekFrame } from "./week-frame";
import { headlinesOf, toldOn } from "./week-headlines";
import { listReportsOf, type NamedReports } from "./weekly-reports";

export function figuresOf(base: ReadingBase, week: string): WeekFigures {
  return weekFigures(base.packed, base.method, base.followed, week, base.first);
}

/** The figures of a week as they are printed, by the token that stands for each. */
export function valuesOf(base: ReadingBase, week: string): Record<WeekToken, string> {
  return tokenValues(figuresOf(base, week), base.method.stage);
}

/** The signals of a view as a text of a week may tell them: of an end after its Sunday, or one that the view does not know, it says nothing. */
export function signalsTold(base: ReadingBase, sunday: string, sides: SideNames): Map<string, PointSignal> {
  const told = toldOn(base, sides)(sunday);
  return new Map(
    [...base.info.keys()].flatMap((slug) => {
      const signal = told.get(slug);
      return signal ? [[slug, signal] as const] : [];
    }),
  );
}

interface From {
  relationshipId: string;
  /** null: as coded now. */
  asOf: Date | null;
  /** Only reports published by this day; null or left out: all. */
  knownOn?: Day | null;
  /** Names of who judged, for an assessment and an overruled arrow. */
  signed?: { assessedBy: string | null; arrowBy: string | null };
  client?: Transaction;
  /** It is published: what has to be drawn is waited for to the end, so that nothing of it is said to be under way. Not under a lock. */
  whole?: boolean;
}

/** The words that the numbers suggest. */
export async function draftTexts(base: ReadingBase, week: string, from: From): Promise<WeekTexts> {
  const figures = figuresOf(base, week);
  const { sides } = await loadWeekFrame(from);
  const signals = signalsTold(base, figures.to, sides);
  const witnesses = await listReportsOf(from, pointedSlugs(figures, signals));
  return {
    headline: (await headlinesOf(base, sides)).get(week) ?? weeklyHeadline(figures, signals),
    arrowReason: arrowReason(figures, signals),
    lead: "",
    assessment: "",
    arrowWay: null,
    arrowWhy: "",
    points: draftPoints(figures, { signals, witnesses, sides }),
  };
}

/** One more main point, for a signal that an editor chose. */
export async function pointFor(
  base: ReadingBase,
  week: string,
  slug: string,
  from: From,
): Promise<DraftPoint> {
  const figures = figuresOf(base, week);
  const kind = figures.shares.find((share) => share.slug === slug)?.kind ?? "unchanged";
  const [witnesses, { sides }] = [await listReportsOf(from, [slug]), await loadWeekFrame(from)];
  const signals = signalsTold(base, figures.to, sides);
  return signalPoint({ slug, kind }, figures, { signals, witnesses, sides });
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
  const titleOf = (slug: string) => base.info.get(slug)?.title ?? slug;
  const { points, named, ...rests } = summedPoints(figures, texts.points, titleOf);
  const reports = await listReportsOf(from, named);
  const frame = await loadWeekFrame(from);
  const content: WeeklySnapshot = {
    format: 3,
    week,
    from: figures.from,
    to: figures.to,
    headline: fillTokens(texts.headline, values),
    lead: [...weekLead(facts), ...quietWords(figures, signalsTold(base, figures.to, frame.sides))],
    index: figures.index,
    warming: figures.warming,
    cooling: figures.cooling,
    tension: facts.tension,
    stage: figures.stage,
    direction: figures.direction,
    arrow: { way: figures.arrow, reason: fillTokens(texts.arrowReason, values) },
    families: figures.families,
    points: points.map((point) => ({ ...point, text: fillTokens(point.text, values) })),
    ...rests,
    earlier,
    sources: named.map((slug) => ({ slug, title: titleOf(slug), reports: sourceReports(reports.get(slug)) })),
  };
  const drawn = await (from.whole ? drawnWhole : drawnSoon)(base, week);
  const publication = publicationWords({
    relationship: frame.relationship,
    ...drawn,
    view: { ...base, knownOn: base.vintage.knownOn },
    figures,
    titleOf,
    waiting: await listWaiting(from, week),
    codebooks: await listCodebooks(from, week),
    codedAsOf: from.asOf?.toISOString() ?? null,
    content,
    texts,
    values,
    signed: { assessedBy: from.signed?.assessedBy ?? "", arrowBy: from.signed?.arrowBy ?? "" },
  });
  return { ...content, publication };
}

function sourceReports(found: NamedReports | undefined): WeeklySnapshot["sources"][number]["reports"] {
  return (found?.reports ?? []).map(
    ({ publisher, title, address, published, language, grade, withdrawn }) => ({
      ...{ publisher, title, address, published, language, grade, withdrawn },
    }),
  );
}
