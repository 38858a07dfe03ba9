import assert from "node:assert/strict";
import { test } from "node:test";
import { LIVE } from "@/lib/charts/address/vintage";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { thenAndNowHeadline } from "./then-and-now";

const day = dayFromIso("2025-11-30");
const known = { ...LIVE, knownOn: day };
const fresh = { kind: "new", count: 1, share: 11.3 } as const;

test("the headline says both readings of the day and the largest causes", () => {
  assert.equal(
    thenAndNowHeadline(known, day, { was: -9.42, is: 1.88 }, [fresh]),
    "What was known on 30 Nov 2025 read −9.4; today the same day reads +1.9: one signal known since raises it by 11.3",
  );
  assert.equal(
    thenAndNowHeadline({ ...LIVE, codedOn: "2025-12-05T23:59:59.999Z" }, day, { was: 3, is: 1 }, [
      { kind: "revised", count: 1, share: 0.5 },
      { kind: "voided", count: 2, share: -2.5 },
      { kind: "method", count: 5, share: 0.01 },
    ]),
    "30 Nov 2025 read +3.0 as coded on 5 Dec 2025; today it reads +1.0: two signals voided since lower it by 2.5 and one signal revised since raises it by 0.5",
  );
});

test("what did not move, and what was not there, is said", () => {
  assert.equal(
    thenAndNowHeadline(known, day, { was: 1, is: 1.01 }, []),
    "What was known on 30 Nov 2025 read +1.0, and reads the same today",
  );
  assert.equal(
    thenAndNowHeadline({ ...LIVE, codedOn: "2025-11-30T23:59:59.999Z" }, day, { was: null, is: 1 }, [fresh]),
    "As coded on 30 Nov 2025 there was no index of that day; today it reads +1.0",
  );
  assert.equal(
    thenAndNowHeadline(known, day, { was: null, is: null }, []),
    "No index of 30 Nov 2025, then or now",
  );
});

test("in a frozen address now is a moment, not today", () => {
  assert.equal(
    thenAndNowHeadline(known, day, { was: -9.42, is: 1.88 }, [fresh], {
      ...LIVE,
      codedOn: "2026-01-02T23:59:59.999Z",
      method: 1,
    }),
    "What was known on 30 Nov 2025 read −9.4; as coded on 2 Jan 2026 the same day reads +1.9: one signal known since raises it by 11.3",
  );
});
