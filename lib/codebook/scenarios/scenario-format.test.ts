import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { CREDIBILITIES, FAMILIES, RELIABILITIES } from "@/lib/engine/signals/signal";
import {
  ADDED_MAX,
  addedSignals,
  EDITS_MAX,
  freeLabel,
  gradeWeight,
  HALF_LIFE_MAX,
  HALF_LIFE_MIN,
  KAPPA_MAX,
  KAPPA_MIN,
  methodEdit,
  NO_SCENARIO,
  type Scenario,
  SHIFT_MAX,
  signalEdits,
  supposesAnything,
  WEIGHT_MAX,
} from "./scenario";
import { CODE_MAX, encodeScenario } from "./scenario-code";
import { decodeScenario } from "./scenario-format";

const anyDay = fc.integer({ min: dayFromIso("1990-01-01"), max: dayFromIso("2090-01-01") });
const anyIntensity = fc.integer({ min: -20, max: 20 }).map((half) => half / 2);
const anyWords = (maxLength: number) =>
  fc
    .string({ maxLength, unit: "grapheme" })
    .map((text) => Array.from(text.replaceAll("\0", "").trim()).slice(0, maxLength).join("").trim());
const anyId = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,8}){0,2}$/);
const perFamily = (min: number, max: number) =>
  fc.dictionary(
    fc.constantFrom(...FAMILIES),
    fc.double({ min, max, noNaN: true }).map((value) => value + 0),
    {
      noNullPrototype: true,
    },
  );

const anyScenario: fc.Arbitrary<Scenario> = fc.record(
  {
    name: anyWords(60).filter((name) => name.length <= 80),
    readOn: fc.option(anyDay, { nil: null }),
    added: fc
      .array(
        fc.record(
          {
            title: anyWords(30).filter((title) => title.length <= 100),
            family: fc.constantFrom(...FAMILIES),
            type: fc.oneof({ weight: 8, arbitrary: anyId }, fc.constant("")),
            start: anyDay,
            lasts: fc.option(fc.nat(400), { nil: null }),
            intensity: anyIntensity,
            grade: fc
              .tuple(fc.constantFrom(...RELIABILITIES), fc.constantFrom(...CREDIBILITIES))
              .map((pair) => pair.join("")),
            ends: fc.array(anyId, { maxLength: 3 }),
          },
          { noNullPrototype: true },
        ),
        { maxLength: 5 },
      )
      .map((list) =>
        list.map(({ lasts, ...one }, at) => ({
          id: `H${at + 1}`,
          ...one,
          end: lasts === null ? null : one.start + lasts,
        })),
      ),
    edits: fc.uniqueArray(
      fc.record(
        {
          id: anyId,
          muted: fc.boolean(),
          shift: fc.integer({ min: -SHIFT_MAX, max: SHIFT_MAX }),
          intensity: fc.option(anyIntensity, { nil: null }),
          endsOn: fc.option(anyDay, { nil: null }),
        },
        { noNullPrototype: true },
      ),
      { maxLength: 5, selector: ({ id }) => id },
    ),
    weights: perFamily(0, WEIGHT_MAX),
    halfLives: perFamily(HALF_LIFE_MIN, HALF_LIFE_MAX),
    kappa: perFamily(KAPPA_MIN, KAPPA_MAX),
  },
  { noNullPrototype: true },
);

/** The code of any JSON, for addresses that nobody should have made. */
const codeOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const problemOf = (code: string) => {
  const decoded = decodeScenario(code);
  return decoded.ok ? null : decoded.problem;
};
const START = dayFromIso("2027-03-01");
const HANDOVER = [1, 0, "mission-handover", START, START, 6, "A1", "The embassy is handed over"];

