import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { z } from "zod";
import { RUN_LENGTH, runCode, runsOf, sharedRuns, wordsOf } from "./word-runs";

const folder = new URL("./demo/", import.meta.url);
const codes = new Set(readFileSync(new URL("fact-runs.txt", folder), "utf8").trim().split("\n"));

/** What a record says in our own words; titles of sources are theirs. */
const OWN_WORDS = [
  "title",
  "text",
  "dateBasis",
  "intensityReason",
  "gradeReason",
  "contested",
  "about",
  "reason",
  "note",
];
const lines = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) => readFileSync(new URL(name, folder), "utf8").split("\n").filter(Boolean))
  .map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));

describe("word runs", () => {
  it("compare words without case, marks, hyphens and apostrophes", () =>
    assert.deepEqual(wordsOf("Al-Mersaad’s CAFÉ, 3,000 t"), ["al", "mersaads", "cafe", "3", "000", "t"]));

  it("are as long as asked for; a shorter text has none", () => {
    assert.deepEqual(runsOf("one two three", 2), ["one two", "two three"]);
    assert.deepEqual(runsOf("one two three", 4), []);
  });

  it("are found by their codes alone, wherever they stand in a text", () => {
    const planted = new Set(runsOf("the quick brown fox jumps over the lazy dog").map(runCode));
    assert.deepEqual(sharedRuns("See how the quick brown fox jumps over the hedge.", planted), [
      "the quick brown fox jumps over the",
    ]);
    assert.deepEqual(sharedRuns("The quick fox jumps over the lazy dog.", planted), []);
  });
});

describe("the demonstration data in their own words", () => {
  it(`shares no run of ${RUN_LENGTH} words with the fact base`, () => {
    assert.ok(codes.size > 5_000);
    assert.deepEqual(
      lines.flatMap((line) =>
        OWN_WORDS.flatMap((field) => {
          const text = line[field];
          return typeof text === "string"
            ? sharedRuns(text, codes).map((run) => `${line.id ?? line.record}: ${field}: ${run}`)
            : [];
        }),
      ),
      [],
    );
  });

  it("tells in no title how a thing ended: a past week prints it before that", () =>
    assert.deepEqual(
      lines.filter(
        ({ record, title }) => record === "signal" && /\b(until|ended|since then)\b/i.test(String(title)),
      ),
      [],
    ));
});
