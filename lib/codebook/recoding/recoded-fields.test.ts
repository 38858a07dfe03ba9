import assert from "node:assert/strict";
import { test } from "node:test";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { visit } from "@/lib/codebook/good-signal.test-kit";
import { type SignalFields, signalSchema } from "@/lib/codebook/signal-schema";
import { USUAL_INTENSITY } from "@/lib/codebook/usual-reasons";
import type { RecodeChoice } from "./recode-choice";
import { recodedFields } from "./recoded-fields";

const fields: SignalFields = signalSchema(CODEBOOK_2).parse({ ...visit, intensityReason: "lower in rank" });
const WHY = "Visits are worth less.";
const usual = CODEBOOK_2.types.find(({ code }) => code === "visit-high")?.defaultIntensity ?? Number.NaN;

/** Type, family, intensity and its reason, after. */
function after(before: Partial<SignalFields>, choice: Partial<RecodeChoice>) {
  const given = recodedFields(
    { ...fields, ...before },
    { into: null, intensity: "kept", ...choice },
    CODEBOOK_2,
    WHY,
  );
  const { type, family, intensity, intensityReason, ...rest } = given;
  const { type: _, family: __, intensity: ___, intensityReason: ____, ...others } = { ...fields, ...before };
  assert.deepEqual(rest, others);
  return [type, family, intensity, intensityReason];
}

test("what is kept keeps its own reason", () => {
  assert.deepEqual(after({ intensity: 4 }, {}), ["visit-high", "DIPLOMATIC", 4, "lower in rank"]);
});

test("an intensity that was the usual one and is so no longer is said to be the recoding’s", () => {
  assert.deepEqual(after({ intensity: 4, intensityReason: USUAL_INTENSITY }, {})[3], WHY);
  assert.deepEqual(after({ intensity: usual, intensityReason: USUAL_INTENSITY }, {})[3], USUAL_INTENSITY);
});

test("the usual intensity is said to be the usual one, whatever was written of another", () => {
  assert.deepEqual(after({ intensity: 4 }, { intensity: "usual" }).slice(2), [usual, USUAL_INTENSITY]);
});

test("an intensity that has the value already keeps what somebody wrote of it", () => {
  assert.deepEqual(after({ intensity: usual }, { intensity: "usual" }).slice(2), [usual, "lower in rank"]);
  assert.deepEqual(after({ intensity: 3 }, { intensity: 3 }).slice(2), [3, "lower in rank"]);
});

test("one intensity for all has the reason of the recoding, unless it is the usual", () => {
  assert.deepEqual(after({ intensity: 4 }, { intensity: 3 }).slice(2), [3, WHY]);
  assert.deepEqual(after({ intensity: 4 }, { intensity: usual }).slice(2), [usual, USUAL_INTENSITY]);
});

test("another type brings its family; one of any family takes that of the signal", () => {
  assert.deepEqual(after({ intensity: 2 }, { into: "market-open" }).slice(0, 3), ["market-open", "TRADE", 2]);
  assert.deepEqual(after({}, { into: "context" }).slice(0, 2), ["context", "DIPLOMATIC"]);
});

test("what counts 0 is given no intensity", () => {
  const facet = { scored: false, facetOf: "other", intensity: 1, intensityReason: "" };
  assert.deepEqual(after(facet, { intensity: "usual" }).slice(2), [1, ""]);
  assert.deepEqual(after(facet, { intensity: 7 }).slice(2), [1, ""]);
});

test("a type that the version does not have is left for the schema to tell", () => {
  assert.deepEqual(after({ type: "gone" }, { intensity: "usual" })[0], "gone");
});
