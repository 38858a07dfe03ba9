import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso } from "@/lib/engine/day";
import { delayWords, turnChange, turnName, turnsHeadline } from "./turn-words";

const day = dayFromIso("2025-09-08");

test("a turn is named by its kind and its most likely day", () => {
  assert.equal(turnName("thaw", day), "Thaw from 8 Sep 2025");
  assert.equal(turnName("freeze", day), "Freeze from 8 Sep 2025");
});

test("the finding names the last turn and the one before it, or says that there is none", () => {
  assert.equal(turnsHeadline([]), "No thaw or freeze stands out from the flow of new evidence");
  const freeze = { kind: "freeze" as const, day: dayFromIso("2021-08-30") };
  assert.equal(turnsHeadline([freeze]), "Freeze since 30 Aug 2021");
  assert.equal(
    turnsHeadline([freeze, { kind: "thaw", day }]),
    "Thaw since 8 Sep 2025, after a freeze from 30 Aug 2021",
  );
});

test("change and delay are said with their units", () => {
  assert.equal(
    turnChange({ before: -0.42, after: 1.93 }),
    "New evidence came at −0.4 a week before it and at +1.9 a week after it.",
  );
  assert.equal(delayWords(0), "in the same week");
  assert.equal(delayWords(1), "a week later");
  assert.equal(delayWords(7), "7 weeks later");
});
