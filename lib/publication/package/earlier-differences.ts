import { atSixDecimals, type WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import { indexSeries } from "@/lib/engine/index/index-series";
import type { Method } from "@/lib/engine/methods/method";
import { vintageShares } from "@/lib/engine/shares/change-shares";
import { type PackedSignals, packSignals } from "@/lib/engine/signals/pack";
import type { Day, EngineSignal } from "@/lib/engine/signals/signal";
import type { Computed } from "./computed";
import type { Findings } from "./findings";
import { type EarlierInputs, type EngineInputs, methodOf } from "./package-data";

const SIGNALS_LISTED = 8;
/** What is less stands at six decimals as 0. */
const LEAST = 5e-7;

/** The signals of the last week published before: those of now without what was added since, with what stood otherwise then. */
export function signalsThen(now: readonly EngineSignal[], { added, signals }: EarlierInputs): EngineSignal[] {
  const gone = new Set([...added, ...signals.map(({ id }) => id)]);
  return [...now.filter(({ id }) => !gone.has(id)), ...signals];
}

/**
 * What changed in earlier weeks: their index as it reads now under which method, and the signals that make the difference. As what a week was
 * published is taken as told: the signals of that moment are in its own package.
 */
export function earlierDifferences(
  found: Findings,
  snapshot: WeeklySnapshot,
  computed: Computed,
  inputs: EngineInputs,
): void {
  const told = snapshot.earlier;
  if (told === null) return;
  const { earlier } = inputs;
  found.same("earlier weeks", told.weeks.length, earlier?.weeks.length ?? 0);
  for (const { week, frozen, now, difference, methodVersion } of told.weeks) {
    const version = earlier?.weeks.find((one) => one.week === week)?.methodVersion;
    // What was published before weeks told their version has none.
    if (methodVersion !== undefined)
      found.same(`earlier week ${week}, method version`, methodVersion, version);
    const method = version === undefined ? null : methodOf(inputs, version);
    const index = method && indexOn(computed.packed, method, sundayOf(week));
    found.number(`earlier week ${week}`, now, index);
    const gap = frozen === null || index === null ? null : atSixDecimals(index - frozen);
    found.number(`earlier week ${week}, difference`, difference, gap);
  }
  const [last] = earlier?.weeks ?? [];
  if (!earlier || !last) return;
  const method = methodOf(inputs, last.methodVersion);
  const then = signalsThen(inputs.signals, earlier);
  const revised = revisedSignals(then, inputs.signals, method, sundayOf(last.week));
  found.same(
    "signals revised in earlier weeks, not listed",
    told.others,
    Math.max(0, revised.length - SIGNALS_LISTED),
  );
  for (const [at, signal] of revised.slice(0, SIGNALS_LISTED).entries()) {
    const held = told.signals[at];
    found.same(`revised signal ${at + 1}`, held?.slug ?? null, signal.id);
    found.same(`revised signal ${signal.id}`, held?.what ?? null, signal.what);
    found.number(`revised signal ${signal.id}, difference`, held?.difference ?? null, signal.share);
  }
}

const sundayOf = (week: string): Day => parseIsoWeek(week)?.sunday ?? Number.NaN;

function indexOn(packed: PackedSignals, method: Method, day: Day): number | null {
  const value = indexSeries(packed, method, day, day).index[0];
  return value === undefined || Number.isNaN(value) ? null : value;
}

function revisedSignals(
  then: readonly EngineSignal[],
  now: readonly EngineSignal[],
  method: Method,
  day: Day,
) {
  const [was, is] = [new Set(then.map(({ id }) => id)), new Set(now.map(({ id }) => id))];
  const pack = (signals: readonly EngineSignal[]) => packSignals(signals, null, method.generation);
  return vintageShares(pack(then), pack(now), method, day)
    .filter(({ share }) => Math.abs(share) >= LEAST)
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share) || (a.id < b.id ? -1 : 1))
    .map(({ id, share }) => ({ id, share, what: !was.has(id) ? "added" : is.has(id) ? "edited" : "voided" }));
}
