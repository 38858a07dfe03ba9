import assert from "node:assert/strict";
import { test } from "node:test";
import type { Suggestion } from "@/lib/evidence/suggestions/suggestion";
import { takeFromHouse } from "./house-taken";

const of = (origin: string) => (values: Record<string, string>) =>
  Object.entries(values).map(
    ([field, value]): Suggestion => ({ field, value, origin, because: "", span: null }),
  );
const fromDictionary = of("types 0");
const fromHouse = of("house model m");

const DICTIONARY = { family: "TRADE", type: "trade-data", intensity: "1", occurrences: "3", initiator: "A" };
const HOUSE = {
  family: "ENERGY",
  type: "project-works",
  intensity: "2",
  initiator: "A",
  acknowledgedByB: "denied",
};

/** The form after the answer: what its controls hold, and which of them are the model’s. */
function after(
  proposed: Record<string, string>,
  {
    offered = {},
    typed = {},
    settled = Object.keys(typed),
  }: { offered?: Record<string, string>; typed?: Record<string, string>; settled?: string[] },
) {
  const holds: Record<string, string> = {
    ...{ precision: "day", acknowledgedByA: "silent", acknowledgedByB: "silent" },
    ...offered,
    ...typed,
  };
  const taken = takeFromHouse(fromHouse(proposed), {
    offered: fromDictionary(offered),
    settled: new Set(settled),
    holds: (field) => holds[field] ?? "",
  });
  for (const { field, value } of taken.fill) holds[field] = value;
  const ofHouse = taken.offered.filter(({ origin }) => origin === "house model m").map(({ field }) => field);
  return { ...taken, holds, ofHouse: ofHouse.sort() };
}

test("an empty form takes everything, marked as the model’s", () => {
  const { holds, taken, ofHouse } = after(HOUSE, {});
  assert.deepEqual(
    taken,
    ["type", "initiator", "acknowledgedByB"],
    "what follows from the type is not named",
  );
  assert.deepEqual(ofHouse, Object.keys(HOUSE).sort());
  assert.equal(holds.type, "project-works");
  assert.equal(holds.acknowledgedByB, "denied");
});

test("what is merely suggested gives way, what followed from it goes, and what is the same stays as it was suggested", () => {
  const { holds, same, offered } = after(HOUSE, { offered: DICTIONARY });
  assert.deepEqual([holds.family, holds.type, holds.intensity], ["ENERGY", "project-works", "2"]);
  assert.equal(holds.occurrences, "", "it was counted because of the other type");
  assert.deepEqual(same, ["initiator"]);
  assert.equal(offered.find(({ field }) => field === "initiator")?.origin, "types 0");
  assert.ok(!offered.some(({ field }) => field === "occurrences"));
});

test("what a person typed or settled stays, and what hangs together with it", () => {
  const typed = after(HOUSE, { offered: DICTIONARY, typed: { initiator: "THIRD" } });
  assert.deepEqual([typed.holds.initiator, typed.left], ["THIRD", ["initiator"]]);
  for (const settled of [["type", "family", "intensity"], ["family"], ["intensity"]]) {
    const { holds, left } = after(HOUSE, { offered: DICTIONARY, settled });
    assert.deepEqual(
      [holds.type, holds.family, holds.intensity],
      ["trade-data", "TRADE", "1"],
      String(settled),
    );
    assert.deepEqual(left, ["type"]);
  }
});

test("what a control holds that was neither suggested nor settled is a person’s too", () => {
  const { holds } = after(HOUSE, { offered: DICTIONARY, typed: { intensity: "0" }, settled: [] });
  assert.deepEqual([holds.type, holds.intensity], ["project-works", "0"]);
  const begun = after(HOUSE, { typed: { type: "clash", family: "SECURITY" }, settled: [] });
  assert.deepEqual([begun.holds.type, begun.holds.family], ["clash", "SECURITY"]);
});

test("other words of a date take their days with them, or none; days that a person wrote keep their words", () => {
  const offered = { dateAsWritten: "Monday", start: "2025-12-01", precision: "month", dateBasis: "x" };
  const shown = { start: "1 Dec 2025" };
  const dated = after(
    { dateAsWritten: "2 December", start: "2025-12-02" },
    { offered, typed: shown, settled: [] },
  );
  assert.deepEqual([dated.holds.dateAsWritten, dated.holds.start], ["2 December", "2 Dec 2025"]);
  assert.deepEqual([dated.holds.precision, dated.holds.dateBasis], ["day", ""]);
  const basis = after(
    { dateAsWritten: "2 December", start: "2025-12-02", dateBasis: "y" },
    { offered, typed: { ...shown, dateBasis: "as the form writes it" }, settled: [] },
  );
  assert.equal(basis.holds.dateBasis, "y");
  const open = after({ dateAsWritten: "at Nowruz" }, { offered, typed: shown, settled: [] });
  assert.deepEqual([open.holds.dateAsWritten, open.holds.start], ["at Nowruz", ""]);
  const own = after({ dateAsWritten: "2 December" }, { offered, typed: shown });
  assert.deepEqual([own.holds.dateAsWritten, own.holds.start], ["Monday", "1 Dec 2025"]);
});
