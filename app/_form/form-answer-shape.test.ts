import assert from "node:assert/strict";
import { test } from "node:test";
import { NO_ANSWER, saysAnything } from "./form-answer-shape";

test("an answer says something where there is a problem, a notice or a link to read", () => {
  const values = { reason: "Nobody uses that code." };
  assert.equal(saysAnything(NO_ANSWER), false);
  assert.equal(saysAnything({ ...NO_ANSWER, values, turn: 2 }), false, "it was done, and the page shows it");
  assert.equal(saysAnything({ ...NO_ANSWER, problems: [{ field: "reason", message: "Say why" }] }), true);
  assert.equal(saysAnything({ ...NO_ANSWER, notice: "Sent." }), true);
  assert.equal(saysAnything({ ...NO_ANSWER, link: "https://thawline.example/join" }), true);
});
