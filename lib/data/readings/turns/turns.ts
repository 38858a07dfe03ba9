import { turnName } from "@/lib/brief/turns/turn-words";
import type { ChartTurn } from "@/lib/charts/drawing/chart-view";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { kept } from "@/lib/data/readings/reading-keep";
import type { Day } from "@/lib/engine/signals/signal";
import { lastSupportedDay } from "@/lib/engine/support/coverage";
import { type EvidenceFlow, evidenceFlow, mondayOf } from "@/lib/engine/turns/evidence-flow";
import { type Alarm, detectOnsets } from "@/lib/engine/turns/onset-detector";
import { findTurns, type Turn } from "@/lib/engine/turns/turn-spans";
import { type TurnReason, turnReasons } from "./turn-reasons";

/** A turn of the flow of the sum found in hindsight, with the signals behind it. */
export interface TurnRow extends ChartTurn {
  kind: "thaw" | "freeze";
  /** Mean new evidence a week, before and after. */
  before: number;
  after: number;
  /** How likely the most likely week is, 0 … 1. */
  support: number;
  reasons: TurnReason[];
}

/** A turn as the watch on the newest weeks would have called it at the time. */
export interface AlarmRow {
  kind: "thaw" | "freeze";
  /** Sunday of the week that raised it. */
  raised: Day;
  /** Monday of the week that it takes for the first. */
  onset: Day;
  weeks: number;
}

export interface TurnsReading {
  /** Every whole week that is coded. */
  flow: EvidenceFlow;
  /** Turns are sought, and the watch looks, up to here: Sunday of the last searched week. Null: no whole week was searched. */
  soughtTo: Day | null;
  /** Sunday of the last whole week that is coded. */
  codedTo: Day;
  turns: TurnRow[];
  alarms: AlarmRow[];
}

const READINGS_KEPT = 48;
const readings = new Map<string, Promise<TurnsReading | null>>();

const SUNDAY = 6;

/** Turns of the flow of the sum, the third reading (method §6, method-2 §6); null before the first whole week with a counting signal. */
export function getTurns(base: ReadingBase): Promise<TurnsReading | null> {
  return kept(readings, READINGS_KEPT, base.key, async () => {
    const flow = evidenceFlow(base.packed, base.last, base.first);
    if (!flow) return null;
    const codedTo = lastSunday(flow);
    const sought = soughtFlow(base);
    if (!sought) return { flow, soughtTo: null, codedTo, turns: [], alarms: [] };
    return {
      flow,
      soughtTo: lastSunday(sought),
      codedTo,
      turns: findTurns(sought).map((turn) => turnRow(base, sought, turn)),
      alarms: detectOnsets(sought).alarms.map((alarm) => alarmRow(sought, alarm)),
    };
  });
}

function lastSunday(flow: EvidenceFlow): Day {
  return mondayOf(flow, flow.weeks - 1) + SUNDAY;
}

/** Weeks after the last searched day are empty because nobody looked: they are no evidence of a turn. */
function soughtFlow({ packed, coverage, first, last }: ReadingBase): EvidenceFlow | null {
  const to = coverage === null ? last : lastSupportedDay(coverage, first, last);
  return to === null ? null : evidenceFlow(packed, to, first);
}

function turnRow(base: ReadingBase, flow: EvidenceFlow, turn: Turn): TurnRow {
  const day = mondayOf(flow, turn.week);
  const earliest = mondayOf(flow, turn.earliest);
  const latest = mondayOf(flow, turn.latest) + SUNDAY;
  return {
    kind: turn.kind,
    day,
    earliest,
    latest,
    name: turnName({ kind: turn.kind, earliest, day, latest }),
    before: turn.before,
    after: turn.after,
    support: turn.support,
    reasons: turnReasons(base, turn.kind === "thaw" ? 1 : -1, { earliest, latest }),
  };
}

function alarmRow(flow: EvidenceFlow, { kind, week, onset }: Alarm): AlarmRow {
  return {
    kind,
    raised: mondayOf(flow, week) + SUNDAY,
    onset: mondayOf(flow, onset),
    weeks: week - onset,
  };
}
