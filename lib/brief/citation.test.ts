import assert from "node:assert/strict";
import { test } from "node:test";
import { citation } from "./citation";

const cited = {
  subject: "Tajikistan – Afghanistan",
  what: "engagement index",
  from: "2025-10-01",
  to: "2025-12-31",
  methodVersion: 1,
  codedOn: "2026-04-20T10:15:30.123Z",
  codedThrough: "2026-04-19",
  knownOn: null,
  retrieved: { day: "2026-11-22", asOf: null },
  address: "https://thawline.example/x?from=2025-10-01",
};

test("a citation names subject, range, method, state of the data, retrieval and address", () => {
  assert.equal(
    citation(cited),
    "Thawline: Tajikistan – Afghanistan, engagement index, 1 Oct – 31 Dec 2025. Method version 1; data as coded on 20 Apr 2026, 10:15 UTC, coded through 19 Apr 2026. Retrieved 22 Nov 2026. https://thawline.example/x?from=2025-10-01",
  );
});

test("what was known on a day is cited as such", () => {
  assert.match(
    citation({ ...cited, knownOn: "2025-11-30", codedOn: "2026-04-20T23:59:59.999Z" }),
    /as coded on 20 Apr 2026, coded through 19 Apr 2026, as known on 30 Nov 2025\. Retrieved/,
  );
});
