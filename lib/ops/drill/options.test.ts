import assert from "node:assert/strict";
import { test } from "node:test";
import { ConfigurationError } from "@/lib/db/environment";
import { drillOptions, HELP, KILLING, STEADY, spread } from "./options";

test("without words every mix runs", () => {
  const options = drillOptions([]);
  assert.deepEqual(options?.only, [...KILLING, ...STEADY]);
  assert.deepEqual([options?.kills, options?.odd, options?.readers, options?.seed], [60, 10_000, 500, 1]);
});

test("words choose mixes, in the order in which they run, and numbers", () => {
  const options = drillOptions(["--only", "odd, saving", "--kills", "7", "--seed=3", "--minutes", "9"]);
  assert.deepEqual(options?.only, ["saving", "odd"]);
  assert.deepEqual([options?.kills, options?.seed, options?.minutes], [7, 3, 9]);
  assert.deepEqual(drillOptions(["--targets", "database, page-server"])?.targets, [
    "page server",
    "database",
  ]);
  assert.equal(new Set(drillOptions([])?.targets).size, 4, "without words each of them");
});

test("what cannot be is one sentence", () => {
  const wrong = [
    ["--only", "burning"],
    ["--kills", "many"],
    ["--minutes", "0"],
    ["--kill", "3"],
    ["--targets", "me"],
    ["saving"],
  ];
  for (const words of wrong) assert.throws(() => drillOptions(words), ConfigurationError, words.join(" "));
});

test("help names every mix", () => {
  assert.equal(drillOptions(["--help"]), null);
  for (const mix of [...KILLING, ...STEADY]) assert.ok(HELP.includes(mix), mix);
});

test("kills are spread evenly, and none is left over", () => {
  assert.deepEqual(spread(7, 3), [3, 2, 2]);
  assert.deepEqual(spread(2, 3), [1, 1, 0]);
  assert.deepEqual(spread(5, 0), []);
});
