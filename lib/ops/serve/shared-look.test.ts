import assert from "node:assert/strict";
import { test } from "node:test";
import { sharedLook } from "./shared-look";

/** A look that is answered by hand, and counts. */
function byHand() {
  const waiting: { resolve: (version: string) => void; reject: (problem: Error) => void }[] = [];
  const look = () =>
    new Promise<string>((resolve, reject) => {
      waiting.push({ resolve, reject });
    });
  return { waiting, look };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("who asks while a look is under way is given the next one, never the one that began before", async () => {
  const { waiting, look } = byHand();
  const ask = sharedLook(look);
  const first = ask();
  const late = [ask(), ask(), ask()];
  assert.equal(waiting.length, 1);
  waiting[0]?.resolve("old");
  assert.equal(await first, "old");
  await turn();
  assert.equal(waiting.length, 2, "three share one look");
  waiting[1]?.resolve("new");
  assert.deepEqual(await Promise.all(late), ["new", "new", "new"]);
  await turn();
  const after = ask();
  assert.equal(waiting.length, 3, "nothing is remembered once nobody waits");
  waiting[2]?.resolve("newest");
  assert.equal(await after, "newest");
});

test("a look that fails is told to those who shared it, and the next is made all the same", async () => {
  const { waiting, look } = byHand();
  const ask = sharedLook(look);
  const first = ask();
  const second = ask();
  waiting[0]?.reject(new Error("away"));
  await assert.rejects(first, /away/);
  await turn();
  waiting[1]?.resolve("back");
  assert.equal(await second, "back");
});
