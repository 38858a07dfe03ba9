import assert from "node:assert/strict";
import { test } from "node:test";
import type { ChartTurn } from "@/lib/charts/drawing/chart-view";
import { laneCount, turnPlaces } from "./turn-places";
import { turnSpanWords } from "./turn-span-words";

const turn = (day: number, name: string): ChartTurn => ({
  kind: "thaw",
  day,
  earliest: day - 5,
  latest: day + 5,
  name,
});
const view = (turns: ChartTurn[]) => ({ from: 0, to: 100, axis: { low: -25, high: 25, ticks: [] }, turns });
const named = ({ name }: ChartTurn) => name;

test("names of turns that lie close stand in lanes of their own", () => {
  const places = turnPlaces(
    view([turn(20, "Thaw from May"), turn(30, "Freeze from June"), turn(75, "Thaw")]),
    1,
    named,
  );
  assert.deepEqual(
    places.map(({ lane }) => lane),
    [0, 1, 0],
  );
  assert.equal(laneCount(places), 2);
  assert.equal(laneCount([]), 0);
});

test("a name that would leave the plot stands before its bracket", () => {
  const [place] = turnPlaces(view([turn(95, "Thaw from 8 Sep 2025")]), 1, named);
  assert.equal(place?.side, "left");
  assert.equal(place?.to, 100);
});

test("a turn outside of the view is not drawn, one that reaches into it is cut", () => {
  const places = turnPlaces(view([turn(-20, "old"), turn(-3, "Thaw")]), 1, named);
  assert.deepEqual(
    places.map(({ label, from, at, cut }) => [label, from, at, cut]),
    [["Thaw", 0, null, { before: true, after: false }]],
  );
});

test("a turn says when it began and how exactly that is known", () => {
  assert.equal(
    turnSpanWords({ day: 20339, earliest: 20332, latest: 20353 }),
    "began within 1–22 Sep 2025 with 90 %, most likely in the week of 8 Sep",
  );
  assert.equal(
    turnSpanWords({ day: 20339, earliest: 20339, latest: 20345 }),
    "began in the week of 8 Sep 2025",
  );
});

test("a name that fits on neither side of its bracket stands under it, inside of the plot", () => {
  const wide: ChartTurn = { ...turn(80, "x".repeat(70)), earliest: 20, latest: 90 };
  const places = turnPlaces(view([wide, turn(50, "Thaw")]), 1, named);
  assert.deepEqual(
    places.map(({ side, nameFrom, lane }) => [side, nameFrom, lane]),
    [
      ["under", 20, 0],
      ["right", 45, 2],
    ],
  );
  assert.equal(laneCount(places), 3);
});

test("a span that fills the plot keeps its name inside of it", () => {
  const [place] = turnPlaces(view([{ ...turn(50, "x".repeat(60)), earliest: -10, latest: 110 }]), 1, named);
  assert.deepEqual([place?.side, place?.nameFrom], ["under", 0]);
  assert.equal(laneCount(place ? [place] : []), 2);
});
