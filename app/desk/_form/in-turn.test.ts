import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inTurn } from "./in-turn";

/** Sends that are answered by hand. */
function answeredByHand() {
  const sent: string[] = [];
  const answers: (() => void)[] = [];
  const turn = inTurn<string>((what) => {
    sent.push(what);
    return new Promise((resolve) => answers.push(resolve));
  });
  const answer = async () => {
    answers.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { sent, answer, ...turn };
}

describe("in turn", () => {
  it("sends at once, and the next only once that was answered", async () => {
    const { sent, answer, give } = answeredByHand();
    give("a");
    give("b");
    assert.deepEqual(sent, ["a"]);
    await answer();
    assert.deepEqual(sent, ["a", "b"]);
  });

  it("sends the newest alone of what waited", async () => {
    const { sent, answer, give } = answeredByHand();
    for (const what of ["a", "b", "c"]) give(what);
    await answer();
    assert.deepEqual(sent, ["a", "c"]);
  });

  it("resolves when nothing is under way, and begins anew", async () => {
    const { sent, answer, give } = answeredByHand();
    give("a");
    const done = give("b");
    await answer();
    await answer();
    await done;
    give("c");
    assert.deepEqual(sent, ["a", "b", "c"]);
  });
});
