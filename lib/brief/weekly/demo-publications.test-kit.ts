import { composeVerdict, type Verdict } from "@/lib/brief/verdict/verdict";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { DemoWeek } from "./demo-weeks.test-kit";
import type { HeadedWeek } from "./headline/demo-headlines.test-kit";
import { summedPoints } from "./points/summed-points";
import { publicationWords } from "./publication/publication-words";
import type { PublicationWords } from "./publication-shape";
import { draftPoints } from "./weekly-points";
import { arrowReason } from "./weekly-reason";
import type { WeeklySnapshot } from "./weekly-snapshot";
import { fillTokens, tokenValues } from "./weekly-tokens";
import type { WeekTexts } from "./weekly-words";

/** Everything drafted of a week, with its figures put in. */
export interface DemoPublication {
  texts: WeekTexts;
  content: Pick<WeeklySnapshot, "points" | "rest" | "restNew" | "restOld" | "index" | "sources">;
  words: PublicationWords;
}

const drafts = new WeakMap<HeadedWeek, DemoPublication>();

/** The same of a week that has its headline, drafted once for all tests of a process. */
export function headedPublication(week: HeadedWeek): DemoPublication {
  const drafted = drafts.get(week) ?? demoPublication(week.one, week.headline);
  drafts.set(week, drafted);
  return drafted;
}

/** The publication of a demonstration week under its headline, as it is drafted. */
export function demoPublication(
  one: DemoWeek,
  headline: string,
  verdict: Verdict = noTurns(one),
): DemoPublication {
  const { figures, view, signals, reports, relationship, name } = one;
  const values = tokenValues(figures, view.method.stage);
  const titleOf = (slug: string) => signals.get(slug)?.title ?? slug;
  const texts: WeekTexts = {
    headline,
    arrowReason: arrowReason(figures, signals),
    lead: "",
    assessment: "",
    arrowWay: null,
    arrowWhy: "",
    points: draftPoints(figures, one),
  };
  const { points, named, ...rests } = summedPoints(figures, texts.points, titleOf);
  const content = {
    ...rests,
    points: points.map((point) => ({ ...point, text: fillTokens(point.text, values) })),
    index: figures.index,
    sources: named.map((slug) => ({ slug, title: titleOf(slug), reports: reports.get(slug) ?? [] })),
  };
  const words = publicationWords({
    relationship: { slug: relationship, name },
    view,
    figures,
    titleOf,
    verdict,
    firmness: null,
    band: null,
    waiting: [],
    codebooks: [2],
    codedAsOf: null,
    content,
    texts,
    values,
    signed: { assessedBy: "", arrowBy: "" },
  });
  return { texts, content, words };
}

/** The verdict on a Sunday of which no turn is sought: what it is composed from otherwise has tests of its own. */
function noTurns({ figures, view }: DemoWeek): Verdict {
  return composeVerdict({
    day: dayFromIso(figures.to),
    trackedFrom: view.first,
    supported: figures.supported,
    beyond: null,
    index: figures.index.now,
    stage: figures.stage,
    held: null,
    bracketed: false,
    direction: figures.direction,
    directionDays: figures.directionDays,
    directionChange: null,
    happenings: 0,
    weeks: 52,
    contact: [],
    strain: [],
    alarm: null,
    movement: null,
    warming: [],
    cooling: [],
    rise: null,
  });
}
