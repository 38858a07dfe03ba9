import assert from "node:assert/strict";
import { test } from "node:test";
import { sheetAddress } from "./sheet-address";

test("an address stays one string of the style sheet, whatever is in it", () => {
  assert.equal(
    sheetAddress("https://x.org/a?from=2025-01-01&to=b"),
    '"https://x.org/a?from=2025-01-01&to=b"',
  );
  assert.equal(sheetAddress('a"; } body { display: none } "'), '"a\\"; } body { display: none } \\""');
  assert.equal(sheetAddress("a\\"), '"a\\\\"');
  assert.equal(sheetAddress("a\nb"), '"ab"');
});
