import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { type RecodeChoice, readRecodeChoice, recodeParams } from "./recode-choice";

const read = (address: string) => {
  const params = new URLSearchParams(address);
  return readRecodeChoice((name) => params.getAll(name), CODEBOOK_2);
};
const fieldsAtFault = (address: string) => read(address).problems.map(({ field }) => field);

test("what is not said is the mildest: earlier versions, every day, the own type, the own intensity", () => {
  assert.deepEqual(read("relationship=pair&type=summit").choice, {
    relationship: "pair",
    types: ["summit"],
    under: "earlier",
    from: null,
    to: null,
    into: null,
    intensity: "kept",
  });
});

test("every choice is read again from its own address", () => {
  const day = fc.constantFrom("2023-01-01", "2024-02-29", null);
  const anyChoice: fc.Arbitrary<RecodeChoice> = fc
    .record({
      relationship: fc.constantFrom("pair", "iran-afghanistan"),
      types: fc.oneof(
        fc.constant("all" as const),
        fc
          .uniqueArray(fc.constantFrom("summit", "visit-high", "gone"), { minLength: 1 })
          .map((all) => all.sort()),
      ),
      under: fc.constantFrom<RecodeChoice["under"]>("earlier", "any", 1, 2),
      from: day,
      to: day,
      into: fc.constantFrom("visit-high", "context", null),
      intensity: fc.oneof(
        fc.constantFrom("kept" as const, "usual" as const),
        fc.integer({ min: -20, max: 20 }).map((half) => half / 2 || 0),
      ),
    })
    .filter(({ types, into, from, to }) => !(types === "all" && into) && !(from && to && from > to));
  fc.assert(
    fc.property(anyChoice, (choice) => {
      assert.deepEqual(read(recodeParams(choice).toString()), { choice: { ...choice }, problems: [] });
    }),
  );
});

test("days and numbers are read as they are typed elsewhere", () => {
  const { choice } = read("relationship=a&type=b&from=8 Sep 2025&to=2025-9-9&intensity=fixed&at=−2,5");
  assert.deepEqual([choice?.from, choice?.to, choice?.intensity], ["2025-09-08", "2025-09-09", -2.5]);
});

test("everything that is wrong is told at once, each at its field", () => {
  assert.deepEqual(
    fieldsAtFault("relationship=a&from=08.09.2025&to=x&into=none&under=7&intensity=fixed&at=0.3").sort(),
    ["at", "from", "into", "to", "types", "under"],
  );
  assert.deepEqual(fieldsAtFault("type=b&from=2025-02-01&to=2025-01-01"), ["to"]);
  for (const at of ["", "x", "10.5", "1e300"])
    assert.deepEqual(fieldsAtFault(`type=b&intensity=fixed&at=${at}`), ["at"], at);
  for (const under of ["0", "3", "1.5", "-1", "1e9", "NaN"])
    assert.deepEqual(fieldsAtFault(`type=b&under=${under}`), ["under"], under);
  assert.deepEqual(fieldsAtFault("type=b&intensity=louder"), ["intensity"]);
});

test("every type at once becomes no other type", () => {
  assert.deepEqual(read("type=all&type=summit").choice?.types, "all");
  assert.match(read("type=all&into=summit").problems[0]?.message ?? "", /keeps its own type/);
});

test("a type that is retired is given to no signal", () => {
  const types = CODEBOOK_2.types.map((type) => (type.code === "summit" ? { ...type, retired: true } : type));
  const { problems } = readRecodeChoice((name) => ({ type: ["visit-high"], into: ["summit"] })[name] ?? [], {
    ...CODEBOOK_2,
    types,
  });
  assert.match(problems[0]?.message ?? "", /is retired/);
});
