import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { wildLine } from "./any-lines.test-kit";
import { parseLine } from "./compute-parse";
import { LineScanner } from "./line-scanner";

const EVENT =
  '{"id":"S1","family":"TRADE","start":"2025-11-15","end":"2025-11-18","precision":"day","intensity":6,"scored":true,"reports":[{"reliability":"B","credibility":2}]}';
const line = (over: object) => JSON.stringify({ ...JSON.parse(EVENT), ...over });
const read = (text: string, generation: 1 | 2 = 1) =>
  new LineScanner(generation).scan(Buffer.from(`${text}\n`), 0);

/** Were these left to the schema, every figure would be right and a file would take ten times as long. */
test("lines of the usual shapes are read from their bytes", () => {
  const spaced = EVENT.replaceAll(":", ": ").replaceAll(",", ", ");
  const dates = { published: "2025-11-16", withdrawn: "2025-12-01", group: "агентство" };
  for (const usual of [
    EVENT,
    spaced,
    `${EVENT}\r`,
    `  ${EVENT} `,
    line({ end: null, intensity: -2.5, scored: false, reports: [] }),
    line({ id: "Ω1", title: 'said "so"\n', facts: ["a", { b: [1e-3, null] }], note: null }),
    line({
      reports: [{ reliability: "A", credibility: 1, ...dates, source: "x" }],
      endPublished: "2025-11-20",
    }),
    line({ retractions: [{ start: "2025-12-01", r: 0.5, why: "denied" }], endPublished: null }),
  ])
    for (const generation of [1, 2] as const) assert.ok(read(usual, generation), usual);
  for (const linked of [
    line({ occurrences: 3 }),
    line({ countedIn: "T1", opens: null, occurrences: 1 }),
    line({ opens: "O2", status: false }),
    line({ family: "SECURITY", intensity: -8, stateViolence: true, status: true }),
  ])
    assert.ok(read(linked, 2), linked);
});

test("a line that is not valid, or of which that is not certain, is left to the schema", () => {
  for (const left of [
    "",
    "[]",
    EVENT.slice(0, -1),
    `${EVENT}${EVENT}`,
    line({ id: "" }),
    EVENT.replace("S1", "S\t1"),
    EVENT.replace('"S1"', '"S1'),
    line({ id: "a\\b" }),
    line({ start: "2025-02-29" }),
    line({ end: "2025-11-14" }),
    line({ end: undefined }),
    line({ intensity: 6.25 }),
    line({ endPublished: "2025-11-20", end: null }),
    line({ status: null }),
    line({ end_published: null }),
    line({ reports: [{ reliability: "B", credibility: 2, With_drawn: true }] }),
    EVENT.replace('"scored"', '"id":"S2","scored"'),
    EVENT.replace("6", "1e1"),
    EVENT.replace('"end"', '"__proto__":1,"end"'),
  ])
    assert.ok(!read(left), left);
  for (const left of [
    line({ scored: true, reports: [] }),
    line({ stateViolence: true }),
    line({ occurrences: 2, countedIn: "T" }),
    line({ status: true, opens: "O" }),
    line({ occurrences: 0 }),
    line({ counted_in: null }),
  ])
    assert.ok(!read(left, 2), left);
});

for (const generation of [1, 2] as const)
  test(`what is read from bytes is valid, whatever lines came before, generation ${generation}`, () => {
    const scanner = new LineScanner(generation);
    fc.assert(
      fc.property(wildLine, (text) => {
        if (scanner.scan(Buffer.from(`${text}\n`), 0))
          assert.ok(!Array.isArray(parseLine(text, generation)), text);
      }),
      { numRuns: 3000 },
    );
  });
