import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { TableRow } from "@/lib/codebook/tables/table-mapping";
import { readCellFigure } from "./cell-figure";
import { doubtfulSign } from "./decimal-sign";
import { proposePlain } from "./plain-choices";
import { read, table } from "./plain-table.test-kit";

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
        doubtfulSign(rows, { ...proposePlain(rows), decimal: "." }) ?? "",
        /^“.*1\.500.*” is read as 1\.5: where its point parts thousands, choose the comma as decimal sign$/,
      );
      assert.match(
        doubtfulSign(rows, { ...proposePlain(rows), decimal: "," }) ?? "",
        /^“.*1\.500.*” is read as 1,500: where its point stands before decimals, choose the point as decimal sign$/,
      );
      assert.equal(doubtfulSign(rows, proposePlain(rows)), null);
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

  test("rows that are not taken tell no sign of those that are", () => {
    const rows = table(
      ["month", "flow", "t"],
      ["2025-01", "export", "1.500"],
      ["2025-02", "export", "900"],
      ["2025-01", "share", "2.5"],
    );
    const all = { ...proposePlain(rows), value: 2 };
    assert.deepEqual([all.decimal, doubtfulSign(rows, all)], [".", null]);
    const exports = { ...all, onlyColumn: 1, only: " export" };
    assert.match(doubtfulSign(rows, exports) ?? "", /^“.*1\.500.*” is read as 1\.5: /);
    assert.equal(doubtfulSign(rows, { ...exports, only: "share" }), null);
  });

  test("a comma that rows tell which are not taken is doubted in those that are", () => {
    const of = (...cells: string[]) => {
      const rows = table(
        ["month", "flow", "t"],
        ...cells.map((cell, at) => [`2025-0${at + 1}`, "export", cell]),
        ["2025-01", "share", "2,5"],
      );
      const all = { ...proposePlain(rows), value: 2 };
      assert.deepEqual([all.decimal, doubtfulSign(rows, all)], [",", null]);
      return doubtfulSign(rows, { ...all, onlyColumn: 1, only: "export" });
    };
    assert.match(of("900", "1.500") ?? "", /^“.*1\.500.*” is read as 1,500: where its point stands/);
    assert.match(
      of("1,500", "900") ?? "",
      /^“.*1,500.*” is read as 1\.5: where its comma parts thousands, choose the point as decimal sign$/,
    );
    assert.equal(of("900", "1 500"), null);
    assert.equal(of("1.500", "0,5"), null);
    assert.equal(of("1,500", "1.234,5"), null);
  });

  test("a comma that parts thousands beside whole numbers is no doubt of the point", () => {
    const rows = table(["month", "t"], ["2025-01", "1,500"], ["2025-02", "900"]);
    assert.deepEqual([proposePlain(rows).decimal, doubtfulSign(rows, proposePlain(rows))], [".", null]);
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
