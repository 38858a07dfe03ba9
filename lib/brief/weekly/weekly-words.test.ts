import assert from "node:assert/strict";
import { test } from "node:test";
import { LEAD_MAX } from "./weekly-limits";
import { weekWords } from "./weekly-words";

const said = (lead: string) => {
  const read = weekWords.safeParse({ headline: "Calm", arrowReason: "Little moved.", lead, points: [] });
  return read.success ? [] : read.error.issues.map(({ message }) => message.split(";")[0]);
};

test("a token that is no figure is told once, however often it stands there", () => {
  assert.deepEqual(said("{indx} and {indx} and {index}, {chnge}"), [
    "{indx} is no figure",
    "{chnge} is no figure",
  ]);
});

test("marks that nobody sees are no text, and stay where they stand among words", () => {
  const read = (headline: string) =>
    weekWords.safeParse({ headline, arrowReason: "Little moved.", lead: "\u200b\u2066 ", points: [] });
  assert.deepEqual(
    read("\u200b \u202e").error?.issues.map(({ message }) => message),
    ["the headline is missing"],
  );
  const { data } = read(" می\u200cخواهد \u2067x\u2069 ");
  assert.deepEqual([data?.headline, data?.lead], ["می\u200cخواهد \u2067x\u2069", ""]);
});

test("a text that is far too long is told that it is, and nothing of what it holds", () => {
  assert.deepEqual(said("{a}".repeat(100_000)), [`the lead is longer than ${LEAD_MAX} characters`]);
});
