import assert from "node:assert/strict";
import { test } from "node:test";
import { circles } from "./circles";

test("every id of a circle is told with its way round; what leads into it is not", () => {
  const next: Record<string, string> = { a: "b", b: "c", c: "a", into: "a", end: "nowhere" };
  assert.deepEqual(
    [...circles(Object.keys(next), (id) => next[id])],
    [
      ["a", ["b", "c"]],
      ["b", ["c", "a"]],
      ["c", ["a", "b"]],
    ],
  );
});

test("each id is followed once, however long the chain", () => {
  const ids = Array.from({ length: 5_000 }, (_, at) => String(at));
  let followed = 0;
  circles(ids, (id) => {
    followed++;
    return id === "0" ? null : String(Number(id) - 1);
  });
  assert.equal(followed, ids.length);
});
