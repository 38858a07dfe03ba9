import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { comparedDay } from "./compared-day";

test("a common day that lies too far back is named, and not said to be missing", () => {
  const day = dayFromIso("2026-02-12");
  assert.equal(comparedDay({ asked: true, ranked: true, day }), ", ranked on 12 Feb 2026");
  assert.equal(
    comparedDay({ asked: true, ranked: false, day }),
    ", not ranked: 12 Feb 2026 is the last day that two were searched on",
  );
  assert.equal(
    comparedDay({ asked: true, ranked: false, day: null }),
    ", not ranked: no searched day in common",
  );
});
