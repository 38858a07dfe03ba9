import assert from "node:assert/strict";
import { test } from "node:test";
import { coMovementSentence, lagWords } from "./co-movement-words";
import { earlyEnds, eventsHeadline, levelsHeadline } from "./compare-words";

test("the headline names the highest and the lowest, and who has no data", () => {
  const ends = [
    { name: "Iran", value: -4 },
    { name: "China", value: null },
    { name: "Uzbekistan", value: 31.06 },
    { name: "Russia", value: 2 },
  ];
  assert.equal(
    levelsHeadline(ends, null),
    "Uzbekistan stands highest, at +31.1; Iran lowest, at −4.0; China has no data",
  );
  assert.equal(levelsHeadline(ends.slice(0, 2), null), "Iran stands at −4.0");
  assert.equal(levelsHeadline(ends.slice(1, 2), null), "There is no data in this range");
  assert.equal(
    levelsHeadline(
      [
        { name: "A", value: 1.01 },
        { name: "B", value: 1.04 },
      ],
      null,
    ),
    "Both stand at +1.0",
  );
});

test("two of three that are ranked are neither highest nor lowest", () => {
  const ends = [
    { name: "Tajikistan", value: 6.5 },
    { name: "Uzbekistan", value: null },
    { name: "Pakistan", value: 7.5 },
  ];
  assert.equal(
    levelsHeadline(ends, "2026-02-12"),
    "Pakistan stands above Tajikistan on 12 Feb 2026, at +7.5 against +6.5; Uzbekistan has no data that day",
  );
});

test("lines that are ranked on a day name that day", () => {
  const [a, b] = [
    { name: "A", value: 3 },
    { name: "B", value: 1 },
  ];
  assert.equal(levelsHeadline([a, b], "2026-02-12"), "A stands above B on 12 Feb 2026, at +3.0 against +1.0");
  assert.equal(levelsHeadline([a], "2026-02-12"), "A stands at +3.0 on 12 Feb 2026");
  assert.equal(levelsHeadline([a, a], "2026-02-12"), "Both stand at +3.0 on 12 Feb 2026");
});

test("after events changes are told, each with its own span", () => {
  const one = { name: "Iran", change: -4, days: 70 };
  assert.equal(
    eventsHeadline([one, { name: "China", change: 3.21, days: 364 }]),
    "China rose most, by 3.2 in 52 weeks; Iran fell most, by 4.0 in 10 weeks",
  );
  assert.equal(
    eventsHeadline([one, { name: "China", change: -9, days: 7 }]),
    "Both fell: China most, by 9.0 in 1 week; Iran least, by 4.0 in 10 weeks",
  );
  assert.equal(
    eventsHeadline([
      { name: "Iran", change: 1, days: 6 },
      { name: "Russia", change: 2, days: 20 },
      { name: "China", change: 3, days: 14 },
    ]),
    "All three rose: China most, by 3.0 in 2 weeks; Iran least, by 1.0 in 6 days",
  );
  assert.equal(eventsHeadline([one]), "Iran fell, by 4.0 in 10 weeks");
  assert.equal(
    eventsHeadline([{ ...one, change: null }]),
    "No line has a level before its event and after it",
  );
});

test("lines that end early are named by their last coded day", () => {
  const early = (name: string, codedThrough: string) => ({ name, codedThrough });
  assert.equal(earlyEnds([]), "");
  assert.equal(
    earlyEnds([early("Iran", "2025-12-28"), early("China", "2026-01-04"), early("Russia", "2025-12-28")]),
    "Iran and Russia are coded through 28 Dec 2025; China is coded through 4 Jan 2026; their lines end there, and what lies beyond is no data, not calm.",
  );
});

test("a lag says who comes first; a peak inside of noise is no finding", () => {
  assert.equal(lagWords(3, "Iran", "China"), "Iran 3 weeks before China");
  assert.equal(lagWords(-1, "Iran", "China"), "China 1 week before Iran");
  const peak = { lag: 3, r: 0.41, outside: false };
  const active: [number, number] = [30, 12];
  assert.match(
    coMovementSentence({ peak, active, envelope: 0.5 }, "Iran", "China"),
    /^No lag stands out from noise/,
  );
  assert.match(
    coMovementSentence({ peak: { ...peak, outside: true }, active, envelope: 0.3 }, "Iran", "China"),
    /same direction most clearly Iran 3 weeks before China: r = \+0\.41, outside the ±0\.30/,
  );
  assert.match(
    coMovementSentence({ peak: null, active, envelope: null }, "Iran", "China"),
    /^No correlation can be told/,
  );
  assert.match(
    coMovementSentence({ peak, active: [30, 11], envelope: 0.3 }, "Iran", "China"),
    /^Too little to tell: .* 30 for Iran and 11 for China/,
  );
});
