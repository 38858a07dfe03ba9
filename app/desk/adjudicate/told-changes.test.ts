import assert from "node:assert/strict";
import { test } from "node:test";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { visit } from "@/lib/codebook/good-signal.test-kit";
import { signalSchema } from "@/lib/codebook/signal-schema";
import { toldChanges } from "./told-changes";

const CALLED = { codebook: CODEBOOK_1, sideA: "China", sideB: "Afghanistan" };
const coding = (changed: object) => signalSchema(CODEBOOK_1).parse({ ...visit, ...changed });
const told = (changed: object) =>
  toldChanges(coding({}), coding(changed), CALLED).map(({ field, before, after }) => [field, before, after]);

test("types are told by their labels, sides by their names, days as days are shown", () => {
  assert.deepEqual(told({ type: "visit-regional", intensity: 3, initiator: "B", start: "2025-11-16" }), [
    ["Type", "High-level visit", "Regional visit"],
    ["First day", "15 Nov 2025", "16 Nov 2025"],
    ["Intensity", "+5.0", "+3.0"],
    ["Who acted", "China", "Afghanistan"],
  ]);
});

test("what a side says stands under its name, and a day that is missing is none", () => {
  assert.deepEqual(told({ acknowledgedByA: "confirmed" }), [["Said by China", "silent", "confirmed"]]);
  assert.deepEqual(
    told({ family: "ENERGY", type: "supply-in-force", intensity: 2.5, end: null }).find(
      ([field]) => field === "Last day",
    ),
    ["Last day", "18 Nov 2025", "none"],
  );
});
