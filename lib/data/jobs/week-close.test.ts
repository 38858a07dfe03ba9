import assert from "node:assert/strict";
import { test } from "node:test";
import { closeOf, lastClosed, nextClose } from "./week-close";

const DUSHANBE = { weekday: 1, time: "06:00", zone: "Asia/Dushanbe" };

test("a week is closed on Monday at six in Dushanbe, not before", () => {
  assert.equal(closeOf("2025-W49", DUSHANBE).toISOString(), "2025-12-08T01:00:00.000Z");
  assert.equal(lastClosed(new Date("2025-12-08T00:59:59Z"), DUSHANBE), "2025-W48");
  assert.equal(lastClosed(new Date("2025-12-08T01:00:00Z"), DUSHANBE), "2025-W49");
  assert.equal(lastClosed(new Date("2025-12-14T23:00:00Z"), DUSHANBE), "2025-W49");
  const { week, at } = nextClose(new Date("2025-12-08T01:00:00Z"), DUSHANBE);
  assert.deepEqual([week, at.toISOString()], ["2025-W50", "2025-12-15T01:00:00.000Z"]);
});

test("another weekday lies in the week after; zones on both sides of the line of dates; the turn of a year", () => {
  const late = { weekday: 7, time: "18:30", zone: "Europe/Berlin" };
  assert.equal(closeOf("2026-W12", late).toISOString(), "2026-03-29T16:30:00.000Z");
  assert.equal(lastClosed(new Date("2026-03-29T16:29:00Z"), late), "2026-W11");
  const early = { weekday: 1, time: "00:00", zone: "Pacific/Kiritimati" };
  assert.equal(lastClosed(new Date("2026-01-04T10:00:00Z"), early), "2026-W01");
  assert.equal(lastClosed(new Date("2026-01-04T09:59:00Z"), early), "2025-W52");
  assert.equal(nextClose(new Date("2026-12-28T12:00:00Z"), DUSHANBE).week, "2026-W53");
});
