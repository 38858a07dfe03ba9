import assert from "node:assert/strict";
import { test } from "node:test";
import type { FormProblem } from "@/app/_ui/error-summary";
import { parseEvents } from "./event-address";

test("an event day that is none is told with the relationship whose event it is", () => {
  const problems: FormProblem[] = [];
  parseEvents({ align: "event", events: "a-b:soon,c-d:2025-11-26" }, problems, (slug) =>
    slug === "a-b" ? "A – B" : slug,
  );
  assert.deepEqual(problems, [
    {
      field: "event-a-b",
      message: "Event of A – B: “soon” is no day: write it as 8 Sep 2025.",
      typed: "soon",
    },
  ]);
});
