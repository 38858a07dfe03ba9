import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { doubtsOf, type IntensityDoubt } from "@/lib/engine/draws/doubts";
import { ALL_FROM_A } from "@/lib/engine/draws/drawn-method";
import { anySignals, LAST_DAY } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { drawColumn, drawnColumn } from "./drawn-column";
import { type DrawnSignal, drawSignal, signalSources } from "./drawn-signal";

const WIDTH = 40;
const anySigma = fc.constantFrom(0, 0.5, 3);

test("a column holds the draws of a signal one after the other, bit for bit, in any block and after any other", () => {
  const column = drawnColumn(WIDTH);
  fc.assert(
    fc.property(
      anySignals,
      anySigma,
      fc.integer(),
      fc.nat({ max: 5_000 }),
      fc.integer({ min: 1, max: WIDTH }),
      (signals, sigma, seed, first, block) => {
        const doubt: IntensityDoubt = { lowest: -9, highest: 8, sigma };
        const packed = packSignals(signals);
        const doubts = doubtsOf(packed, signals, new Map(signals.map(({ id }) => [id, doubt])), null);
        for (const family of FAMILIES.keys())
          for (const source of signalSources(packed, doubts, family, LAST_DAY + 1_000, seed, ALL_FROM_A)) {
            drawColumn(source, first, block, column);
            const drawn: DrawnSignal = { intensity: 0, start: 0, end: 0 };
            let one = 0;
            for (let draw = first; draw < first + block; draw++) {
              if (!drawSignal(source, draw, drawn)) continue;
              const { draws, intensity, start, end } = column;
              assert.deepEqual(
                [draws[one], intensity[one], start[one], end[one]],
                [draw, drawn.intensity, drawn.start, drawn.end],
              );
              one++;
            }
            assert.equal(column.count, one);
          }
      },
    ),
    { numRuns: 150 },
  );
});
