import assert from "node:assert/strict";
import { test } from "node:test";
import type { RangeProblem } from "./range";
import { EXTRAS, parseShown, shownParam, switched } from "./shown";

test("every extra survives the way through an address, in one order", () => {
  const all = shownParam(new Set([...EXTRAS].reverse()));
  assert.equal(all, EXTRAS.join("."));
  assert.deepEqual(parseShown({ show: all ?? "" }, []), new Set(EXTRAS));
  assert.equal(shownParam(parseShown({}, [])), null);
});

test("an older address that parts the index still does", () => {
  assert.deepEqual(parseShown({ parts: "on", show: "pulls" }, []), new Set(["pulls", "parts"]));
});

test("an unknown name is told and left out, what is known stays", () => {
  const problems: RangeProblem[] = [];
  assert.deepEqual(parseShown({ show: "pulls.pins" }, problems), new Set(["pulls"]));
  assert.deepEqual(
    problems.map(({ field }) => field),
    ["show"],
  );
  assert.match(problems[0]?.message ?? "", /“pins”/);
});

test("a switch adds what is off and takes what is on", () => {
  assert.equal(switched(new Set(["pulls"]), "periods"), "pulls.periods");
  assert.equal(switched(new Set(["pulls", "periods"]), "pulls"), "periods");
  assert.equal(switched(new Set(["pulls"]), "pulls"), null);
});
