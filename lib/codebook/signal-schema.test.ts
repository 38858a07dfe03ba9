import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CODEBOOK_1 } from "./codebook-1";
import { fieldsAtFault, visit } from "./good-signal.test-kit";
import { isFamily, signalSchema } from "./signal-schema";
import { isoDay, slug } from "./text-fields";

const schema = signalSchema(CODEBOOK_1);
const facet = { ...visit, scored: false, intensity: 0, facetOf: "parent" };

function refuses(field: string, signal: object) {
  assert.deepEqual([...new Set(fieldsAtFault(signal))], [field]);
}

describe("a signal", () => {
  it("passes when every rule is kept, and gets its defaults", () => {
    const signal = schema.parse(visit);
    assert.equal(signal.acknowledgedByA, "silent");
    assert.equal(signal.endPublished, null);
    assert.equal(signal.reports[0]?.source.address, null);
    assert.equal(signal.reports[0]?.source.language, "en");
    assert.deepEqual(signal.facts, []);
  });

  it("names every missing field at once", () => {
    const missing = fieldsAtFault({ title: "only a title" });
    for (const field of ["family", "type", "start", "end", "precision", "intensity", "scored", "initiator"])
      assert.ok(missing.includes(field), field);
  });

  it("refuses a field that it does not know", () => refuses("", { ...visit, intensty: 5 }));

  it("refuses a title that is empty, blank or too long", () => {
    for (const title of ["", "   ", "x".repeat(161)]) refuses("title", { ...visit, title });
    assert.deepEqual(fieldsAtFault({ ...visit, title: "x".repeat(160) }), []);
  });

  it("refuses a text of 100,000 characters", () => refuses("text", { ...visit, text: "x".repeat(100_000) }));

  it("keeps other scripts and angle brackets as they are written", () => {
    const text = "<script>«سفر هیئت»</script> Ҳайат";
    assert.equal(schema.parse({ ...visit, text }).text, text);
  });

  it("refuses words outside a list", () => {
    refuses("family", { ...visit, family: "SPORT" });
    refuses("precision", { ...visit, precision: "hour" });
    refuses("initiator", { ...visit, initiator: "C" });
    refuses("acknowledgedByA", { ...visit, acknowledgedByA: "maybe" });
    refuses("acknowledgedByB", { ...visit, acknowledgedByB: "" });
  });
});

describe("the type of a signal", () => {
  it("must be in the codebook", () => refuses("type", { ...visit, type: "picnic" }));
  it("must be of the signal's family", () => refuses("type", { ...visit, family: "TRADE" }));
  it("may be context under any family", () => {
    const context = { ...visit, type: "context", scored: false, intensity: 0 };
    for (const family of ["DIPLOMATIC", "RHETORIC", "TRADE", "ENERGY", "SECURITY"])
      assert.deepEqual(fieldsAtFault({ ...context, family }), []);
  });
});

describe("the intensity of a signal", () => {
  it("stays within the range of its type, ends included", () => {
    for (const intensity of [3, 7]) assert.deepEqual(fieldsAtFault({ ...visit, intensity }), []);
    for (const intensity of [2.5, 7.5]) refuses("intensity", { ...visit, intensity });
  });
  it("goes in steps of 0.5", () => {
    assert.deepEqual(fieldsAtFault({ ...visit, intensity: 5.5 }), []);
    refuses("intensity", { ...visit, intensity: 5.25 });
  });
  it("is a number", () => {
    for (const intensity of ["5", null, Number.NaN]) refuses("intensity", { ...visit, intensity });
  });
  it("never leaves −10 … +10, even where nothing is scored", () => {
    assert.deepEqual(fieldsAtFault({ ...facet, intensity: 10 }), []);
    refuses("intensity", { ...facet, intensity: 10.5 });
    refuses("intensity", { ...facet, intensity: -10.5 });
  });
  it("of an unscored signal is free of the type's range", () => assert.deepEqual(fieldsAtFault(facet), []));
});

describe("the span of a signal", () => {
  it("refuses days that do not exist", () => {
    for (const start of [
      "2025-02-29",
      "2025-04-31",
      "2025-13-01",
      "2025-00-10",
      "15.11.2025",
      "2025-1-5",
      "",
    ])
      assert.ok(fieldsAtFault({ ...visit, start }).includes("start"), start);
    refuses("end", { ...visit, end: "2025-11-31" });
  });
  it("refuses a last day before the first", () => refuses("end", { ...visit, end: "2025-11-14" }));
  it("lets only a status be in force without an end", () => {
    refuses("end", { ...visit, end: null });
    assert.deepEqual(fieldsAtFault({ ...visit, type: "mission-in-place", intensity: 1.5, end: null }), []);
    assert.deepEqual(fieldsAtFault({ ...visit, type: "opponents-hosted", intensity: -3, end: null }), []);
  });
  it("publishes an ending only where there is one", () => {
    const status = { ...visit, type: "mission-in-place", intensity: 1.5 };
    refuses("endPublished", { ...status, end: null, endPublished: "2025-12-01" });
    assert.deepEqual(fieldsAtFault({ ...status, endPublished: "2025-12-01" }), []);
  });
});

describe("a scored signal", () => {
  it("needs both reasons and a report", () => {
    refuses("intensityReason", { ...visit, intensityReason: " " });
    refuses("gradeReason", { ...visit, gradeReason: "" });
    refuses("reports", { ...visit, reports: [] });
  });
  it("is no facet and no duplicate", () => {
    refuses("scored", { ...visit, facetOf: "parent" });
    refuses("scored", { ...visit, duplicateOf: "other" });
  });
  it("needs neither reason nor report once it is unscored", () =>
    assert.deepEqual(
      fieldsAtFault({ ...visit, scored: false, intensityReason: "", gradeReason: "", reports: [] }),
      [],
    ));
});

describe("the links of a signal", () => {
  it("make it a facet or a duplicate, not both", () =>
    refuses("duplicateOf", { ...facet, duplicateOf: "other" }));
  it("take back in full or by half", () => {
    for (const r of [1, 0.5])
      assert.deepEqual(fieldsAtFault({ ...visit, retracts: { signal: "threat", r } }), []);
    for (const r of [0, 0.7, 2]) refuses("retracts.r", { ...visit, retracts: { signal: "threat", r } });
  });
  it("name ids as they are written", () => refuses("facetOf", { ...facet, facetOf: "The Parent" }));
});

describe("days, ids and families", () => {
  it("know leap years", () => {
    assert.ok(isoDay.safeParse("2024-02-29").success);
    assert.ok(!isoDay.safeParse("2100-02-29").success);
  });
  it("keep to 1900 … 2100", () => {
    assert.ok(isoDay.safeParse("1900-01-01").success);
    for (const day of ["1899-12-31", "2101-01-01"])
      assert.equal(
        isoDay.safeParse(day).error?.issues[0]?.message,
        `the year ${day.slice(0, 4)} is outside 1900 to 2100`,
      );
  });
  it("take small letters, digits and single hyphens", () => {
    assert.ok(slug.safeParse("uzb-2025-03-28-wafa").success);
    for (const id of ["", "Uzb", "a--b", "-a", "a-", "a b", "ä", "x".repeat(81)])
      assert.ok(!slug.safeParse(id).success, id);
  });
  it("know the five families", () => {
    assert.ok(isFamily("ENERGY"));
    assert.ok(!isFamily("energy"));
  });
});
