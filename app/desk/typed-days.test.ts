import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { datesLeftOpen, datesRead } from "./typed-days";

const CODED = dayFromIso("2025-12-07");

test("words count back from the day of the first dated report", () => {
  const typed = {
    dateAsWritten: "last Tuesday",
    "reports.0.title": "A",
    "reports.0.published": "2025-11-28",
  };
  assert.equal(datesRead(typed, CODED)?.start, "2025-11-25");
  assert.equal(datesRead({ dateAsWritten: "last Tuesday" }, CODED)?.start, "2025-12-02");
});

test("words that leave the day open are read as none, and give all that they may mean", () => {
  const typed = { dateAsWritten: "24 or 26 November" };
  assert.equal(datesRead(typed, CODED), null);
  const open = datesLeftOpen(typed, CODED);
  assert.equal(open?.why, "The words leave it open");
  assert.deepEqual(
    open?.candidates.map(({ inWords }) => inWords),
    ["24 Nov 2025, to the day", "26 Nov 2025, to the day"],
  );
});

test("words that say which day leave nothing open", () => {
  assert.equal(datesLeftOpen({ dateAsWritten: "26 November" }, CODED), null);
  assert.equal(datesLeftOpen({ dateAsWritten: "30 February" }, CODED), null);
});
