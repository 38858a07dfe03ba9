import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { TableRow } from "@/lib/codebook/tables/table-mapping";
import { readCellFigure } from "./cell-figure";
import { cellPeriod, readCellTime } from "./cell-period";
import { doubtfulPoint } from "./decimal-sign";
import { proposePlain } from "./plain-choices";
import { readPlain } from "./plain-reading";

const table = (...rows: string[][]): TableRow[] => rows.map((cells, at) => ({ line: at + 1, cells }));
const read = (rows: TableRow[], change: Partial<ReturnType<typeof proposePlain>> = {}) =>
  readPlain(rows, { ...proposePlain(rows), ...change });

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

test("an empty figure is none, and what is no number is said", () => {
  for (const text of ["", " ", "..", "n/a", "NA", "-", "–", ":"])
    assert.deepEqual(readCellFigure(text, "."), { value: null, problem: null }, text);
  assert.equal(readCellFigure("0", ".").value, 0);
  assert.equal(readCellFigure("-3", ".").value, -3);
  assert.equal(readCellFigure("1.234,5", ",").value, 1234.5);
  assert.match(readCellFigure("about 5", ".").problem ?? "", /no number/);
});

describe("spaces and apostrophes of a figure", () => {
  test("part groups of three digits", () => {
    for (const text of ["1 234 567", "1\u00a0234\u00a0567", "1\u202f234\u2009567", "1'234'567", "1’234’567"])
      assert.equal(readCellFigure(text, ".").value, 1_234_567, text);
    assert.equal(readCellFigure(" −12 345,5 ", ",").value, -12_345.5);
    assert.equal(readCellFigure("- 850", ".").value, -850);
  });

  test("anywhere else are an error, such as of a figure with its footnote", () => {
    const wrong = [
      "12 34",
      "850 2",
      "850\n2",
      "850\n200",
      "1\t234",
      "1  234",
      "0 125",
      "1 234'567",
      "1,234 567",
    ];
    for (const text of [...wrong, "1234 567", "850*", "1 234 5", "85 0.5", "8'5", "1.5 200"])
      for (const sign of [".", ","] as const)
        assert.match(readCellFigure(text, sign).problem ?? "", /is no number/, `${text} by ${sign}`);
    const noted = table(["month", "t"], ["2025-01", "850 2"], ["2025-02", "850\n2"], ["2025-03", "7"]);
    assert.deepEqual(
      read(noted).problems.map(({ line, column }) => [line, column]),
      [
        [2, 1],
        [3, 1],
      ],
    );
  });
});

