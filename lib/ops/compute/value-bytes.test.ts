import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { dayAt, NO_VALUE, stepAt } from "./value-bytes";

const day = (iso: string) => dayAt(Buffer.from(`"${iso}"\n`), 0);

function expected(iso: string): number {
  try {
    return dayFromIso(iso);
  } catch {
    return NO_VALUE;
  }
}

test("every day of the calendar is the one that it is elsewhere", () => {
  for (let at = dayFromIso("0000-01-01"); at <= dayFromIso("9999-12-31"); at += 1) {
    const iso = isoFromDay(at);
    if (day(iso) !== at) assert.fail(iso);
  }
});

test("what is no day of the calendar is none", () => {
  const part = (most: number, length: number) =>
    fc.nat(most).map((value) => String(value).padStart(length, "0"));
  fc.assert(
    fc.property(part(9999, 4), part(14, 2), part(33, 2), (year, month, dayOfMonth) => {
      const iso = `${year}-${month}-${dayOfMonth}`;
      assert.equal(day(iso), expected(iso));
    }),
    { numRuns: 3000 },
  );
  for (const iso of [
    "2025-1-01",
    "2025-01-1",
    "02025-01-01",
    "2025/01/01",
    "2025-01-01 ",
    " 2025-01-01",
    "2025-01-0٣",
    "",
  ])
    assert.equal(day(iso), NO_VALUE, iso);
});

test("steps of a half in the plainest notation are read, and no others", () => {
  const step = (text: string) => stepAt(Buffer.from(text), 0, text.length);
  for (let halves = -20; halves <= 20; halves++) assert.equal(step(String(halves / 2)), halves / 2);
  assert.deepEqual(["4.0", "-4.5", "10.0"].map(step), [4, -4.5, 10]);
  for (const other of [
    "-0",
    "-0.0",
    "10.5",
    "11",
    "04",
    "4.",
    ".5",
    "4.50",
    "4.05",
    "0.25",
    "1e0",
    "+1",
    "",
    "-",
    "100",
  ])
    assert.equal(step(other), NO_VALUE, other);
});
