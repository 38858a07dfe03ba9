import { dayFromIso } from "@/lib/engine/calendar/day";
import { reportOf, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import type { EngineSignal } from "@/lib/engine/signals/signal";

/** The five signals of the worked example of generation 2 (docs/method.md). */
export const WORKED_2: EngineSignal[] = [
  signalOf("T1", "2025-01-01", {
    family: "SECURITY",
    end: dayFromIso("2025-06-30"),
    precision: "half-year",
    intensity: -2.5,
    reports: [reportOf("B2")],
    occurrences: 10,
  }),
  signalOf("T2", "2025-03-10", { family: "SECURITY", intensity: -3, countedIn: "T1" }),
  signalOf("O1", "2023-09-02", { family: "TRADE", intensity: 4, opens: "O2" }),
  signalOf("O2", "2023-09-02", { family: "TRADE", end: null, intensity: 2, reports: [reportOf("B2")] }),
  signalOf("V1", "2025-08-01", {
    family: "SECURITY",
    end: dayFromIso("2025-08-03"),
    intensity: -10,
    stateViolence: true,
  }),
];

/** Nine more happenings of the first half of 2025 that T1 counts. */
export const NINE_MORE: EngineSignal[] = Array.from({ length: 9 }, (_, at) =>
  signalOf(`M${at}`, "2025-02-03", { family: "SECURITY", intensity: -2, countedIn: "T1" }),
);

/** E, warming, cooling, trade P and S, security P and S (null: no score), V, and shares by signal. */
export interface WorkedDay {
  day: string;
  index: number;
  warming: number;
  cooling: number;
  trade: [number, number];
  security: [number, number] | null;
  violence: number;
  shares: Record<string, number>;
}

const OPEN = { O1: 0, O2: 1.402145 };
const TRADE: [number, number] = [1.125, 9.34763];

/** The table of method-2, to the digits that it gives. */
export const WORKED_DAYS: WorkedDay[] = [
  {
    day: "2023-09-02",
    index: 4.822691,
    warming: 4.822691,
    cooling: 0,
    trade: [4, 32.151274],
    security: null,
    violence: 0,
    shares: { O1: 3.466309, O2: 1.356382 },
  },
  {
    day: "2024-01-01",
    index: 2.463098,
    warming: 2.463098,
    cooling: 0,
    trade: [1.988481, 16.420651],
    security: null,
    violence: 0,
    shares: { O1: 1.069579, O2: 1.393519 },
  },
  {
    day: "2025-03-31",
    index: -10.619266,
    warming: 1.402145,
    cooling: -12.021411,
    trade: TRADE,
    security: [-6.289172, -48.085643],
    violence: 0,
    shares: { T1: -7.522341, T2: -4.499069, ...OPEN },
  },
  {
    day: "2025-06-30",
    index: -10.408336,
    warming: 1.402145,
    cooling: -11.81048,
    trade: TRADE,
    security: [-6.15816, -47.241922],
    violence: 0,
    shares: { T1: -10.232814, T2: -1.577666, ...OPEN },
  },
  {
    day: "2025-08-03",
    index: -19.282724,
    warming: 1.402145,
    cooling: -20.684868,
    trade: TRADE,
    security: [-14.157836, -82.739473],
    violence: -68.2262,
    shares: { T1: -5.26321, T2: -0.811467, V1: -14.610191, ...OPEN },
  },
  {
    day: "2025-12-31",
    index: -3.73766,
    warming: 1.402145,
    cooling: -5.139805,
    trade: TRADE,
    security: [-2.502775, -20.55922],
    violence: -14.6257,
    shares: { T1: -1.30781, T2: -0.201634, V1: -3.630361, ...OPEN },
  },
];

/** What the extended example changes of the five: T1 is taken back by half, T2 was told of on 2025-04-05 only. */
const CHANGED: Record<string, Partial<EngineSignal>> = {
  T1: { retractions: [{ start: dayFromIso("2025-07-15"), r: 0.5 }] },
  T2: { reports: [reportOf("A1", { published: dayFromIso("2025-04-05") })] },
};

/** The worked example with a retraction, a late report, an agreement whose end was published late, and an armed conflict in force. */
export const EXTENDED_2: EngineSignal[] = [
  ...WORKED_2.map((signal) => ({ ...signal, ...CHANGED[signal.id] })),
  signalOf("K1", "2024-05-01", {
    end: dayFromIso("2024-12-31"),
    endPublished: dayFromIso("2025-02-10"),
    status: true,
    intensity: 3,
    reports: [reportOf("B2")],
  }),
  signalOf("A1", "2025-10-01", {
    family: "SECURITY",
    end: null,
    intensity: -8,
    reports: [reportOf("A2")],
    stateViolence: true,
  }),
];
