import assert from "node:assert/strict";
import { test } from "node:test";
import { testWithPublished } from "@/lib/event-files/event-data.test-kit";
import { codeListOf } from "./code-list";
import { codeLabel, codeSentence, isOurSentence } from "./code-words";

test("GDELT means other things by 101 to 108 than CAMEO and ICEWS", () => {
  assert.equal(codeLabel("CAMEO", "107", "gdelt"), "demands a ceasefire");
  assert.equal(codeLabel("CAMEO", "107", "icews"), "demands the settlement of a dispute");
  assert.equal(codeLabel("CAMEO", "108", "gdelt"), codeLabel("CAMEO", "106", "icews"));
  assert.equal(codeLabel("CAMEO", "105", "gdelt"), codeLabel("CAMEO", "108", "icews"));
  assert.equal(codeLabel("CAMEO", "1031", "gdelt"), codeLabel("CAMEO", "1031", "icews"));
});

test("a row of GDELT that left here and came back is explained by GDELT’s list", () => {
  const terms = { licence: "Free", citation: "The GDELT Project" };
  const listOf = (key: string, from: string | undefined, source = "own") =>
    codeListOf({ key, cells: from === undefined ? {} : { source: from, ...terms } }, source);
  assert.equal(listOf("GDELT 410", "GDELT"), "gdelt");
  assert.equal(listOf("GDELT 410", "gdelt"), "gdelt");
  // As it was kept while “gdelt” was not known to be GDELT.
  assert.equal(listOf("gdelt 410", "gdelt"), "gdelt");
  assert.equal(listOf("ICEWS 410", "ICEWS"), "own");
  assert.equal(listOf("GDELT 410", undefined), "own");
  assert.equal(listOf("GDELT 410", "GDELT", "icews"), "icews");
  // A table of one’s own with a column of sources.
  assert.equal(listOf("7 2024-01-05 TJK>AFG", "GDELT"), "own");
  const named = { key: "GDELT 7 2024-01-05 TJK>AFG", cells: { source: "GDELT" } };
  assert.equal(codeListOf(named, "own"), "own");
});

test("codes are text: 010 makes a statement and 10 makes a demand", () => {
  assert.equal(codeLabel("CAMEO", "010", "gdelt"), "makes a statement, unspecified");
  assert.equal(codeLabel("CAMEO", "10", "gdelt"), "makes a demand");
});

test("a code that no list explains is called by the one above it, an unknown one by itself", () => {
  assert.equal(codeLabel("CAMEO", "1641", "icews"), "halts negotiations");
  assert.equal(codeLabel("CAMEO", "0110", "icews"), "declines to comment");
  assert.equal(codeLabel("PLOVER", "ASSAULT/sideAB", "polecat"), "uses violence");
  assert.equal(codeLabel("CAMEO", "99", "gdelt"), "99");
  assert.equal(codeLabel("PLOVER", "NAP", "polecat"), "NAP");
  assert.equal(codeLabel("own", "042", "own"), "042");
  assert.equal(codeLabel("ACLED", "1", "acled"), "1");
});

test("a sentence names both sides, and no attacker where the source names none", () => {
  const between = ["Tajikistan", "Afghanistan"] as const;
  assert.equal(codeSentence("CAMEO", "040", "gdelt", ...between), "Tajikistan consults with Afghanistan");
  assert.equal(
    codeSentence("CAMEO", "1123", "gdelt", ...between),
    "Tajikistan accuses Afghanistan of aggression",
  );
  assert.equal(
    codeSentence("PLOVER", "CONSULT/visit", "polecat", ...between),
    "Tajikistan visits or receives Afghanistan",
  );
  assert.equal(
    codeSentence("ACLED", "Armed clash", "acled", ...between),
    "Tajikistan and Afghanistan: armed clash",
  );
  assert.equal(
    codeSentence("UCDP", "1", "ucdp", ...between),
    "Tajikistan and Afghanistan: fatal fighting with a state on at least one side",
  );
  assert.equal(codeSentence("own", "042", "own", ...between), "Tajikistan and Afghanistan: 042");
  assert.equal(codeSentence("own", "", "own", ...between), "Tajikistan and Afghanistan");
  assert.equal(
    codeSentence("own", "", "own", ...between, "Border opened\nBridge too"),
    "Tajikistan and Afghanistan: Border opened",
  );
});

test("a sentence is ours unless words or a code of the row stand in it", () => {
  assert.equal(isOurSentence("CAMEO", "1123", "gdelt", "Words of the source"), true);
  assert.equal(isOurSentence("own", "", "own", ""), true);
  assert.equal(isOurSentence("own", "", "own", "Border opened"), false);
  assert.equal(isOurSentence("own", "Border opened", "own", ""), false);
  assert.equal(isOurSentence("ACLED", "Ambush at the bridge", "acled", ""), false);
});

/** Codes that stand in tables of scores alone and have no label in any list. */
const UNEXPLAINED = new Set(["0110", "0357", "109", "1641", "1642", "1643", "1883"]);

testWithPublished("cameo_goldstein_plover.csv", "every code has words, each its own", (rows) => {
  assert.equal(rows.length, 325);
  const codes = rows.map((row) => row.cameo_code ?? "");
  const between = ["A", "B"] as const;
  for (const code of codes) {
    assert.match(codeLabel("CAMEO", code, "icews"), /^[a-z][^{}~]+$/, code);
    assert.match(codeSentence("CAMEO", code, "gdelt", ...between), /^A [a-z][^{}~]*\bB\b[^{}~]*$/, code);
  }
  const explained = codes.filter((code) => !UNEXPLAINED.has(code));
  assert.equal(explained.length, 318);
  for (const source of ["icews", "gdelt"] as const) {
    const labels = explained.map((code) => codeLabel("CAMEO", code, source));
    const twice = labels.filter((label, at) => labels.indexOf(label) !== at);
    assert.deepEqual(twice, [], source);
  }
});

testWithPublished("cameo_label_conflicts.csv", "labels differ by source where the lists do", (rows) => {
  const conflicting = rows.map((row) => row.cameo_code ?? "");
  assert.equal(conflicting.length, 8);
  const ours = conflicting.filter(
    (code) => codeLabel("CAMEO", code, "gdelt") !== codeLabel("CAMEO", code, "icews"),
  );
  // 020 is an appeal in both lists: “Appeal” in one, “Make an appeal or request” in the other.
  assert.deepEqual(ours, ["101", "102", "103", "105", "106", "107", "108"]);
});

testWithPublished("plover_types.csv", "every type has words", (rows) => {
  assert.equal(rows.length, 16);
  for (const row of rows)
    assert.match(codeLabel("PLOVER", row.plover_type ?? "", "polecat"), /^[a-z][^{}~]+$/);
});

testWithPublished("plover_modes.csv", "every mode has words, all but two its own", (rows) => {
  assert.equal(rows.length, 74);
  const ofItsType = rows.filter((row) => {
    const type = codeLabel("PLOVER", row.plover_type ?? "", "polecat");
    const mode = codeLabel("PLOVER", `${row.plover_type}/${row.mode}`, "polecat");
    assert.match(mode, /^[a-z][^{}~]+$/, row.mode);
    return mode === type;
  });
  assert.deepEqual(
    ofItsType.map((row) => row.mode),
    ["sideAB", "targeted"],
  );
});
