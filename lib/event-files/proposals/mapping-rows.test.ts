import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_MAPPING } from "./default-mapping";
import { MAPPING_COLUMNS, mappingRows } from "./mapping-rows";

test("a table of codes leaves with every entry, codes with their zeros and meaning, words of energy last", () => {
  const rows = mappingRows(DEFAULT_MAPPING);
  assert.equal(rows.length, DEFAULT_MAPPING.codes.length + DEFAULT_MAPPING.energy.length);
  assert.ok(rows.every((row) => row.length === MAPPING_COLUMNS.length));
  assert.deepEqual(
    mappingRows({
      codes: [{ scheme: "CAMEO", code: "036", family: "DIPLOMATIC", type: null }],
      energy: [{ in: "place", word: "Rogun" }],
    }),
    [
      ["code", "CAMEO", "036", "says that it will meet or negotiate", "DIPLOMATIC", ""],
      ["energy", "place", "Rogun", "", "ENERGY", ""],
    ],
  );
});
