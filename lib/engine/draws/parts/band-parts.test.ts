import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Bands } from "@/lib/engine/draws/band";
import { bandPartSteps } from "@/lib/engine/draws/bands";
import { doubtsOf } from "@/lib/engine/draws/doubts";
import { plainBands } from "@/lib/engine/draws/plain-bands.test-kit";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { anySignals, FIRST_DAY, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { anyWrite, LINKED, type State } from "./any-writes.test-kit";
import type { BandParts } from "./band-parts";

const FROM = FIRST_DAY + 30;
const DRAWS = 37;
/** Pieces of 150 days, so that a range has several and is drawn in two groups. */
const CELLS = DRAWS * 150;
const SETTINGS = { seed: 5, draws: DRAWS };

function rowsOf({ signals, intensity, method, knownOn }: State) {
  const packed = packSignals(signals, knownOn, method.generation);
  return { packed, doubts: doubtsOf(packed, signals, intensity, knownOn) };
}

function partsOf(state: State, before: BandParts | null): BandParts {
  const steps = bandPartSteps(rowsOf(state), state.method, FROM, state.to, SETTINGS, before, CELLS);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

function plainOf(state: State): Bands {
  const { packed, doubts } = rowsOf(state);
  return plainBands(packed, doubts, state.method, FROM, state.to, SETTINGS, CELLS);
}

const linesOf = ({ index, families, indexOnSundays }: Bands) => [
  ...[index, ...families].flatMap(({ levels }) => levels),
  ...indexOnSundays,
];

/** Every number is the same number, to its last bit. */
function assertSame(actual: Bands, expected: Bands, what: string) {
  assert.deepEqual([actual.from, actual.to, actual.sundays], [expected.from, expected.to, expected.sundays]);
  const lines = linesOf(actual);
  for (const [at, line] of linesOf(expected).entries()) {
    assert.equal(lines[at]?.length, line.length);
    const other = line.findIndex((value, one) => !Object.is(value, lines[at]?.[one]));
    assert.equal(
      other,
      -1,
      `${what}: line ${at}, element ${other}: ${lines[at]?.[other]} is not ${line[other]}`,
    );
  }
}

describe("bands by part are the bands from scratch, bit for bit", () => {
  test("after any writes: coded, corrected, withdrawn, linked, ended, recoded, another method", () => {
    let went = 0;
    fc.assert(
      fc.property(anySignals, fc.array(anyWrite, { minLength: 1, maxLength: 8 }), (signals, writes) => {
        let state: State = {
          signals: [...LINKED, ...signals],
          intensity: new Map(),
          method: METHOD_2,
          knownOn: null,
          to: FROM + 500,
        };
        let parts = partsOf(state, null);
        assertSame(parts.bands, plainOf(state), "from scratch");
        for (const [at, write] of writes.entries()) {
          state = write(state);
          const before = parts;
          parts = partsOf(state, before);
          assertSame(parts.bands, plainOf(state), `after write ${at + 1}`);
          if (parts.bands.indexOnSundays.some((draws) => before.bands.indexOnSundays.includes(draws))) went++;
        }
      }),
      { numRuns: 120 },
    );
    assert.ok(went > 150, `${went} writes left days as they were`);
  });
});

describe("a write draws no more than it touches", () => {
  const state: State = {
    signals: [...LINKED, signalOf("old", "2023-02-20"), signalOf("late", "2024-03-20")],
    intensity: new Map(),
    method: METHOD_2,
    knownOn: null,
    to: FROM + 500,
  };
  const before = partsOf(state, null);
  /** The Sundays whose draws are not those of before. */
  const drawnAnew = (after: State) => {
    const { bands } = partsOf(after, before);
    assertSame(bands, plainOf(after), "after");
    return bands.sundays.filter((_, at) => bands.indexOnSundays[at] !== before.bands.indexOnSundays[at]);
  };

  test("nothing, where nothing was written", () => assert.deepEqual(drawnAnew(state), []));

  test("a signal from its own day on", () => {
    const one = signalOf("new", "2024-02-01");
    const days = drawnAnew({ ...state, signals: [...state.signals, one] });
    assert.ok(days.length > 0 && days.every((sunday) => sunday >= one.start));
  });

  test("the end of a status from that end on", () => {
    const end = FIRST_DAY + 400;
    const signals = state.signals.map((one) =>
      one.id === "old" ? { ...one, end: null, status: true } : one,
    );
    const open = partsOf({ ...state, signals }, null);
    const ended = signals.map((one) => (one.id === "old" ? { ...one, end } : one));
    const { bands } = partsOf({ ...state, signals: ended }, open);
    assertSame(bands, plainOf({ ...state, signals: ended }), "ended");
    for (const [at, sunday] of bands.sundays.entries())
      assert.equal(bands.indexOnSundays[at] === open.bands.indexOnSundays[at], sunday < end);
  });

  test("a happening that turns out to have ended later in its month is drawn anew from that month on", () => {
    const one = signalOf("month", "2024-02-03", { precision: "month" });
    const was = { ...state, signals: [...state.signals, one] };
    const is = { ...state, signals: [...state.signals, { ...one, end: one.start + 9 }] };
    assertSame(partsOf(is, partsOf(was, null)).bands, plainOf(is), "later in its month");
  });

  test("a later day coded through from the day after the last", () =>
    assert.deepEqual(
      drawnAnew({ ...state, to: state.to + 14 }).map((sunday) => sunday > state.to),
      [true, true],
    ));

  test("a title or a note moves nothing", () =>
    assert.deepEqual(drawnAnew({ ...state, signals: [...state.signals] }), []));
});
