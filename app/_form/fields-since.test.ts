import assert from "node:assert/strict";
import { test } from "node:test";
import { fieldsSince } from "./fields-since";

test("what is typed while an answer is on its way stands; every other field is as answered", () => {
  const sent = { a: "1", b: "1", box: "yes", csv: "a table" };
  const now = { a: "1", b: "2", csv: "a table", late: "yes" };
  const answered = { a: "as answered", b: "as answered", box: "yes", csv: "", row: "read from the table" };
  assert.deepEqual(fieldsSince(sent, now, answered), {
    a: "as answered",
    b: "2",
    csv: "",
    late: "yes",
    row: "read from the table",
  });
});

test("an empty field that was not sent was not typed in", () =>
  assert.deepEqual(fieldsSince({}, { row: "" }, { row: "as answered" }), { row: "as answered" }));
