import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { split, sumOf } from "./share-list";

const share = (id: string, value: number) => ({ id, share: value });

test("the largest come first by size, whatever their sign; nothing is lost", () => {
  const { top, rest } = split([share("a", 1), share("b", -3), share("c", 2), share("d", 0)], 2);
  assert.deepEqual(
    top.map(({ id }) => id),
    ["b", "c"],
  );
  assert.deepEqual(
    rest.map(({ id }) => id),
    ["a"],
  );
});

test("listed and summed shares add up to all of them", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -50, max: 50 })),
      fc.integer({ min: 0, max: 9 }),
      (values, most) => {
        const all = values.map((value, at) => share(String(at), value));
        const { top, rest } = split(all, most);
        assert.equal(sumOf(top) + sumOf(rest), sumOf(all));
        assert.ok(top.length <= most);
      },
    ),
  );
});

test("a share that would read as 0.0 is summed, not named", () => {
  const { top, rest } = split([share("a", 0.04), share("b", -0.3)], 8);
  assert.deepEqual(
    [top, rest].map((list) => list.map(({ id }) => id)),
    [["b"], ["a"]],
  );
});