describe("one column is read by one decimal sign", () => {
  test("the other sign parts thousands or is refused", () => {
    for (const [text, sign] of [
      ["2,5", "."],
      ["1234,500", "."],
      ["0,125", "."],
      ["1 234,500", "."],
      ["2.5", ","],
      ["0.125", ","],
      ["1234.500", ","],
      ["1,234,5", "."],
    ] as const)
      assert.equal(readCellFigure(text, sign).value, null, `${text} by ${sign}`);
    assert.match(
      readCellFigure("0,125", ".").problem ?? "",
      /0,125.*is no number whose decimal sign is a point$/,
    );
    assert.equal(readCellFigure("999,500", ".").value, 999_500);
    assert.equal(readCellFigure("1,234,567.8", ".").value, 1_234_567.8);
    assert.equal(readCellFigure("−1.234", ",").value, -1_234);
    assert.equal(readCellFigure("1 234,5", ",").value, 1_234.5);
    assert.equal(readCellFigure("2.5e3", ",").value, 2_500);
  });

  test("a comma that can part no thousands is taken for the decimal sign of its column", () => {
    for (const figure of ["1234,500", "0,125", "2,5", "1.234,500", "1 234,500"])
      assert.equal(
        proposePlain(table(["month", "t"], ["2025-01", "999,500"], ["2025-02", figure])).decimal,
        ",",
      );
    assert.equal(
      proposePlain(table(["month", "t"], ["2025-01", "1,234"], ["2025-02", "999,500"])).decimal,
      ".",
    );
    const noted = table(["month", "t", "note"], ["2025-01", "1.234", "0,5"], ["2025-02", "2.5", ""]);
    assert.equal(proposePlain(noted).decimal, ".");
  });

  test("thousands that are parted by points are not taken for decimals in silence", () => {
    for (const others of [["900"], ["12.400"], ["850.125", "n/a"]]) {
      const rows = table(
        ["month", "t"],
        ...["1.500", ...others].map((cell, at) => [`2025-0${at + 1}`, cell]),
      );
      assert.equal(proposePlain(rows).decimal, "unknown");
      assert.match(
        read(rows).problems[0]?.message ?? "",
        /^Choose the decimal sign: “.*1\.500.*” is 1\.5 by a point and 1,500 by a comma$/,
      );
      assert.equal(read(rows, { decimal: "," }).values[0]?.[1], 1_500);
      assert.equal(read(rows, { decimal: "." }).values[0]?.[1], 1.5);
      assert.match(
        doubtfulPoint(rows, { ...proposePlain(rows), decimal: "." }) ?? "",
        /^“.*1\.500.*” is read as 1\.5: where its point parts thousands, choose the comma as decimal sign$/,
      );
      assert.equal(doubtfulPoint(rows, { ...proposePlain(rows), decimal: "," }), null);
    }
  });

  test("one figure with another point tells the sign, wherever it stands", () => {
    const of = (...cells: string[]) =>
      proposePlain(table(["month", "t"], ...cells.map((cell, at) => [String(1950 + at), cell]))).decimal;
    for (const told of ["2.5", "0.125", "1234.500", ".500", "1,234.500", "1,234,567", "2.1234"])
      assert.equal(of("1.500", told), ".", told);
    for (const told of ["1.234.567", "1.234,5", "0,125", "2,5"]) assert.equal(of("1.500", told), ",", told);
    assert.equal(of("900", "1 500"), ".");
    assert.equal(of("1.500", "2,500"), "unknown");
    const long = Array.from({ length: 300 }, (_, at) => [`${1700 + at}`, at === 299 ? "2.5" : "1.500"]);
    assert.equal(proposePlain(table(["year", "t"], ...long)).decimal, ".");
  });

  test("until the sign is chosen figures without one are read", () => {
    const rows = table(
      ["month", "t"],
      ["2025-01", "1.500"],
      ["2025-02", "900"],
      ["2025-03", "2.5*"],
      ["2025-04", ".."],
    );
    const { problems, values } = read(rows, { decimal: "unknown" });
    assert.deepEqual(
      problems.map(({ line }) => line),
      [2, 4],
    );
    assert.deepEqual(values, [
      ["2025-02", 900],
      ["2025-04", null],
    ]);
  });

  test("numbers of a workbook tell their own sign and none of the texts beside them", () => {
    const rows: TableRow[] = [
      { line: 1, cells: ["month", "t"] },
      { line: 2, cells: ["2025-01", "1.853"], fractions: [1] },
      { line: 3, cells: ["2025-02", "2.5"], fractions: [1] },
    ];
    assert.equal(proposePlain(rows.slice(0, 2)).decimal, ".");
    assert.equal(proposePlain([...rows, { line: 4, cells: ["2025-03", "1.500"] }]).decimal, "unknown");
    assert.deepEqual(read(rows, { decimal: "unknown" }).problems, []);
  });

  test("a number of a workbook has a point, whatever its texts have", () => {
    const rows: TableRow[] = [
      { line: 1, cells: ["month", "t"] },
      { line: 2, cells: ["2025-01", "2,5"] },
      { line: 3, cells: ["2025-02", "1.234"], fractions: [1] },
    ];
    assert.deepEqual(read(rows), {
      values: [
        ["2025-01", 2.5],
        ["2025-02", 1.234],
      ],
      problems: [],
      passedOver: 0,
      unit: null,
    });
  });
});

test("the number of a day of a spreadsheet is no month", () => {
  assert.notEqual(readCellTime("45658", "named").kind, "month");
  assert.notEqual(readCellTime("456501", "named").kind, "month");
  assert.deepEqual(readCellTime("2025M3", "named"), { kind: "month", period: "2025-03" });
});

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

test("the month of a number that lost its last 0 is not taken for January", () => {
  assert.equal(readCellTime("2025.1", "named").kind, null);
  assert.deepEqual(readCellTime("2025.10", "named"), { kind: "month", period: "2025-10" });
  assert.deepEqual(readCellTime("2025-1", "named"), { kind: "month", period: "2025-01" });
  assert.deepEqual(readCellTime("2025.M1", "named").kind, "month");
});

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
