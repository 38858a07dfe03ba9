import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "./seeded";

test("numbers depend on the seed alone and fill their range", () => {
  const [one, same, other] = [seeded(7), seeded(7), seeded(8)];
  const rolls = Array.from({ length: 600 }, () => one.whole(1, 6));
  assert.deepEqual(
    rolls,
    Array.from({ length: 600 }, () => same.whole(1, 6)),
  );
  assert.notDeepEqual(
    rolls,
    Array.from({ length: 600 }, () => other.whole(1, 6)),
  );
  for (let face = 1; face <= 6; face++) {
    const times = rolls.filter((roll) => roll === face).length;
    assert.ok(times > 60 && times < 140, `${face} came ${times} times`);
  }
});

test("a pick is one of the list; nothing is picked from nothing", () => {
  assert.ok(["a", "b"].includes(seeded(1).pick(["a", "b"])));
  assert.throws(() => seeded(1).pick([]));
  assert.equal(seeded(1).whole(1, 6), 4);
});
