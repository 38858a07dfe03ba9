import assert from "node:assert/strict";
import { test } from "node:test";
import { framedPicture } from "@/lib/charts/leaving/framed-picture";
import { eventTicks } from "./event-ticks";
import { lineMarks } from "./line-marks";
import { linesDrawing } from "./lines-drawing";
import { linesView, restingPlace, signPlaces } from "./lines-view";
import { isUnsearched, linesSummary, lineValues, sinceEvent } from "./lines-words";
import { shortNames } from "./short-names";

const line = (key: string, begin: number, values: number[]) => ({
  key,
  name: key.toUpperCase(),
  begin,
  line: Float64Array.from(values),
});

test("each line begins and ends on its own days, and what it does not cover is a gap", () => {
  const view = linesView(
    "calendar",
    [line("a", 100, [1, 2, 3, 4]), line("b", 102, [5, Number.NaN, 7, 8])],
    100,
    104,
  );
  assert.deepEqual(view.days, [100, 101, 102, 103, 104]);
  assert.deepEqual(view.lines[0]?.values, [1, 2, 3, 4, null]);
  assert.deepEqual(view.lines[1]?.values, [null, null, 5, null, 7]);
  assert.deepEqual(view.lines[0]?.end, { day: 103, value: 4 });
  assert.deepEqual(view.axis, { low: -25, high: 25, ticks: [-25, 0, 25] });
});

test("a long view keeps every seventh day before its last, and the spikes", () => {
  const values = Array.from({ length: 2000 }, (_, at) => (at === 777 ? 90 : Math.sin(at / 50)));
  const view = linesView("calendar", [line("a", 0, values)], 0, 1999);
  for (let day = 1999; day >= 0; day -= 7) assert.ok(view.days.includes(day), `day ${day}`);
  assert.ok(view.lines[0]?.values.includes(90));
  assert.ok(view.days.length < 750);
});

test("a line without a point has no end, and says so in words", () => {
  const view = linesView("event", [line("a", -7, [1, 2, 3, 4, 5, 6, 7, 8]), line("b", 500, [1])], -7, 7);
  assert.equal(view.lines[1]?.end, null);
  assert.equal(
    linesSummary(view),
    "A: from +1.0 (1 week before) to +8.0 (day of the event). B: no data in this range.",
  );
  assert.equal(lineValues(view, view.days.indexOf(0)), "day of the event: A +8.0, B no data");
  assert.equal(sinceEvent(10), "10 days after");
});

test("days that nobody searched are drawn and said to be so", () => {
  const days = [100, 101, 102, 103];
  const view = linesView("calendar", [line("a", 100, [1, 2, 3, 4])], 100, 103, [{ from: 102, to: 103 }]);
  assert.deepEqual(view.lines[0]?.values, [1, 2, 3, 4]);
  assert.deepEqual(
    days.map((day) => isUnsearched(view, day)),
    [false, false, true, true],
  );
  assert.match(lineValues(view, 2), /: A \+3\.0, not searched$/);
  assert.doesNotMatch(lineValues(view, 1), /not searched/);
  assert.match(linesSummary(view), /Nobody searched 13–14 Apr 1970\.$/);
  assert.ok(
    linesDrawing(view)
      .draw({ width: 300, height: 100, ticks: 3, prefix: "p" }, true)
      .svg.includes("url(#puncoded)"),
  );
  assert.deepEqual(
    linesDrawing(view)
      .legend(true)
      .map(({ text }) => text),
    ["not searched"],
  );
});

test("signs stand only where their line has a value, and not where those of another stand", () => {
  const values = Array.from({ length: 400 }, () => 1);
  const view = linesView("calendar", [line("a", 0, values), line("b", 200, values)], 0, 399);
  const [a, b] = [signPlaces(view, 0, 6), signPlaces(view, 1, 6)];
  assert.equal(a.length, 6);
  assert.equal(b.length, 3);
  assert.ok(a.every((at) => !b.includes(at)));
});

test("the axis counts weeks from the event, which is always marked", () => {
  assert.deepEqual(
    eventTicks(-182, 364, 8).map(({ label }) => label),
    ["−26", "−13", "event", "+13", "+26", "+39", "+52"],
  );
  for (const most of [3, 4, 8]) assert.ok(eventTicks(-182, 364, most).some(({ at }) => at === 0));
  assert.ok(eventTicks(-182, 364, 4).length <= 4);
});

test("pairs with a side in common are told apart by the other", () => {
  const pair = (a: string, b: string) => ({ name: `${a} – ${b}`, sideA: { name: a }, sideB: { name: b } });
  assert.deepEqual(shortNames([pair("A", "X"), pair("B", "X")]), ["A", "B"]);
  assert.deepEqual(shortNames([pair("X", "A"), pair("X", "B")]), ["A", "B"]);
  assert.deepEqual(shortNames([pair("A", "X"), pair("B", "Y")]), ["A – X", "B – Y"]);
  assert.deepEqual(shortNames([pair("A", "X")]), ["A – X"]);
});

test("a cursor rests where all lines speak", () => {
  const both = linesView("calendar", [line("a", 100, [1, 2, 3, 4]), line("b", 102, [5, 6, 7])], 100, 104);
  assert.equal(both.days[restingPlace(both)], 103);
  const apart = linesView("calendar", [line("a", 100, [1]), line("b", 102, [5])], 100, 104);
  assert.equal(apart.days[restingPlace(apart)], 104);
  const empty = linesView("calendar", [line("a", 500, [1])], 100, 104);
  assert.equal(empty.days[restingPlace(empty)], 104);
});

test("a picture of several lines carries their names, its words escaped, and as many lines as the view", () => {
  const view = linesView(
    "event",
    [line("a", -7, [1, 2, 3, 4, 5, 6, 7, 8]), line("b & c", -3, [-9, -8])],
    -7,
    7,
  );
  const svg = framedPicture(linesDrawing(view), {
    kicker: "k",
    headline: "A < B",
    unit: "points",
    summary: "s",
    notes: ["y"],
    source: ["Source: x"],
    link: "https://thawline.example/",
  });
  for (const part of ["A +8.0", "B &amp; C −8.0", "A &lt; B", "Source: x", ">event</text>"])
    assert.ok(svg.includes(part), part);
  assert.equal(svg.match(/stroke-linejoin/g)?.length, 2);
  assert.ok(svg.startsWith("<svg") && svg.endsWith("</svg>"));
});

test("no two lines of one chart look alike, also without colour", () => {
  const looks = Array.from({ length: 6 }, (_, at) => ({ ...lineMarks(at), ink: false, width: 1 }));
  assert.equal(new Set(looks.map((look) => JSON.stringify(look))).size, 6);
});
