import { credibilityOf } from "@/lib/codebook/grades";
import { CODEBOOKS } from "@/lib/codebook/published-codebooks";
import type { RecordFile } from "@/lib/codebook/record-format";
import { relayGroup } from "@/lib/codebook/report-schema";
import { withRetractions } from "@/lib/data/readings/engine-input";
import { engineSignal } from "@/lib/data/readings/engine-signal";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { isoWeekOf, parseIsoWeek, shiftWeek } from "@/lib/engine/calendar/iso-week";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { packSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";
import { trackedStages } from "@/lib/engine/stages/within-tracking";
import { demoFiles } from "@/prisma/demo-read.test-kit";
import { asTold } from "../news/as-told";
import { toldOfSides } from "../news/of-sides";
import type { HeadlineView } from "./headline/news-weeks";
import type { PointSignal } from "./points/point-signal";
import type { Witness } from "./points/point-witness";
import type { PublicationFacts } from "./publication/publication-words";
import { type WeekFigures, weekFigures } from "./weekly-figures";
import type { PointFacts } from "./weekly-points";
import type { WeeklySnapshot } from "./weekly-snapshot";

/** One week of a demonstration relationship in one view: its figures, and its signals as a text of it may tell them, with who tells of them. */
export interface DemoWeek extends PointFacts {
  relationship: string;
  name: string;
  week: string;
  figures: WeekFigures;
  view: PublicationFacts["view"];
  /** From which the headlines of its relationship are written, up to this week. */
  headlines: HeadlineView;
  reports: ReadonlyMap<string, WeeklySnapshot["sources"][number]["reports"]>;
}

function codebookOf(version: number) {
  const found = CODEBOOKS.find((codebook) => codebook.version === version);
  if (!found) throw new Error(`no codebook ${version}`);
  return found;
}

const kept: { today?: readonly DemoWeek[]; then?: readonly DemoWeek[] } = {};

/** Every covered week of every demonstration relationship: as everything is known today, or as it was known on each Sunday. Computed once for all tests of a process. */
export function demoWeeks(view: "today" | "then"): readonly DemoWeek[] {
  kept[view] ??= demoFiles.flatMap((file) => weeksOf(file, view));
  return kept[view];
}

/** Who says so, of each signal of a file. */
function toldBy(file: RecordFile) {
  const of = ({ reports, ...signal }: RecordFile["signals"][number]) =>
    reports.map(({ source, credibility, key, withdrawnOn }) => ({
      ...source,
      credibility: credibilityOf(credibility),
      grade: `${source.reliability}${credibility}`,
      voice: relayGroup(reports, key),
      withdrawn: withdrawnOn !== null,
      signal,
    }));
  return {
    reports: new Map(
      file.signals.map((signal) => [
        signal.id,
        of(signal).map(({ publisher, title, address, published, language, grade, withdrawn }) => ({
          ...{ publisher, title, address, published, language, grade, withdrawn },
        })),
      ]),
    ),
    witnesses: new Map(
      file.signals.map((signal): [string, Witness] => [signal.id, { ...signal, reports: of(signal) }]),
    ),
  };
}

function weeksOf(file: RecordFile, view: "today" | "then"): DemoWeek[] {
  const { slug, name, sideA, sideB, trackedFrom, codedThrough } = file.relationship;
  const coded = file.signals.map(({ id, codebook, ...fields }) =>
    engineSignal(id, fields, codebookOf(codebook)),
  );
  const coverage = {
    spans: file.coverage.map(({ from, to, state }) => ({
      from: dayFromIso(from),
      to: dayFromIso(to),
      state,
    })),
    unstatedUntil: -1,
  };
  const info = new Map(
    file.signals.map((signal): [string, Omit<PointSignal, "counts">] => {
      const type = codebookOf(signal.codebook).types.find(({ code }) => code === signal.type);
      const status = engineSignal(signal.id, signal, codebookOf(signal.codebook)).status;
      return [signal.id, { ...signal, status, phrase: type?.phrase ?? null, typeLabel: type?.label ?? null }];
    }),
  );
  const { witnesses, reports } = toldBy(file);
  const first = dayFromIso(trackedFrom);
  const read = (knownOn: Day | null, last: Day) => {
    const packed = packSignals(withRetractions(coded, knownOn, 2), knownOn, 2);
    return {
      packed,
      followed: trackedStages(packed, METHOD_2, last, { trackedFrom: first, coverage }),
      knownOn,
    };
  };
  const today = view === "today" ? read(null, dayFromIso(codedThrough)) : null;
  const sides = { a: sideA.name, b: sideB.name };
  const toldOn = (sunday: string, counting: ReadonlySet<string>) =>
    new Map(
      [...info].map(([id, signal]) => [
        id,
        { ...toldOfSides(asTold(signal, sunday), sides), counts: counting.has(id) },
      ]),
    );
  const weeks: DemoWeek[] = [];
  for (let week = isoWeekOf(first); ; week = shiftWeek(week, 1)) {
    const span = parseIsoWeek(week);
    if (!span || span.sunday > dayFromIso(codedThrough)) return weeks;
    const { packed, followed, knownOn } = today ?? read(span.sunday, span.sunday);
    const known = packed.inGeneration(2);
    const counting = new Set(known.ids.filter((_, row) => known.counting[row] === 1));
    const sunday = isoFromDay(span.sunday);
    weeks.push({
      relationship: slug,
      name,
      week,
      figures: weekFigures(packed, METHOD_2, followed, week, first),
      signals: toldOn(sunday, counting),
      witnesses,
      reports,
      sides,
      headlines: {
        packed,
        method: METHOD_2,
        followed,
        first,
        last: span.sunday,
        toldOn: (day) => toldOn(day, counting),
        ofType: () => info.keys(),
        sides,
      },
      view: {
        signals: withRetractions(coded, knownOn, 2),
        method: METHOD_2,
        methodVersion: 2,
        followed,
        coverage,
        first,
        knownOn,
      },
    });
  }
}