test("every scenario comes back from its code as it was, in letters that any address carries", () => {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const code = encodeScenario(scenario);
      if (code === null) return assert.deepEqual(scenario, NO_SCENARIO);
      assert.match(code, /^[\w-]+$/);
      const decoded = decodeScenario(code);
      assert.ok(decoded.ok, decoded.ok ? "" : decoded.problem);
      assert.deepEqual(decoded.scenario, scenario);
      assert.equal(encodeScenario(decoded.scenario), code);
    }),
    { numRuns: 400 },
  );
});

test("spaces around a title or name do not make another scenario", () => {
  const named = (name: string) => encodeScenario({ ...NO_SCENARIO, name });
  assert.equal(named(" Handover "), named("Handover"));
  assert.equal(named("  "), null);
});

test("a scenario that says nothing has no code", () => {
  assert.equal(encodeScenario(NO_SCENARIO), null);
  assert.equal(supposesAnything({ ...NO_SCENARIO, name: "Nothing yet", readOn: START }), false);
});

test("the largest scenario that the form allows in ordinary words fits an address", () => {
  const scenario: Scenario = {
    ...NO_SCENARIO,
    name: "n".repeat(40),
    added: Array.from({ length: ADDED_MAX }, (_, at) => ({
      id: `H${at + 1}`,
      title: "A title of an ordinary length, with a place",
      family: "DIPLOMATIC",
      type: "mission-handover",
      start: START,
      end: START,
      intensity: 6,
      grade: "A1",
      ends: ["2021-08-15-embassy-withheld"],
    })),
    edits: Array.from({ length: EDITS_MAX }, (_, at) => ({
      id: `2025-11-26-attack-on-workers-${at}`,
      muted: false,
      shift: 30,
      intensity: -6.5,
      endsOn: null,
    })),
  };
  assert.ok((encodeScenario(scenario)?.length ?? 0) <= CODE_MAX);
});

test("a code that cannot be read is answered in words", () => {
  const says = (code: string, words: RegExp) => assert.match(problemOf(code) ?? "it was read", words);
  says("x".repeat(CODE_MAX + 1), /6001 characters, and at most 6000/);
  says("not a code!", /cut off or changed/);
  says("AAAA", /cut off or changed/);
  says((encodeScenario({ ...NO_SCENARIO, name: "Handover" }) ?? "").slice(0, -3), /cut off or changed/);
  says(codeOf({ v: 3 }), /form 3, and this site reads forms 1 and 2/);
  says(codeOf(["v"]), /another form/);
  says(codeOf({ v: 1, extra: 1 }), /another form/);
  says(codeOf({ v: 1, a: [HANDOVER.with(5, 6.2)] }), /steps of 0\.5/);
  says(codeOf({ v: 1, a: [HANDOVER.with(5, 11)] }), /an intensity lies outside −10 to 10/);
  says(codeOf({ v: 1, a: [HANDOVER.with(4, START - 1)] }), /ends before it starts/);
  says(codeOf({ v: 1, a: [HANDOVER, HANDOVER] }), /one label/);
  says(codeOf({ v: 1, a: [HANDOVER.with(1, 5)] }), /a family lies outside/);
  says(
    codeOf({
      v: 1,
      e: [
        ["a", 1, 0, null],
        ["a", 0, 3, null],
      ],
    }),
    /changed twice/,
  );
  says(codeOf({ v: 1, w: [[0, -1]] }), /a weight lies outside 0 to 100/);
  says(codeOf({ v: 1, h: [[0, 0]] }), /a half-life lies outside/);
  assert.equal(problemOf(codeOf({ v: 1, a: [HANDOVER] })), null);
});

test("an address that was shared before still says what it said, and goes on to be written so", () => {
  const shared = codeOf({ v: 1, a: [HANDOVER], e: [["2021-08-15-market-shut", 0, 30, -2]], w: [[2, 40]] });
  const decoded = decodeScenario(shared);
  assert.ok(decoded.ok);
  const { added, edits } = decoded.scenario;
  assert.deepEqual(added[0]?.ends, []);
  assert.deepEqual(edits, [
    { id: "2021-08-15-market-shut", muted: false, shift: 30, intensity: -2, endsOn: null },
  ]);
  assert.equal(encodeScenario(decoded.scenario), shared);
});

