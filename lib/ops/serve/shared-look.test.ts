import assert from "node:assert/strict";
import { test } from "node:test";
import { type Seen, sharedLook, showsAnything } from "./shared-look";

/** A look that is answered by hand, and what each who asked was told. */
function byHand() {
  const waiting: ((seen: Seen) => void)[] = [];
  const told = new Map<string, Seen>();
  const look = sharedLook((see) => waiting.push(see));
  const ask = (who: string) =>
    look((seen) => {
      told.set(who, seen);
    });
  return { waiting, told, ask };
}

test("who asks while a look is under way is given the next one, never the one that began before", () => {
  const { waiting, told, ask } = byHand();
  for (const who of ["first", "late", "later"]) ask(who);
  assert.equal(waiting.length, 1);
  waiting[0]?.({ version: "old" });
  assert.deepEqual([...told], [["first", { version: "old" }]]);
  assert.equal(waiting.length, 2, "two share one look");
  ask("last");
  waiting[1]?.({ version: "new" });
  assert.deepEqual(
    ["late", "later", "last"].map((who) => told.get(who)),
    [{ version: "new" }, { version: "new" }, undefined],
  );
  waiting[2]?.({ version: "newer" });
  assert.deepEqual(told.get("last"), { version: "newer" });
  ask("after");
  assert.equal(waiting.length, 4, "nothing is remembered once nobody waits");
});

test("a look that fails is told to those who shared it, and the next is made all the same", () => {
  const { waiting, told, ask } = byHand();
  ask("first");
  ask("second");
  const problem = new Error("away");
  waiting[0]?.({ problem });
  assert.deepEqual([...told], [["first", { problem }]]);
  waiting[1]?.({ version: "back" });
  assert.deepEqual(told.get("second"), { version: "back" });
});

test("who asks while others are told is given a look of their own", () => {
  const seen: Seen[] = [];
  const waiting: ((seen: Seen) => void)[] = [];
  const look = sharedLook((see) => waiting.push(see));
  look(() => look((again) => seen.push(again)));
  waiting[0]?.({ version: "old" });
  waiting[1]?.({ version: "new" });
  assert.deepEqual(seen, [{ version: "new" }]);
});

test("a look that fails shows nothing", async () => {
  assert.equal(await showsAnything((see) => see({ problem: new Error("away") })), false);
  assert.equal(await showsAnything((see) => see({ version: "v1" })), true);
});
