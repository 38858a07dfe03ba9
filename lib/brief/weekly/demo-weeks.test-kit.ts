import { CODEBOOKS } from "@/lib/codebook/published-codebooks";
import type { RecordFile } from "@/lib/codebook/record-format";
import { withRetractions } from "@/lib/data/readings/engine-input";
import { engineSignal } from "@/lib/data/readings/engine-signal";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { isoWeekOf, parseIsoWeek, shiftWeek } from "@/lib/engine/calendar/iso-week";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { packSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";
import { stageSeries } from "@/lib/engine/stages/stage";
import { demoFiles } from "@/prisma/demo-read.test-kit";
import { asTold, type EndingSignal } from "../news/as-told";
import { type WeekFigures, weekFigures } from "./weekly-figures";

/** One week of a demonstration relationship in one view: its figures, and its signals as a text of it may tell them. */
export interface DemoWeek {
  relationship: string;
  week: string;
  figures: WeekFigures;
  signals: ReadonlyMap<string, EndingSignal>;
}

function codebookOf(version: number) {
  const found = CODEBOOKS.find((codebook) => codebook.version === version);
  if (!found) throw new Error(`no codebook ${version}`);
  return found;
}

/** Every covered week of every demonstration relationship: as everything is known today, or as it was known on each Sunday. */
export function demoWeeks(view: "today" | "then"): DemoWeek[] {
  return demoFiles.flatMap((file) => weeksOf(file, view));
}

function weeksOf(file: RecordFile, view: "today" | "then"): DemoWeek[] {
  const { slug, trackedFrom, codedThrough } = file.relationship;
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
    file.signals.map((signal): [string, EndingSignal] => {
      const type = codebookOf(signal.codebook).types.find(({ code }) => code === signal.type);
      const status = engineSignal(signal.id, signal, codebookOf(signal.codebook)).status;
      return [signal.id, { ...signal, status, phrase: type?.phrase ?? null, typeLabel: type?.label ?? null }];
    }),
  );
  const read = (knownOn: Day | null, last: Day) => {
    const packed = packSignals(withRetractions(coded, knownOn, 2), knownOn, 2);
    return { packed, followed: stageSeries(packed, METHOD_2, last, coverage) };
  };
  const first = dayFromIso(trackedFrom);
  const today = view === "today" ? read(null, dayFromIso(codedThrough)) : null;
  const weeks: DemoWeek[] = [];
  for (let week = isoWeekOf(first); ; week = shiftWeek(week, 1)) {
    const span = parseIsoWeek(week);
    if (!span || span.sunday > dayFromIso(codedThrough)) return weeks;
    const { packed, followed } = today ?? read(span.sunday, span.sunday);
    const sunday = isoFromDay(span.sunday);
    weeks.push({
      relationship: slug,
      week,
      figures: weekFigures(packed, METHOD_2, followed, week, first),
      signals: new Map([...info].map(([id, signal]) => [id, asTold(signal, sunday)])),
    });
  }
}
