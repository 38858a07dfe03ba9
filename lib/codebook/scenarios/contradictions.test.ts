import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findType } from "@/lib/codebook/codebook";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { contradicted, contradictions, endsAfter } from "./contradictions";

describe("the table of contradictions", () => {
  test("names types of codebook 2: what is ended can stand, and pulls the other way", () => {
    for (const [code, ended] of contradictions()) {
      const [type, status] = [findType(CODEBOOK_2, code), findType(CODEBOOK_2, ended)];
      assert.ok(type && status, `${code} or ${ended} is no type`);
      assert.notEqual(status.span, "E", `${ended} does not stand`);
      assert.ok(type.defaultIntensity * status.defaultIntensity < 0, `${code} and ${ended} pull alike`);
    }
  });

  const cases: [string, string][] = [
    ["mission-handover", "mission-withheld"],
    ["recognition", "recognition-withheld"],
    ["recognition-in-force", "recognition-withheld"],
    ["opening", "market-closed"],
    ["closing", "market-open"],
    ["supply-cut", "supply-in-force"],
    ["delisting", "terror-listing"],
    ["mission-closed", "mission-in-place"],
    ["agreement-in-force", "armed-conflict"],
    ["armed-conflict", "agreement-in-force"],
  ];
  for (const [code, ended] of cases)
    test(`${code} contradicts ${ended}`, () =>
      assert.ok(contradictions().some((pair) => pair[0] === code && pair[1] === ended)));
});

const shut = { id: "shut", type: "market-closed", start: 10, end: null };
const opening = { type: "opening", start: 100, ends: [] as string[] };

describe("what a supposed signal contradicts", () => {
  test("stands before its first day and after it", () => {
    const ids = (
      coded: (typeof shut)[] | { id: string; type: string; start: number; end: number | null }[],
    ) => contradicted(opening, coded).map(({ id }) => id);
    assert.deepEqual(ids([shut, { ...shut, id: "open", type: "market-open" }]), ["shut"]);
    assert.deepEqual(ids([{ ...shut, end: 101 }]), ["shut"]);
    assert.deepEqual(ids([{ ...shut, end: 100 }]), [], "over already");
    assert.deepEqual(ids([{ ...shut, start: 100 }]), [], "not begun yet");
    assert.deepEqual(contradicted({ type: "visit-high", start: 100 }, [shut]), []);
    assert.deepEqual(contradicted({ type: "", start: 100 }, [shut]), []);
  });

  test("is ended when the type is chosen, and only what was unticked goes on when the day moves", () => {
    const later = { ...shut, id: "later", start: 150 };
    const coded = [shut, later];
    assert.deepEqual(endsAfter({ ...opening, type: "" }, opening, coded), ["shut"]);
    const unticked = { ...opening, ends: [] };
    assert.deepEqual(endsAfter(unticked, { type: "opening", start: 120 }, coded), []);
    assert.deepEqual(
      endsAfter(unticked, { type: "opening", start: 200 }, coded),
      ["later"],
      "new, so ticked",
    );
    const ticked = { ...opening, ends: ["shut"] };
    assert.deepEqual(endsAfter(ticked, { type: "opening", start: 200 }, coded), ["shut", "later"]);
    assert.deepEqual(endsAfter(ticked, { type: "opening", start: 5 }, coded), []);
    assert.deepEqual(endsAfter(ticked, { type: "visit-high", start: 100 }, coded), []);
  });
});
