import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readCellFigure } from "./cell-figure";
import { proposePlain } from "./plain-choices";
import { read, table } from "./plain-table.test-kit";

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

describe("an apostrophe that keeps a text from being run as a formula", () => {
  test("is no part of the figure behind it", () => {
    for (const [text, value] of [
      ["'-3.5", -3.5],
      ["'+3.5", 3.5],
      [" '-1'234'567", -1_234_567],
      ["'- 850", -850],
      ["'-", null],
    ] as const)
      assert.deepEqual(readCellFigure(text, "."), { value, problem: null }, text);
    assert.equal(readCellFigure("'-1.200,5", ",").value, -1200.5);
    assert.match(
      readCellFigure("'-0,125", ".").problem ?? "",
      /“.*-0,125.*” is no number whose decimal sign/,
    );
  });

  test("is one, and nothing else is taken off", () => {
    for (const text of ["''-3", "'3'", "3'", "'-'3", "'=3"])
      assert.match(readCellFigure(text, ".").problem ?? "", /is no number/, text);
  });

  test("hides neither the decimal sign of a table nor the rows that are taken", () => {
    const exports = table(
      ["month", "t", "kind"],
      ["2025-01", "'-2,5", "'+net"],
      ["2025-02", "'-1.500", "'+net"],
      ["2025-03", "'-7", "gross"],
    );
    assert.deepEqual(read(exports, { onlyColumn: 2, only: "+net" }).values, [
      ["2025-01", -2.5],
      ["2025-02", -1500],
    ]);
    assert.equal(proposePlain(table(["month", "t"], ["2025-01", "'-1.500"])).decimal, "unknown");
  });
});
