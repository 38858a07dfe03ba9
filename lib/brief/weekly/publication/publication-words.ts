import { phraseText } from "@/lib/brief/phrase";
import type { Verdict } from "@/lib/brief/verdict/verdict";
import type { PublicationWords } from "@/lib/brief/weekly/publication-shape";
import { asItStood } from "@/lib/brief/weekly/watch/as-it-stood";
import { watchWords } from "@/lib/brief/weekly/watch/watch-words";
import { weekAhead } from "@/lib/brief/weekly/watch/week-ahead";
import type { WeekFigures } from "@/lib/brief/weekly/weekly-figures";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { fillTokens, type WeekToken } from "@/lib/brief/weekly/weekly-tokens";
import type { WeekTexts } from "@/lib/brief/weekly/weekly-words";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import type { Fragility } from "@/lib/engine/draws/fragility";
import type { Method } from "@/lib/engine/methods/method";
import type { Day, EngineSignal } from "@/lib/engine/signals/signal";
import type { StageSeries } from "@/lib/engine/stages/stage";
import type { Coverage } from "@/lib/engine/support/coverage";
import { arithmeticLine } from "./arithmetic";
import { arrowTest } from "./arrow-firmness";
import { directionTest, directionWindow } from "./direction-test";
import { methodBox } from "./method-box";
import { numberedSources } from "./numbered-sources";
import { provisionalWords, type Waiting } from "./provisional";
import { sureSentences } from "./sure-sentences";
import { searchSentence, weekSearch } from "./week-coverage";
import { type LineBand, weekLine } from "./week-line";
import { weekMeans } from "./week-means";

/** What the words of a publication are composed from. */
export interface PublicationFacts {
  relationship: PublicationWords["relationship"];
  /** The view: its signals, method and days. */
  view: {
    signals: readonly EngineSignal[];
    method: Method;
    methodVersion: number;
    followed: StageSeries | null;
    coverage: Coverage | null;
    first: Day;
    /** null: everything known counts. */
    knownOn: Day | null;
  };
  figures: WeekFigures;
  titleOf: (slug: string) => string;
  verdict: Verdict;
  /** How firm the arrow is; null: the draws say nothing of it. */
  firmness: Fragility | null;
  band: LineBand | null;
  waiting: readonly Waiting[];
  codebooks: readonly number[];
  /** ISO moment; null: now. */
  codedAsOf: string | null;
  /** What is kept of the summary already. */
  content: Pick<WeeklySnapshot, "points" | "rest" | "restNew" | "restOld" | "index" | "sources">;
  texts: WeekTexts;
  values: Record<WeekToken, string>;
  /** Names of who judged; empty: nobody is named. */
  signed: { assessedBy: string; arrowBy: string };
}

/** Every word and series that makes a summary a publication; the same facts give the same words. */
export function publicationWords(facts: PublicationFacts): PublicationWords {
  const { view, figures, content, texts, values, verdict, signed } = facts;
  const { method, methodVersion, followed, first } = view;
  const { week } = figures;
  const runs = weekSearch(view.coverage, week);
  const search = searchSentence(runs);
  const { sources, ofPoints } = numberedSources(content);
  const filled = (text: string) => fillTokens(text, values);
  return {
    relationship: facts.relationship,
    verdict: verdictWords(verdict),
    provisional: provisionalWords(facts.waiting, runs),
    direction: {
      word: figures.direction,
      test: directionTest(
        figures,
        directionWindow(followed, week, figures.directionDays),
        method.stage,
        (parseIsoWeek(week)?.sunday ?? 0) - figures.directionDays >= first,
      ),
    },
    arrow: {
      test: arrowTest(figures, method.stage, facts.firmness),
      overruled:
        texts.arrowWay === null
          ? null
          : { way: texts.arrowWay, why: filled(texts.arrowWhy), by: signed.arrowBy },
    },
    lead: texts.lead === "" ? null : filled(texts.lead),
    assessment: texts.assessment === "" ? null : { text: filled(texts.assessment), by: signed.assessedBy },
    points: texts.points.map(({ says, matters }, at) => ({
      says: filled(says),
      matters: filled(matters),
      sources: ofPoints[at] ?? [],
    })),
    arithmetic: arithmeticLine(content, method.stage),
    ...weekMeans(followed, week, first),
    watch: watched(facts),
    sure: sureSentences({
      verdict,
      figures,
      generation: method.generation,
      sources: content.sources,
      search,
    }),
    method: methodBox({
      method,
      methodVersion,
      codebooks: facts.codebooks,
      coverage: search,
      codedAsOf: facts.codedAsOf,
    }),
    sources,
    line: weekLine(followed, week, { first, method, band: facts.band }),
  };
}

function watched({ view, figures, titleOf }: PublicationFacts): PublicationWords["watch"] {
  const sunday = parseIsoWeek(figures.week)?.sunday;
  if (figures.index.now === null || sunday === undefined) return [];
  const { signals, method, knownOn } = view;
  const stood = asItStood(signals, { day: sunday, knownOn, generation: method.generation });
  return watchWords(weekAhead(stood, signals, method, sunday), titleOf);
}

/** The verdict as a publication prints it, without full stops. */
function verdictWords({ sentence, since, sure, against, unsearched }: Verdict): PublicationWords["verdict"] {
  return {
    sentence,
    since: since?.words ?? null,
    sure: sure && `${sure.level}: ${sure.reason}`,
    against: against && phraseText(against.words),
    unsearched,
  };
}
