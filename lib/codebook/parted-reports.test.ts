import assert from "node:assert/strict";
import { test } from "node:test";
import { CODEBOOK_1 } from "./codebook-1";
import { report, visit } from "./good-signal.test-kit";
import { partedReports } from "./parted-reports";
import { signalSchema } from "./signal-schema";

test("each report is in one of the two parts, and relays only what is in its own", () => {
  const reports = [
    report,
    { ...report, key: "r2", relays: "r1" },
    { ...report, key: "r3", relays: "r2" },
    { ...report, key: "r4" },
  ];
  const fields = signalSchema(CODEBOOK_1).parse({ ...visit, reports, facetOf: null, facts: ["f"] });
  const { stays, goes } = partedReports(fields, new Set(["r2", "r3"]), "The other visit");
  assert.deepEqual(
    stays.reports.map(({ key, relays }) => [key, relays]),
    [
      ["r1", null],
      ["r4", null],
    ],
  );
  assert.deepEqual(
    goes.reports.map(({ key, relays }) => [key, relays]),
    [
      ["r2", null],
      ["r3", "r2"],
    ],
  );
  assert.deepEqual(
    [goes.title, goes.facts, stays.title, stays.facts],
    ["The other visit", [], "Minister visits", ["f"]],
  );
  assert.equal(goes.start, fields.start);
});
