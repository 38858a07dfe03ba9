import assert from "node:assert/strict";
import { test } from "node:test";
import { tableMapping } from "./table-mapping";
import { formOfMapping, typedMapping } from "./typed-mapping";

test("a mapping goes through its form and comes back", () => {
  const mapping = tableMapping.parse({
    headingLine: 3,
    columns: ["title", null, "initiator"],
    fixed: { scored: "yes", "reports.1.publisher": "Agency" },
    translations: { initiator: { Тоҷикистон: "A", کابل: "B" } },
    dateOrder: "day-first",
    decimal: ",",
  });
  assert.deepEqual(typedMapping(formOfMapping(mapping), 3), mapping);
});

test("what no form of ours sends is passed over", () => {
  const typed = {
    "column.0": "password",
    "column.9": "title",
    headingLine: "-1",
    dateOrder: "x",
    "fixed.id": "a",
    "values.0": "a = b",
  };
  assert.deepEqual(typedMapping(typed, 1), tableMapping.parse({ columns: [null] }));
});