test("form 1 has no word for an ending; form 2 does", () => {
  const says = (code: string, words: RegExp) => assert.match(problemOf(code) ?? "it was read", words);
  says(codeOf({ v: 1, a: [HANDOVER.with(2, "")] }), /a part has another form/);
  says(codeOf({ v: 1, a: [[...HANDOVER, ["x"]]] }), /./);
  assert.equal(problemOf(codeOf({ v: 2, a: [[...HANDOVER, ["x"]]], e: [["y", 0, 0, null, START]] })), null);
  says(codeOf({ v: 2, a: [[...HANDOVER, Array.from({ length: 13 }, (_, at) => `s${at}`)]] }), /more than 12/);
  says(codeOf({ v: 2, e: [["y", 0, 0, null, 0.5]] }), /a day is no whole day/);
});

test("a signal without a type supposes nothing; a status ends on the first day of the earliest that ends it", () => {
  const one = (change: object) => ({
    id: "H1",
    title: "",
    family: "TRADE" as const,
    type: "opening",
    start: 100,
    end: 100,
    intensity: 4,
    grade: "A1",
    ends: ["shut"],
    ...change,
  });
  const untyped = { ...NO_SCENARIO, added: [one({ type: "" })] };
  assert.equal(supposesAnything(untyped), false);
  assert.deepEqual(addedSignals(untyped.added), []);
  assert.deepEqual(signalEdits(untyped), []);
  const two = { added: [one({}), one({ id: "H2", start: 90 })], edits: [] };
  assert.deepEqual(signalEdits(two), [{ id: "shut", muted: false, shift: 0, intensity: null, endsOn: 90 }]);
  const edit = { id: "shut", muted: false, shift: 3, intensity: -1, endsOn: 80 };
  assert.deepEqual(signalEdits({ ...two, edits: [edit] }), [edit]);
  assert.deepEqual(signalEdits({ ...two, edits: [{ ...edit, endsOn: null }] }), [{ ...edit, endsOn: 90 }]);
});

test("anything at all in the address is answered, never thrown at the reader", () => {
  fc.assert(fc.property(fc.string(), (text) => void decodeScenario(text)));
  fc.assert(fc.property(fc.json(), (text) => void decodeScenario(Buffer.from(text).toString("base64url"))));
});

test("a hypothetical signal weighs what one report of its grade weighs", () => {
  assert.equal(gradeWeight("A1"), 1);
  assert.equal(gradeWeight("B2"), 0.5625);
  assert.equal(gradeWeight("Z9"), 0);
  const [handover] = addedSignals([
    {
      id: "H1",
      title: "",
      family: "TRADE",
      type: "opening",
      start: 1,
      end: null,
      intensity: 4,
      grade: "C3",
      ends: [],
    },
  ]);
  assert.deepEqual(handover, {
    id: "H1",
    family: "TRADE",
    start: 1,
    end: null,
    intensity: 4,
    evidence: 0.25,
  });
});

test("weights in points of a hundred are parts of the sum of the method's own", () => {
  const points = { weights: { TRADE: 40 }, halfLives: { ENERGY: 30 }, kappa: {} };
  const twice = { weights: { DIPLOMATIC: 0.6, RHETORIC: 0.3, TRADE: 0.3, ENERGY: 0.3, SECURITY: 0.5 } };
  assert.deepEqual(methodEdit(points, twice), { ...points, weights: { TRADE: 0.8 } });
});

test("labels are the smallest that are free, so that the others keep theirs", () => {
  assert.equal(freeLabel([]), "H1");
  assert.equal(freeLabel([{ id: "H1" }, { id: "H3" }]), "H2");
});
