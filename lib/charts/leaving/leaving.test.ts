import assert from "node:assert/strict";
import { test } from "node:test";
import { linesDrawing } from "@/lib/charts/lines/lines-drawing";
import { linesView } from "@/lib/charts/lines/lines-view";
import type { FlowFigure } from "@/lib/charts/turns/flow-figure";
import type { Drawing } from "./drawing";
import { flowDrawing } from "./flow-drawing";
import { framedDocument } from "./framed-document";
import { framedPicture } from "./framed-picture";
import { type SureFigure, sureDrawing } from "./sure-drawing";

const words = {
  kicker: "A – B",
  headline: "<script>alert(1)</script> & more",
  unit: "points",
  summary: "It rose.",
  notes: ["A note."],
  source: ["Source: Thawline, method version 1.", "Retrieved 2 Jan 2026."],
  link: "https://thawline.example/a-b/turns?from=2025-01-01&to=2025-02-01",
};

const flow: FlowFigure = {
  what: "sum",
  from: 20_000,
  to: 20_070,
  bars: [
    { monday: 20_001, up: 3, down: 0, signals: 1 },
    { monday: 20_008, up: 0, down: 2, signals: 2 },
    { monday: 20_015, up: 0, down: 0, signals: 0 },
  ],
  axis: { low: -5, high: 5, ticks: [-5, 0, 5] },
  turns: [{ kind: "thaw", day: 20_008, earliest: 20_001, latest: 20_022, name: "Thaw from 12 Oct 2024" }],
  unsearched: [],
};

const sure: SureFigure = {
  band: { lowest: -20, lower: -5, median: 1, upper: 8, highest: 21 },
  index: 2,
  tests: [
    { words: "As computed", change: 2, arrow: "up", survives: null },
    { words: "Without “x < y”", change: -4, arrow: "down", survives: "turned round" },
  ],
};

const lines = linesView(
  "calendar",
  [
    { key: "now", name: "Now", begin: 20_000, line: Float64Array.of(1, 2, 3) },
    { key: "then", name: "Then", begin: 20_000, line: Float64Array.of(1, 1) },
  ],
  20_000,
  20_002,
);

const drawings: [string, Drawing, string[]][] = [
  ["lines", linesDrawing(lines), ["Now +3.0", "Then +1.0"]],
  ["flow", flowDrawing(flow), ["Thaw", "thaw: likeliest day and span", "new cooling evidence"]],
  ["sure", sureDrawing(sure), ["Index +2.0", "nine in ten draws", "x &lt; y", "−4.0: down, turned round"]],
];

for (const [name, drawing, marks] of drawings) {
  test(`${name}: a picture carries its finding, legend, notes, source and address, all as text`, () => {
    const svg = framedPicture(drawing, words);
    for (const part of [...marks, "A – B", "points", "A note.", "method version 1", "Retrieved 2 Jan 2026."])
      assert.ok(svg.includes(part), part);
    assert.ok(svg.includes("from=2025-01-01&amp;to=2025-02-01"));
    assert.ok(svg.includes("&lt;script&gt;") && !svg.includes("<script"));
    assert.ok(!/NaN|undefined|Infinity/.test(svg));
  });

  test(`${name}: an embedded document has two drawings with a text alternative, its source and no scripts`, () => {
    const html = framedDocument(drawing, words);
    assert.equal(html.match(/<svg role="img" aria-labelledby="finding summary"/g)?.length, 2);
    for (const part of [...marks, 'id="summary">It rose. A note.', "Source: Thawline", 'target="_blank"'])
      assert.ok(html.includes(part), part);
    assert.ok(!html.includes("<script"));
    assert.ok(!/NaN|undefined|Infinity/.test(html));
  });
}

test("a week without evidence has no bar, and one of cooling hangs from 0", () => {
  const { svg } = flowDrawing(flow).draw({ width: 700, height: 100, ticks: 4, prefix: "" }, true);
  assert.deepEqual(
    [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)].map((bar) =>
      bar.slice(1).map(Number),
    ),
    [
      [10, 20, 56, 30],
      [80, 50, 56, 20],
    ],
  );
});

test("a narrow frame has no room for the date of a turn", () => {
  const box = { width: 340, height: 100, ticks: 3, prefix: "" };
  assert.ok(flowDrawing(flow).draw(box, true).svg.includes("Thaw from 12 Oct 2024"));
  assert.ok(!flowDrawing(flow).draw(box, false).svg.includes("Thaw from"));
});

test("what is not known is neither drawn nor explained", () => {
  const drawing = sureDrawing({ band: null, index: null, tests: sure.tests });
  assert.deepEqual(
    drawing.legend(true).map(({ text }) => text),
    ["a rise", "a fall"],
  );
  assert.ok(!framedPicture(drawing, words).includes("Index"));
});

test("weeks that nobody searched are hatched, and the legend says so", () => {
  const box = { width: 700, height: 100, ticks: 4, prefix: "p-" };
  const unsearched = [{ from: flow.from, to: flow.from + 6 }];
  const drawing = flowDrawing({ ...flow, unsearched });
  assert.ok(drawing.draw(box, true).svg.includes('fill="url(#p-uncoded)"'));
  assert.ok(drawing.legend(true).some(({ text }) => text === "not searched"));
  assert.ok(!flowDrawing(flow).draw(box, true).svg.includes("uncoded"));
  assert.ok(
    !flowDrawing(flow)
      .legend(true)
      .some(({ text }) => text === "not searched"),
  );
});
