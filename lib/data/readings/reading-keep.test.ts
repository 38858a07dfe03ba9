import assert from "node:assert/strict";
import { test } from "node:test";
import { kept } from "./reading-keep";

const room = { of: (size: number) => size, most: 10 };

test("what was asked for longest ago goes first, by number and by what all hold together", async () => {
  const keep = new Map<string, Promise<number>>();
  const ask = (key: string, size: number) => kept(keep, 3, key, async () => size, room);
  for (const key of ["a", "b", "c"]) await ask(key, 1);
  await ask("a", 1);
  await ask("d", 1);
  assert.deepEqual([...keep.keys()], ["c", "a", "d"]);
  await ask("large", 9);
  assert.deepEqual([...keep.keys()], ["d", "large"]);
  await ask("larger than all may be", 11);
  assert.deepEqual([...keep.keys()], ["larger than all may be"]);
  await ask("small", 1);
  assert.deepEqual([...keep.keys()], ["small"]);
});

test("what fails is not kept", async () => {
  const keep = new Map<string, Promise<number>>();
  await assert.rejects(kept(keep, 3, "a", () => Promise.reject(new Error("away")), room));
  assert.equal(keep.size, 0);
});
