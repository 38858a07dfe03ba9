import assert from "node:assert/strict";
import { test } from "node:test";
import { withPanel } from "./panel-sent";

const sentWith = (file: File) => {
  const sent = new FormData();
  sent.set("panelFile", file);
  return withPanel(sent);
};

test("a file without a byte is named; a form without a file is none", async () => {
  const empty = await sentWith(new File([], "panel.xlsx"));
  assert.deepEqual(empty.problem, { field: "panelFile", message: "The file is empty." });
  for (const name of ["", "undefined"])
    assert.equal((await sentWith(new File([], name))).problem, null, name);
});
