import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { Method } from "@/lib/engine/methods/method";
import {
  CREDIBILITIES,
  type Day,
  type EngineReport,
  type EngineSignal,
  FAMILIES,
  PRECISIONS,
  RELIABILITIES,
  type Retraction,
  UNLINKED,
} from "./signal";

/** The days that generated signals start in: three years with a leap day in the middle. */
export const FIRST_DAY = dayFromIso("2023-01-01");
export const LAST_DAY = dayFromIso("2025-12-31");

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const anyReport: fc.Arbitrary<EngineReport> = fc.record({
  reliability: fc.constantFrom(...RELIABILITIES),
  credibility: fc.constantFrom(...CREDIBILITIES),
  group: fc.constantFrom(null, "agency", "ministry"),
  published: fc.option(anyDay, { nil: null }),
  withdrawn: fc.oneof(
    { weight: 6, arbitrary: fc.constant(false) },
    fc.constant(true),
    anyDay,
  ) as fc.Arbitrary<boolean | Day>,
});

const anySignal: fc.Arbitrary<EngineSignal> = fc
  .record({
    family: fc.constantFrom(...FAMILIES),
    start: anyDay,
    lasts: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 }), fc.constant(null)),
    precision: fc.oneof(
      { weight: 3, arbitrary: fc.constant("day" as const) },
      fc.constantFrom(...PRECISIONS),
    ),
    intensity: fc.integer({ min: -20, max: 20 }).map((half) => half / 2),
    scored: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false)),
    reports: fc.array(anyReport, { maxLength: 4 }),
    endPublished: fc.option(anyDay, { nil: null }),
    retractions: fc.oneof(
      { weight: 4, arbitrary: fc.constant<Retraction[]>([]) },
      fc.array(fc.record({ start: anyDay, r: fc.constantFrom(1, 0.5) }), { maxLength: 2 }),
    ),
  })
  .map(({ lasts, ...signal }) => ({
    ...signal,
    id: "",
    end: lasts === null ? null : signal.start + lasts,
    endPublished: lasts === null ? null : signal.endPublished,
    ...UNLINKED,
    status: lasts === null,
  }));

/** Up to thirty signals of every kind, each with an id of its own. */
export const anySignals = fc
  .array(anySignal, { maxLength: 30 })
  .map((signals) => signals.map((signal, at) => ({ ...signal, id: `s${at}` })));

const byFamily = (value: fc.Arbitrary<number>) =>
  fc.record({ DIPLOMATIC: value, RHETORIC: value, TRADE: value, ENERGY: value, SECURITY: value });

/** Any method that is accepted, thresholds aside. */
export const anyMethod = (stage: Method["stage"]): fc.Arbitrary<Method> =>
  fc.record({
    weights: byFamily(fc.integer({ min: 0, max: 10 })).filter((weights) =>
      FAMILIES.some((family) => weights[family] > 0),
    ),
    halfLives: byFamily(fc.double({ min: 0.3, max: 400, noNaN: true })),
    kappa: byFamily(fc.double({ min: 1, max: 40, noNaN: true })),
    generation: fc.constant(1 as const),
    stage: fc.constant(stage),
  });

/** A day from a little before the first signal to long after the last. */
export const anyViewDay = fc.integer({ min: FIRST_DAY - 40, max: LAST_DAY + 800 });

/** A scored event of one A1 report on one day, changed as a test asks. */
export function signalOf(id: string, start: string, over: Partial<EngineSignal> = {}): EngineSignal {
  const day: Day = dayFromIso(start);
  return {
    id,
    family: "DIPLOMATIC",
    start: day,
    end: day,
    precision: "day",
    intensity: 4,
    scored: true,
    reports: [reportOf("A1")],
    endPublished: null,
    retractions: [],
    ...UNLINKED,
    status: over.end === null,
    ...over,
  };
}

/** A report by its two grades. `reportOf("B2")` */
export function reportOf(grades: string, over: Partial<EngineReport> = {}): EngineReport {
  const reliability = RELIABILITIES.find((one) => one === grades[0]);
  const credibility = CREDIBILITIES.find((one) => one === Number(grades[1]));
  if (!reliability || !credibility) throw new RangeError(`no grades ${grades}`);
  return { reliability, credibility, group: null, published: null, withdrawn: false, ...over };
}
