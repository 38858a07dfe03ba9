import assert from "node:assert/strict";
import { test } from "node:test";
import { auditedFault } from "./audited-fault";

test("the log learns where and why, and nothing that stood in a row", () => {
  const said = (message: string) => auditedFault({ line: 7, text: "a secret", message, member: "1.csv" });
  assert.deepEqual(said("In the column “Note”: “a “secret” of ours” is no number. Mend the cell."), {
    line: 7,
    message: "In the column “…” is no number. Mend the cell.",
    member: "1.csv",
  });
  assert.equal(said("“a\nb” is no day.").message, "“…” is no day.");
  assert.equal(said("This row has 4 fields.").message, "This row has 4 fields.");
});
