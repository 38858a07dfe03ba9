import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { proposePlain } from "./plain-choices";
import { table } from "./plain-table.test-kit";

describe("the column of times", () => {
  const periodOf = (...rows: string[][]) => {
    const { period, value } = proposePlain(table(...rows));
    return { period, value };
  };
  const years = ["2019", "2020", "2021", "2022"];
  const figures = ["1450", "2040", "1990", "2710"];
  const beside = (heading: string[], ...columns: string[][]) =>
    periodOf(heading, ...years.map((_, at) => columns.map((column) => column[at] ?? "")));

  test("is the one whose heading names a time", () => {
    for (const heading of ["Year", "TIME_PERIOD", "refYear", "Reference date", "month"])
      assert.deepEqual(beside(["Tonnes", heading], figures, years), { period: 1, value: 0 }, heading);
    assert.deepEqual(beside(["Year", "Tonnes"], ["1850", "1851", "1852", "1853"], years), {
      period: 0,
      value: 1,
    });
    // What figures are counted by is no time.
    assert.deepEqual(beside(["Tonnes per year", "A"], figures, years), { period: 1, value: 0 });
  });

  test("is else the one whose times adjoin", () => {
    assert.deepEqual(beside(["A", "B"], figures, years), { period: 1, value: 0 });
    assert.deepEqual(beside(["A", "B"], ["2040", "2010", "1990", "2090"], years), { period: 1, value: 0 });
    assert.deepEqual(beside(["A", "B"], ["1001", "1002", "1003", "1004"], years), { period: 1, value: 0 });
    assert.deepEqual(beside(["A", "B"], ["10.9215", "10.9318", "10.9402", "10.9111"], years), {
      period: 1,
      value: 0,
    });
    const days = ["2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30"];
    assert.deepEqual(beside(["A", "B", "C"], ["2025", "2025", "2025", "2025"], days, figures).period, 1);
    assert.deepEqual(beside(["A", "B"], years, figures), { period: 0, value: 1 });
  });
});
