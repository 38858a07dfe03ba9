import assert from "node:assert/strict";
import { test } from "node:test";
import { csv, sixDecimals } from "./csv";

test("numbers stand as they are, absent ones are empty", () => {
  assert.equal(
    csv(
      ["day", "index"],
      [
        ["2025-12-07", -1.5],
        ["2025-12-08", null],
      ],
    ),
    "day,index\r\n2025-12-07,-1.5\r\n2025-12-08,\r\n",
  );
});

test("quotes, commas and line breaks are quoted", () => {
  assert.equal(csv(["a"], [['say "no", twice\n']]), 'a\r\n"say ""no"", twice\n"\r\n');
});

test("a text that a spreadsheet would run is made harmless", () => {
  assert.equal(csv(["a"], [["=HYPERLINK(1)"], ["@x"]]), "a\r\n'=HYPERLINK(1)\r\n'@x\r\n");
});

test("six decimals at most, and no number where there is none", () => {
  assert.equal(sixDecimals(1.8534679), 1.853468);
  assert.equal(sixDecimals(Number.NaN), null);
});
