import assert from "node:assert/strict";
import { test } from "node:test";
import { isRounded } from "./rounded-number";

test("a number in powers of ten has lost its digits, as spreadsheets, R and pandas write it", () => {
  for (const id of ["2.00E+11", "2,00E+11", "9E+08", "2e+11", "1.89e+08"]) assert.ok(isRounded(id), id);
});

test("letters and figures that only look like one are an id", () => {
  for (const id of ["3e105427", "1E5", "9e8", "2E11", "200001050001", "E+11", "20e+11", ""])
    assert.ok(!isRounded(id), id);
});
