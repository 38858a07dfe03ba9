import assert from "node:assert/strict";
import { test } from "node:test";
import { lineValues } from "@/lib/charts/lines/lines-words";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { stageSeries } from "@/lib/engine/stages/stage";
import { scenarioFrame, scenarioRows, scenarioStrokes, scenarioView } from "./scenario-drawing";
import { readingDay, scenarioHorizon } from "./scenario-horizon";

const day = dayFromIso;
const RANGE = { from: day("2024-10-01"), last: day("2025-12-31"), to: day("2026-04-02") };

test("both lines share their days and change their stroke on the last coded day", () => {
  const coded = stageSeries(packSignals([signalOf("a", "2025-01-01")]), METHOD_1, RANGE.to, null);
  const supposed = [signalOf("a", "2025-01-01"), signalOf("H1", "2026-02-01", { intensity: 9 })];
  const scenario = stageSeries(packSignals(supposed), METHOD_1, RANGE.to, null);
  const marks = [
    { id: "H1", start: day("2026-02-01") },
    { id: "H2", start: day("2027-02-01") },
  ];
  const drawing = scenarioRows(coded, scenario, RANGE, marks);
  assert.deepEqual(
    drawing.coded.map((point) => point.day),
    drawing.scenario.map((point) => point.day),
  );
  const { firm, ahead } = scenarioStrokes(drawing.scenario, { codedTo: RANGE.last, gaps: [] });
  const drawnDays = (points: typeof firm) =>
    points.flatMap(({ day, value }) => (value === null ? [] : [day]));
  assert.equal(drawnDays(firm).at(-1), RANGE.last);
  assert.equal(drawnDays(ahead)[0], RANGE.last);
  assert.equal(drawing.coded[0]?.value, null, "a gap before the first signal, never 0");
  assert.deepEqual(
    drawing.marks.map(({ label }) => label),
    ["H1"],
    "a mark outside the drawing is not drawn",
  );
  const top = Math.max(...drawing.scenario.map(({ value }) => value ?? 0));
  assert.ok((drawing.marks[0]?.value ?? 0) === Math.round(top * 1e4) / 1e4);
});

test("a cursor reads what is supposed beside what is coded, and says what is not coded yet and what begins", () => {
  const coded = stageSeries(packSignals([signalOf("a", "2025-01-01")]), METHOD_1, RANGE.to, null);
  const both = packSignals([signalOf("a", "2025-01-01"), signalOf("H1", "2026-02-04", { intensity: 9 })]);
  const scenario = stageSeries(both, METHOD_1, RANGE.to, null);
  const rows = scenarioRows(coded, scenario, RANGE, [{ id: "H1", start: day("2026-02-04") }]);
  const drawing = { ...rows, view: scenarioFrame(RANGE, rows, METHOD_1.stage, null) };
  const view = scenarioView(drawing, true);
  const on = (iso: string) => lineValues(view, view.days.indexOf(day(iso)));
  assert.equal(on("2024-10-06"), "6 Oct 2024: in the scenario no data, as coded no data");
  assert.match(on("2025-12-28"), /^28 Dec 2025: in the scenario \S+\d, as coded \S+\d$/);
  assert.match(on("2026-02-08"), /, if nothing more is coded, H1 begins$/);
  assert.match(on("2026-02-15"), /, if nothing more is coded$/);
  assert.deepEqual(
    scenarioView(drawing, false).lines.map(({ name }) => name),
    ["as coded"],
  );
});

test("days that nobody searched are drawn like what is not coded yet", () => {
  const points = [1, 2, 3, 4, 5].map((value) => ({ day: value, value }));
  const { firm, ahead } = scenarioStrokes(points, { codedTo: 5, gaps: [{ from: 3, to: 3 }] });
  assert.deepEqual(
    firm.map(({ value }) => value),
    [1, 2, null, 4, 5],
  );
  assert.deepEqual(
    ahead.map(({ value }) => value),
    [null, 2, 3, 4, null],
  );
});

test("without a counting signal there is a frame and no line", () => {
  const drawing = scenarioRows(null, null, RANGE, [{ id: "H1", start: RANGE.last }]);
  assert.ok(drawing.scenario.every(({ value }) => value === null));
  assert.deepEqual(drawing.marks, []);
  const { axis, bands, codedTo } = scenarioFrame(RANGE, drawing, METHOD_1.stage, null);
  assert.deepEqual(axis, { low: -25, high: 25, ticks: [-25, 0, 25] });
  assert.deepEqual(
    bands.map(({ name }) => name),
    ["cold", "guarded", "working"],
  );
  assert.equal(codedTo, RANGE.last);
});

test("a scenario reaches a quarter past the last coded day, further for what is supposed, a year at most", () => {
  const live = { to: 1_000, last: 1_000 };
  const starts = (...days: number[]) => ({
    readOn: null,
    added: days.map((start) => ({
      id: "H1",
      title: "",
      family: "TRADE" as const,
      type: "opening",
      start,
      end: null,
      intensity: 4,
      grade: "A1",
      ends: [],
    })),
  });
  assert.equal(scenarioHorizon(live, starts()), 1_092);
  assert.equal(scenarioHorizon(live, starts(1_100)), 1_131);
  assert.equal(scenarioHorizon(live, starts(1_050)), 1_092);
  assert.equal(scenarioHorizon(live, starts(1_340)), 1_366);
  assert.equal(scenarioHorizon(live, starts(9_000)), 1_092);
  assert.equal(scenarioHorizon({ to: 1_200, last: 1_000 }, starts()), 1_200);
  assert.equal(scenarioHorizon(live, { ...starts(), readOn: 1_300 }), 1_300);
  assert.equal(
    scenarioHorizon({ to: 900, last: 1_000 }, starts(1_100)),
    900,
    "a view of the past stays there",
  );
  assert.equal(readingDay(null, 500, 1_092), 1_092);
  assert.equal(readingDay(2_000, 500, 1_092), 1_092);
});
