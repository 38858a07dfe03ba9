import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { INTENSITY_MAX, INTENSITY_MIN, INTENSITY_STEP, offeredTypes } from "./codebook";
import { CODEBOOK_1 } from "./codebook-1";
import { CODEBOOK_2 } from "./codebook-2";
import { PHRASES_2 } from "./codebook-2-phrases";
import { ADDED_2, CHANGED_2 } from "./codebook-2-types";

const byCode = new Map(CODEBOOK_2.types.map((type) => [type.code, type]));

describe("codebook 2", () => {
  test("keeps every type of version 1 under its code, family and span", () => {
    for (const type of CODEBOOK_1.types) {
      const now = byCode.get(type.code);
      assert.deepEqual([now?.family, now?.span], [type.family, type.span], type.code);
      // A signal of version 1 can be revised under version 2 without another intensity.
      assert.ok(now && now.lowest <= type.lowest && now.highest >= type.highest, type.code);
    }
  });

  test("leaves version 1 as it was published, byte for byte", () => {
    assert.equal(
      createHash("sha256").update(JSON.stringify(CODEBOOK_1)).digest("hex"),
      "e36700520a76104f9cf0e683c7fa7750b578d0f29e65719d1658abf390c91287",
    );
  });

  test("adds the three statuses that version 1 lacked", () => {
    const added = CODEBOOK_2.types.filter(({ code }) => !CODEBOOK_1.types.some((type) => type.code === code));
    assert.deepEqual(
      added.map(({ code, family, defaultIntensity, lowest, highest, span }) => [
        code,
        family,
        defaultIntensity,
        lowest,
        highest,
        span,
      ]),
      [
        ["recognition-in-force", "DIPLOMATIC", 4, 2, 6, "S"],
        ["agreement-in-force", "DIPLOMATIC", 2, 1, 4, "S"],
        ["armed-conflict", "SECURITY", -8, -10, -6, "S"],
      ],
    );
    assert.equal(byCode.get("mission-in-place")?.highest, 4);
  });

  test("marks as state violence clashes of state forces and armed conflict, and nothing else", () => {
    const marked = CODEBOOK_2.types.filter(({ stateViolence }) => stateViolence).map(({ code }) => code);
    assert.deepEqual(marked, ["state-clash", "armed-conflict"]);
  });

  test("has one entry a code, a default within a valid range, in steps", () => {
    assert.equal(byCode.size, CODEBOOK_2.types.length);
    for (const { code, defaultIntensity, lowest, highest } of CODEBOOK_2.types) {
      assert.ok(INTENSITY_MIN <= lowest && lowest <= defaultIntensity, code);
      assert.ok(defaultIntensity <= highest && highest <= INTENSITY_MAX, code);
      for (const value of [defaultIntensity, lowest, highest])
        assert.ok(Number.isInteger(value / INTENSITY_STEP), `${code} ${value}`);
    }
  });

  test("has for every type a noun phrase for one and another for several, and no two types share one", () => {
    const said = new Set<string>();
    for (const { code, phrase } of CODEBOOK_2.types) {
      assert.ok(phrase, code);
      for (const words of [phrase.one, phrase.several]) {
        assert.match(words, /^[a-z][^.]{4,80}$/, code);
        assert.ok(!said.has(words), words);
        said.add(words);
      }
    }
  });

  test("changes and phrases speak of types that there are", () => {
    for (const code of [...Object.keys(CHANGED_2), ...Object.keys(PHRASES_2)])
      assert.ok(byCode.has(code), code);
    for (const { after } of ADDED_2) assert.ok(byCode.has(after), after);
  });

  test("stands family by family, in the order of every list, what counts 0 last", () => {
    const places = CODEBOOK_2.types.map(({ family }) =>
      family ? FAMILIES.indexOf(family) : FAMILIES.length,
    );
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.equal(CODEBOOK_2.types.at(-1)?.code, "context");
  });

  test("offers all types; one that is retired only to the signals that have it", () => {
    assert.equal(offeredTypes(CODEBOOK_2, null).length, CODEBOOK_2.types.length);
    const retired = {
      ...CODEBOOK_2,
      types: CODEBOOK_2.types.map((type) => (type.code === "summit" ? { ...type, retired: true } : type)),
    };
    const offered = (has: string | null) => offeredTypes(retired, has).some(({ code }) => code === "summit");
    assert.deepEqual([offered(null), offered("visit-high"), offered("summit")], [false, false, true]);
  });

  test("has a title once a rule", () => {
    const titles = CODEBOOK_2.rules.map(({ title }) => title);
    assert.equal(new Set(titles).size, titles.length);
    assert.ok(titles.length > CODEBOOK_1.rules.length);
  });
});
