import assert from "node:assert/strict";
import { test } from "node:test";
import type { Direction } from "./direction";
import { heldSince, lastMovement } from "./last-movement";

const days = (...runs: [Direction | null, number][]) =>
  runs.flatMap(([direction, length]) => new Array<Direction | null>(length).fill(direction));

test("the newest movement goes back over short pauses, and not over the other way or a long pause", () => {
  const list = days(
    ["thawing", 5],
    ["steady", 92],
    ["thawing", 3],
    ["steady", 91],
    ["thawing", 2],
    [null, 4],
  );
  assert.deepEqual(lastMovement(list, list.length - 1), { way: "thawing", from: 97, to: 192 });
  const turned = days(["thawing", 5], ["cooling", 2], ["steady", 3]);
  assert.deepEqual(lastMovement(turned, 9), { way: "cooling", from: 5, to: 6 });
  assert.deepEqual(lastMovement(turned, 4), { way: "thawing", from: 0, to: 4 });
});

test("a movement of more than 52 weeks ago is none", () => {
  const list = days(["cooling", 1], ["steady", 365]);
  assert.deepEqual(lastMovement(list, 364), { way: "cooling", from: 0, to: 0 });
  assert.equal(lastMovement(list, 365), null);
  assert.equal(lastMovement(days(["steady", 400]), 399), null);
  assert.equal(lastMovement([], -1), null);
});

test("a stage is held since the first day of the run that reaches to the day", () => {
  assert.equal(heldSince(["hostile", null, "hostile", "rupture"], 3), 2);
  assert.equal(heldSince(["hostile", "hostile"], 1), 0);
  assert.equal(heldSince(["hostile", null], 1), null);
  assert.equal(heldSince([], -1), null);
});
