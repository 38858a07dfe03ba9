import fc from "fast-check";
import type { IntensityDoubt } from "@/lib/engine/draws/doubts";
import type { Method } from "@/lib/engine/methods/method";
import { anySignals, FIRST_DAY, reportOf, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { type Day, type EngineSignal, FAMILIES, PRECISIONS } from "@/lib/engine/signals/signal";

/** One state of a relationship, with all that its draws depend on. */
export interface State {
  signals: readonly EngineSignal[];
  intensity: ReadonlyMap<string, IntensityDoubt>;
  method: Method;
  knownOn: Day | null;
  to: Day;
}

/** What somebody may write. */
export type Write = (state: State) => State;

const changeOne =
  (
    at: number,
    change: (signal: EngineSignal, all: readonly EngineSignal[]) => Partial<EngineSignal>,
  ): Write =>
  (state) => {
    const one = at % Math.max(1, state.signals.length);
    const signals = state.signals.map((signal, place) =>
      place === one ? { ...signal, ...change(signal, state.signals) } : signal,
    );
    return { ...state, signals };
  };

const position = fc.nat({ max: 40 });
const someDay = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 900 });

/** Any one write to a relationship: signals coded, corrected, withdrawn, linked or ended, other doubts, days or methods. */
export const anyWrite: fc.Arbitrary<Write> = fc.oneof(
  // Coded anew, at any place in the order.
  fc.tuple(fc.nat(), anySignals).map(
    ([name, some]): Write =>
      (state) => {
        const [signal] = some;
        const id = `n${name}`;
        if (!signal || state.signals.some((one) => one.id === id)) return state;
        return { ...state, signals: [...state.signals, { ...signal, id }] };
      },
  ),
  // Withdrawn.
  position.map(
    (at): Write =>
      (state) => ({ ...state, signals: state.signals.filter((_, place) => place !== at) }),
  ),
  // Corrected: intensity, days, precision, ending, reports, what retracts it.
  fc
    .tuple(position, fc.integer({ min: -20, max: 20 }))
    .map(([at, half]) => changeOne(at, () => ({ intensity: half / 2 }))),
  fc
    .tuple(position, someDay)
    .map(([at, start]) => changeOne(at, ({ end }) => ({ start, end: end && Math.max(start, end) }))),
  fc
    .tuple(position, fc.constantFrom(...PRECISIONS))
    .map(([at, precision]) => changeOne(at, () => ({ precision }))),
  fc
    .tuple(position, fc.integer({ min: 1, max: 500 }))
    .map(([at, lasts]) => changeOne(at, ({ start, status }) => ({ end: start + lasts, status }))),
  position.map((at) => changeOne(at, () => ({ end: null, occurrences: 1, status: true }))),
  fc
    .tuple(position, fc.constantFrom("A1", "B2", "C3", "E5"))
    .map(([at, grades]) => changeOne(at, () => ({ reports: [reportOf(grades)] }))),
  fc
    .tuple(position, someDay, fc.constantFrom(1, 0.5))
    .map(([at, start, r]) =>
      changeOne(at, ({ retractions }) => ({ retractions: [...retractions, { start, r }] })),
    ),
  position.map((at) => changeOne(at, () => ({ retractions: [] }))),
  position.map((at) => changeOne(at, ({ scored }) => ({ scored: !scored }))),
  // Links.
  fc
    .tuple(position, position)
    .map(([at, other]) => changeOne(at, (_, all) => ({ countedIn: all[other]?.id ?? null }))),
  fc
    .tuple(position, position)
    .map(([at, other]) => changeOne(at, (_, all) => ({ opens: all[other]?.id ?? null }))),
  position.map((at) => changeOne(at, () => ({ countedIn: null, opens: null }))),
  fc
    .tuple(position, fc.integer({ min: 1, max: 4 }))
    .map(([at, occurrences]) =>
      changeOne(at, ({ start, end }) => ({ occurrences, status: false, end: end ?? start + 30 })),
    ),
  // Doubt, days and method.
  fc.tuple(position, fc.constantFrom(0, 0.5, 2)).map(
    ([at, sigma]): Write =>
      (state) => {
        const id = state.signals[at]?.id;
        const doubt = { lowest: -8, highest: 8, sigma };
        return id ? { ...state, intensity: new Map([...state.intensity, [id, doubt]]) } : state;
      },
  ),
  fc.integer({ min: FIRST_DAY + 30, max: FIRST_DAY + 730 }).map(
    (to): Write =>
      (state) => ({ ...state, to }),
  ),
  fc.option(someDay, { nil: null }).map(
    (knownOn): Write =>
      (state) => ({ ...state, knownOn }),
  ),
  fc.tuple(fc.constantFrom(...FAMILIES), fc.constantFrom("weights", "kappa", "halfLives")).map(
    ([family, what]): Write =>
      (state) => {
        const numbers = { ...state.method[what as "kappa"] };
        numbers[family] += 0.125;
        return { ...state, method: { ...state.method, [what]: numbers } };
      },
  ),
  fc.constantFrom(1 as const, 2 as const).map(
    (generation): Write =>
      (state) => ({ ...state, method: { ...state.method, generation } }),
  ),
);

/** A tally with members and a pair, whose links hold. */
export const LINKED: EngineSignal[] = [
  signalOf("tally", "2023-03-01", { end: FIRST_DAY + 150, precision: "month", occurrences: 4, intensity: 3 }),
  signalOf("member", "2023-03-10", { countedIn: "tally", reports: [reportOf("B2")] }),
  signalOf("single", "2023-04-02", { countedIn: "tally", reports: [reportOf("C3")] }),
  signalOf("event", "2023-05-01", { family: "TRADE", opens: "status", reports: [reportOf("B2")] }),
  signalOf("status", "2023-05-04", { family: "TRADE", end: null, intensity: 2, reports: [reportOf("B2")] }),
];
