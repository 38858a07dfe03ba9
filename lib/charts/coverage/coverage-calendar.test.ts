import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { Coverage } from "@/lib/engine/support/coverage";
import { coverageCalendar, weekToClose } from "./coverage-calendar";

const day = dayFromIso;
const none: Coverage = { spans: [], unstatedUntil: day("2026-11-28") };
const over = (first: string, coded: string, until = coded) => ({
  first: day(first),
  coded: day(coded),
  until: day(until),
});

describe("the calendar of coverage", () => {
  test("has every week once, by year and month of its Thursday, the newest year first", () => {
    const years = coverageCalendar(none, over("2024-12-28", "2026-01-11"));
    assert.deepEqual(
      years.map(({ year, months }) => `${year}: ${months.map(({ month }) => month).join(" ")}`),
      ["2026: 1", "2025: 1 2 3 4 5 6 7 8 9 10 11 12", "2024: 12"],
    );
    const weeks = years.toReversed().flatMap(({ months }) => months.flatMap((month) => month.weeks));
    assert.equal(weeks.length, 55);
    assert.deepEqual(
      [weeks[0]?.week, weeks[1]?.week, weeks.at(-1)?.week],
      ["2024-W52", "2025-W01", "2026-W02"],
    );
    assert.ok(weeks.every((week, at) => at === 0 || week.monday - (weeks[at - 1]?.monday ?? 0) === 7));
  });

  test("a week has the states of its days in the order of time", () => {
    const coverage: Coverage = {
      ...none,
      spans: [{ from: day("2025-12-03"), to: day("2025-12-04"), state: "searched" }],
    };
    const [year] = coverageCalendar(coverage, over("2025-12-01", "2025-12-14"));
    assert.deepEqual(
      year?.months[0]?.weeks.map(({ states }) => states.join(" ")),
      ["unstated searched unstated", "unstated"],
    );
  });

  test("days before the first tracked one have no state", () => {
    const coverage: Coverage = {
      ...none,
      spans: [{ from: day("2025-12-01"), to: day("2025-12-03"), state: "partly" }],
    };
    const [year] = coverageCalendar(coverage, over("2025-12-04", "2025-12-14"));
    assert.deepEqual(year?.months[0]?.weeks[0]?.states, ["unstated"]);
  });

  test("a week after the last coded day has a state only where a record names it", () => {
    const coverage: Coverage = {
      ...none,
      spans: [{ from: day("2025-12-22"), to: day("2025-12-28"), state: "partly" }],
    };
    const [year] = coverageCalendar(coverage, over("2025-12-08", "2025-12-14", "2025-12-28"));
    assert.deepEqual(
      year?.months[0]?.weeks.map(({ week, states }) => `${week} ${states.join(" ")}`),
      ["2025-W50 unstated", "2025-W51 ", "2025-W52 partly"],
    );
  });
});

test("the week to close is the first whose Sunday is not coded, once it is over", () => {
  assert.equal(weekToClose(day("2025-12-07"), day("2025-12-14")), "2025-W50");
  assert.equal(weekToClose(day("2025-12-10"), day("2025-12-20")), "2025-W50");
  assert.equal(weekToClose(day("2025-12-07"), day("2025-12-13")), null);
});
