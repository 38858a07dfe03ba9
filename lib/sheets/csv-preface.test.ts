import assert from "node:assert/strict";
import { test } from "node:test";
import { csvPreface } from "./csv-preface";

test("every line of a preface is a comment of its own", () => {
  assert.equal(csvPreface(["A – B", "Source: Thawline"]), '# ,"A – B"\r\n# ,"Source: Thawline"\r\n');
  assert.equal(csvPreface([]), "");
});

test("a line break inside a line cannot begin a row", () => {
  assert.equal(csvPreface(["title\r\nday,index\n1"]), '# ,"title day,index 1"\r\n');
  assert.equal(csvPreface(["a\u2028b"]), '# ,"a b"\r\n');
});

test("words that a spreadsheet would run are made harmless", () => {
  assert.equal(csvPreface(["=HYPERLINK(1)"]), '# ,"\'=HYPERLINK(1)"\r\n');
});

test("a control of direction ends with its line", () => {
  assert.equal(csvPreface(["\u202eA", "b"]), '# ,"\u202eA\u202c"\r\n# ,"b"\r\n');
});
