import assert from "node:assert/strict";
import { test } from "node:test";
import type { ChartView } from "./chart-view";
import { picture } from "./picture";
import { wrapWords } from "./wrap-words";

const view: ChartView = {
  from: 20_000,
  to: 20_010,
  codedTo: 20_002,
  columns: {
    days: [20_000, 20_001, 20_002],
    index: [null, 1, 2],
    warming: [null, 3, 4],
    cooling: [null, -2, -2],
    weekBefore: [null, null, null],
    scores: [[], [], [], [], []],
    thin: [[], [], [], [], []],
  },
  projection: [
    { day: 20_002, value: 2 },
    { day: 20_010, value: 1 },
  ],
  axis: { low: -25, high: 25, ticks: [-25, 0, 25] },
  bands: [{ low: -10, high: 10, name: "guarded" }],
  markers: [
    {
      number: 1,
      slug: "x",
      title: "<script>alert(1)</script> & “نص”",
      family: "Trade",
      day: 20_001,
      when: "5 Oct 2024",
      share: 1,
      index: 1,
    },
  ],
  periods: [],
  band: null,
  turns: [],
};
const words = {
  kicker: "A – B",
  headline: "Guarded and steady at +2.0",
  source: "Source: Thawline, method version 1.",
  address: "https://thawline.example/a-b?from=2024-10-04&to=2024-10-06",
};

test("a picture carries its title, legend, source and address", () => {
  const svg = picture(view, words);
  for (const part of [
    "Guarded and steady",
    "warming side",
    "not a forecast",
    "Source: Thawline",
    "thawline.example/a-b",
  ])
    assert.ok(svg.includes(part), part);
});

test("a title with marks of XML stays text", () => {
  const svg = picture(view, words);
  assert.ok(!svg.includes("<script"));
  assert.ok(svg.includes("&lt;script&gt;"));
  assert.ok(svg.includes("to=2024-10-06") && svg.includes("&amp;to="));
});

test("words wrap at spaces, and a longer word is cut", () => {
  assert.deepEqual(wrapWords("one two three", 7), ["one two", "three"]);
  assert.deepEqual(wrapWords("abcdefghij", 4), ["abcd", "efgh", "ij"]);
});
