import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { turnsWithFaceValue } from "./face-value";
import type { WeeklyStreams } from "./stream";
import type { KnownTurns } from "./stream-turns";

const WEEKS = 70;
const someCount = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 5 }) },
  fc.double({ min: 0, max: 9, noNaN: true }),
);
const someWeek = fc.nat({ max: WEEKS - 1 });

/** What a write may do to the weeks of a history. */
type Write = (streams: WeeklyStreams) => WeeklyStreams;

const changed = (streams: WeeklyStreams, week: number, name: "contact" | "strain", count: number) => {
  const stream = { count: streams[name].count.slice(), weight: streams[name].weight.slice() };
  stream.count[week] = count;
  return { ...streams, [name]: stream };
};

const anyWrite: fc.Arbitrary<Write> = fc.oneof(
  fc.tuple(someWeek, fc.constantFrom("contact" as const, "strain" as const), someCount).map(
    ([week, name, count]) =>
      (streams: WeeklyStreams) =>
        changed(streams, week % streams.weeks, name, count),
  ),
  // A figure that is corrected weighs otherwise.
  fc.tuple(someWeek, fc.nat({ max: 40 })).map(([week, weight]) => (streams: WeeklyStreams) => {
    const { contact } = streams;
    const weights = contact.weight.slice();
    weights[week % streams.weeks] = weight;
    return { ...streams, contact: { ...contact, weight: weights } };
  }),
  // What is recorded of the searching.
  fc.tuple(someWeek, fc.constantFrom(0, 0.5, 1)).map(([week, searched]) => (streams: WeeklyStreams) => {
    const exposure = streams.exposure.slice();
    exposure[week % streams.weeks] = searched;
    return { ...streams, exposure };
  }),
  // Coded through a later or an earlier week.
  fc.integer({ min: 1, max: WEEKS }).map((weeks) => (streams: WeeklyStreams) => {
    const until = (column: Float64Array) => {
      const cut = new Float64Array(weeks);
      cut.set(column.subarray(0, weeks));
      return cut;
    };
    const { exposure, contact, strain } = streams;
    const stream = ({ count, weight }: typeof contact) => ({ count: until(count), weight: until(weight) });
    return { weeks, exposure: until(exposure), contact: stream(contact), strain: stream(strain) };
  }),
);

function streamsOf(counts: [number, number][]): WeeklyStreams {
  const column = (at: 0 | 1) => Float64Array.from(counts, (both) => both[at]);
  return {
    weeks: counts.length,
    exposure: new Float64Array(counts.length).fill(1),
    contact: { count: column(0), weight: column(0) },
    strain: { count: column(1), weight: column(1) },
  };
}

test("turns gone on from earlier states are those found from nothing, to the last bit, whatever was written", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(someCount, someCount), { minLength: WEEKS, maxLength: WEEKS }),
      fc.array(anyWrite, { minLength: 1, maxLength: 6 }),
      (counts, writes) => {
        const memory = new Map<string, KnownTurns>();
        let streams = streamsOf(counts);
        assert.deepEqual(turnsWithFaceValue(streams, memory), turnsWithFaceValue(streams));
        for (const write of writes) {
          streams = write(streams);
          assert.deepEqual(turnsWithFaceValue(streams, memory), turnsWithFaceValue(streams));
          for (const [name, { fitted }] of memory) {
            if (fitted.search.count.length !== streams.weeks) continue;
            const again = new Map<string, KnownTurns>();
            turnsWithFaceValue(streams, again);
            const evidence = [...fitted.search.tried].map(([step, law]) => [step, law.score]);
            const plain = [...(again.get(name)?.fitted.search.tried ?? [])].map(([step, law]) => [
              step,
              law.score,
            ]);
            if (again.has(name)) assert.deepEqual(evidence, plain);
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});
