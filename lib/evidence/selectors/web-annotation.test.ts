import assert from "node:assert/strict";
import { test } from "node:test";
import { markOf } from "./mark-of";
import { pointOf, unitOf } from "./points";
import { fromSelectors, toSelectors } from "./web-annotation";

const TEXT = "In 𝄞 Kabul today";

test("a mark counts code points, and keeps 32 of them on either side", () => {
  assert.deepEqual(markOf(TEXT, 5, 10), {
    exact: "Kabul",
    prefix: "In 𝄞 ",
    suffix: " today",
    start: 5,
    end: 10,
  });
  const long = markOf("𝄞".repeat(100), 50, 51);
  assert.deepEqual([[...long.prefix].length, [...long.suffix].length], [32, 32]);
});

test("there is no mark without letters, or beyond the text", () => {
  for (const [start, end] of [
    [3, 3],
    [5, 4],
    [-1, 2],
    [0, 99],
    [0.5, 2],
  ] as const)
    assert.throws(() => markOf(TEXT, start, end), RangeError);
});

test("a mark is told as two selectors of a Web Annotation, and read from them in any order", () => {
  const mark = markOf(TEXT, 5, 10);
  const selectors = toSelectors(mark);
  assert.deepEqual(JSON.parse(JSON.stringify(selectors)), [
    { type: "TextQuoteSelector", exact: "Kabul", prefix: "In 𝄞 ", suffix: " today" },
    { type: "TextPositionSelector", start: 5, end: 10 },
  ]);
  assert.deepEqual(fromSelectors(selectors.toReversed()), mark);
});

test("half of a mark is none", () => {
  const [quote, position] = toSelectors(markOf(TEXT, 5, 10));
  assert.equal(fromSelectors([quote]), null);
  assert.equal(fromSelectors(position), null);
  assert.equal(fromSelectors([quote, { ...position, end: 5 }]), null);
  assert.equal(fromSelectors("Kabul"), null);
});

test("places of code points and of units are told from each other", () => {
  assert.deepEqual(
    [0, 3, 4, 5, 99].map((point) => unitOf(TEXT, point)),
    [0, 3, 5, 6, TEXT.length],
  );
  assert.deepEqual(
    [0, 3, 5, 6].map((unit) => pointOf(TEXT, unit)),
    [0, 3, 4, 5],
  );
});
