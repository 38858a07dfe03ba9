import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { proposePlain } from "./plain-choices";
import { read, table } from "./plain-table.test-kit";

test("a table without headings keeps its first figure", () => {
  const bare = table(["2025-01", "7"], ["2025-02", "8"]);
  assert.equal(proposePlain(bare).headingLine, 0);
  assert.deepEqual(read(bare).values, [
    ["2025-01", 7],
    ["2025-02", 8],
  ]);
  // Years as headings of columns are headings.
  assert.equal(proposePlain(table(["Good", "2024", "2025"], ["coal", "1", "2"])).headingLine, 1);
});

describe("a table with a period and a figure a row", () => {
  const exports = table(
    ["Exports of coal"],
    ["Month", "Tonnes", "Note"],
    ["2025-02", "20,5", ""],
    ["2025-01", "10", "x"],
    ["2025-03", "..", ""],
  );

  test("is proposed by what its cells hold, below a title", () => {
    const { headingLine, period, value, step, decimal } = proposePlain(exports);
    assert.deepEqual(
      { headingLine, period, value, step, decimal },
      { headingLine: 2, period: 0, value: 1, step: "month", decimal: "," },
    );
  });

  test("is read in order of time", () => {
    assert.deepEqual(read(exports), {
      values: [
        ["2025-01", 10],
        ["2025-02", 20.5],
        ["2025-03", null],
      ],
      problems: [],
      passedOver: 0,
      unit: null,
    });
  });

  test("a second row of a period is an error at its line, unless it was chosen what both come to", () => {
    const twice = table(["month", "n"], ["2025-01", "1"], ["2025-01", "3"], ["2025-02", "5"]);
    assert.deepEqual(read(twice).problems, [
      { line: 3, column: 0, message: "2025-01 stands in line 2 already" },
    ]);
    assert.deepEqual(read(twice, { gather: "sum" }).values, [
      ["2025-01", 4],
      ["2025-02", 5],
    ]);
    assert.deepEqual(read(twice, { gather: "mean" }).values, [
      ["2025-01", 2],
      ["2025-02", 5],
    ]);
  });

  test("a sum with a missing part is not known, and a mean is that of the others", () => {
    const days = table(["day", "n"], ["2025-01-01", "1"], ["2025-01-02", ""], ["2025-02-01", "5"]);
    const month = { step: "month" } as const;
    assert.deepEqual(read(days, { ...month, gather: "sum" }).values, [
      ["2025-01", null],
      ["2025-02", 5],
    ]);
    assert.deepEqual(read(days, { ...month, gather: "mean" }).values, [
      ["2025-01", 1],
      ["2025-02", 5],
    ]);
  });

  test("a sum and a mean are the same however the rows are sorted, and without what binary fractions leave behind", () => {
    const of = (figures: readonly string[], gather: "sum" | "mean") =>
      read(table(["month", "n"], ...figures.map((figure) => ["2025-01", figure])), { gather }).values[0]?.[1];
    const parts = ["0.1", "0.2", "0.3"];
    for (const order of [parts, parts.toReversed(), ["0.2", "0.3", "0.1"]]) {
      assert.equal(of(order, "sum"), 0.6);
      assert.equal(of(order, "mean"), 0.2);
    }
    assert.equal(of(Array(1000).fill("0.1"), "sum"), 100);
    assert.equal(of(Array(31).fill("0.13"), "mean"), 0.13);
    const mixed = ["10000000000000000", "1", "-10000000000000000", "0.7"];
    for (const order of [mixed, mixed.toReversed(), mixed.toSorted()]) assert.equal(of(order, "sum"), 1.7);
    // A whole number that a file can hold is never rounded.
    assert.equal(of(["9007199254740990", "1"], "sum"), 9_007_199_254_740_991);
  });

  test("days go into weeks where two of them share a month, and into months where none do", () => {
    assert.equal(proposePlain(table(["day", "n"], ["2025-01-06", "1"], ["2025-01-13", "2"])).step, "week");
    assert.equal(proposePlain(table(["day", "n"], ["2025-01-31", "1"], ["2025-02-28", "2"])).step, "month");
  });

  test("rows of another unit are an error, and one unit can be taken", () => {
    const mixed = table(["month", "value", "unit"], ["2025-01", "1", "USD"], ["2025-02", "2", "EUR"]);
    assert.match(read(mixed).problems[0]?.message ?? "", /counts in “.*EUR.*” and the first row in “.*USD/);
    const one = read(mixed, { onlyColumn: 2, only: "EUR" });
    assert.deepEqual(one, { values: [["2025-02", 2]], problems: [], passedOver: 1, unit: "EUR" });
  });

  test("a cell without a sure value is an error in every column that is read", () => {
    const rows = table(
      ["month", "n", "unit", "kind"],
      ["2025-01", "1", "t", "coal"],
      ["2025-02", "2", "t", "coal"],
    );
    for (const cell of [0, 1, 2, 3, 4]) {
      const cells = ["2025-02", "2", "t", "coal"].map((text, at) => (at === cell ? "" : text));
      const wrong = [
        ...rows.slice(0, 2),
        { line: 3, cells, faults: [{ cell, problem: "it holds an error" }] },
      ];
      assert.deepEqual(
        read(wrong, { onlyColumn: 3, only: "coal" }).problems,
        cell === 4 ? [] : [{ line: 3, column: cell, message: "it holds an error" }],
      );
    }
  });

  test("each cell of a row without a sure value is told, none for another", () => {
    const faults = [0, 1, 2].map((cell) => ({ cell, problem: "it holds an error" }));
    const rows = [
      ...table(["month", "n", "note"], ["2025-01", "1", ""]),
      { line: 3, cells: ["", "", ""], faults },
    ];
    assert.deepEqual(
      read(rows).problems.map(({ line, column }) => [line, column]),
      [
        [3, 0],
        [3, 1],
      ],
    );
  });

  test("a row that is not taken is passed over whatever its other cells hold", () => {
    for (const cell of [0, 1, 2]) {
      const cells = ["2025-02", "2", "t", "oil"].map((text, at) => (at === cell ? "#REF!" : text));
      const rows = [
        ...table(["month", "n", "unit", "kind"], ["2025-01", "1", "t", "coal"]),
        { line: 3, cells, faults: [{ cell, problem: "it holds an error" }] },
      ];
      assert.deepEqual(read(rows, { onlyColumn: 3, only: "coal", decimal: "." }), {
        values: [["2025-01", 1]],
        problems: [],
        passedOver: 1,
        unit: "t",
      });
    }
  });

  test("what cannot be read is an error at its row and column", () => {
    const wrong = table(["month", "n"], ["2025-01", "1"], ["2025-14", "2"], ["2025-03", "many"]);
    assert.deepEqual(
      read(wrong).problems.map(({ line, column }) => [line, column]),
      [
        [3, 0],
        [4, 1],
      ],
    );
  });
});
