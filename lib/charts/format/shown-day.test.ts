import assert from "node:assert/strict";
import { test } from "node:test";
import { shownDay } from "./shown-day";

test("a field shows an ISO day as it is written everywhere, and whatever else was typed as it was", () => {
  assert.equal(shownDay("2025-09-08"), "8 Sep 2025");
  for (const typed of ["", "8 Sep 2025", "2025-02-31", "2025-09-08 or so", "soon"])
    assert.equal(shownDay(typed), typed);
});
