import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { cellPeriod, readCellTime } from "./cell-period";

describe("what a cell says of time", () => {
  test("months, however they are written", () => {
    for (const text of [
      "2025-03",
      "2025-3",
      "202503",
      "2025M03",
      "2025-M03",
      "2025/03",
      "03/2025",
      "3.2025",
      "March 2025",
      "Mar-2025",
      " mar. 2025 ",
    ])
      assert.deepEqual(readCellTime(text, "named"), { kind: "month", period: "2025-03" }, text);
  });

  test("weeks and years", () => {
    for (const text of ["2025-W09", "2025W9", "2025 w09"])
      assert.deepEqual(readCellTime(text, "named"), { kind: "week", period: "2025-W09" }, text);
    assert.deepEqual(readCellTime("2025", "named"), { kind: "year", period: "2025" });
  });

  test("days lie in a period, in the order that was said", () => {
    assert.equal(cellPeriod("2025-03-14", "month", "named").period, "2025-03");
    assert.equal(cellPeriod("03.04.2025", "month", "day-first").period, "2025-04");
    assert.equal(cellPeriod("03.04.2025", "month", "month-first").period, "2025-03");
    assert.equal(cellPeriod("2024-12-30", "week", "named").period, "2025-W01");
    assert.match(cellPeriod("03.04.2025", "month", "named").problem ?? "", /two ways/);
  });

  test("what the calendar does not have, and what is longer or shorter than the series, is said", () => {
    assert.match(cellPeriod("2025-13", "month", "named").problem ?? "", /no month of the calendar/);
    assert.match(cellPeriod("2025-W53", "week", "named").problem ?? "", /no week of the calendar/);
    assert.match(
      cellPeriod("2025", "month", "named").problem ?? "",
      /is a year, and the series goes by the month/,
    );
    assert.match(cellPeriod("spring", "month", "named").problem ?? "", /no day/);
  });
});

test("the number of a day of a spreadsheet is no month", () => {
  assert.notEqual(readCellTime("45658", "named").kind, "month");
  assert.notEqual(readCellTime("456501", "named").kind, "month");
  assert.deepEqual(readCellTime("2025M3", "named"), { kind: "month", period: "2025-03" });
});

test("the month of a number that lost its last 0 is not taken for January", () => {
  assert.equal(readCellTime("2025.1", "named").kind, null);
  assert.deepEqual(readCellTime("2025.10", "named"), { kind: "month", period: "2025-10" });
  assert.deepEqual(readCellTime("2025-1", "named"), { kind: "month", period: "2025-01" });
  assert.deepEqual(readCellTime("2025.M1", "named").kind, "month");
});
