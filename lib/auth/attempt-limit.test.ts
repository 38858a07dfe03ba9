import assert from "node:assert/strict";
import { test } from "node:test";
import { secondsToWait, slowedMs, waitInWords } from "./attempt-limit";

const limit = { tries: 3, minutes: 1 };

test("tries below the limit pass", () => {
  assert.equal(secondsToWait([], limit, 0), 0);
  assert.equal(secondsToWait([1000, 2000], limit, 3000), 0);
});

test("at the limit the wait ends when the oldest counted try leaves the window", () => {
  assert.equal(secondsToWait([1000, 2000, 3000], limit, 11_000), 50);
  assert.equal(secondsToWait([1000, 2000, 3000], limit, 61_000), 0);
});

test("of more tries than the limit, the newest ones decide", () => {
  assert.equal(secondsToWait([0, 10_000, 20_000, 30_000], limit, 30_000), 40);
});

test("a wait is told in whole minutes, rounded up", () => {
  assert.deepEqual([1, 60, 61, 899, 900].map(waitInWords), [
    "1 minute",
    "1 minute",
    "2 minutes",
    "15 minutes",
    "15 minutes",
  ]);
});

test("tries from elsewhere slow the next one: not at first, then more and more, and never by more than three seconds", () => {
  assert.deepEqual([0, 10, 11, 30, 69, 70, 1_000_000].map(slowedMs), [0, 0, 50, 1000, 2950, 3000, 3000]);
});
