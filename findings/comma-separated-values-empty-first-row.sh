#!/usr/bin/env bash
# comma-separated-values 3.6.4 takes the type of a column from its first row alone, and an empty cell there for a number: with `header: true` and nothing else every
# country becomes NaN, and a missing coordinate 0.
#
# In GDELT's files the country of the first actor is empty in about a quarter of all rows (26 % of 200 rows of 24 October 2019). Where the first row is such a row, the column of countries
# is one of numbers: TJK, AFG and UZB all come back as NaN, and so do the roles of the actors. Where the first row has a latitude and a later one none, the later one is at 0, on
# the equator: absence has become a figure. 040 is 40 either way. No error is raised, and in another order the same rows give other answers. `cast: false`
# keeps the text; a list of types for `cast` still makes 0 of an empty cell. Whoever reads event data must read every cell as text and make numbers of it by the name of its column.
#
# Fails where any of this has changed. Needs Node 20 and npm; installs into a folder that it removes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund comma-separated-values@3.6.4 >/dev/null
cat >look.mjs <<'LOOK'
import assert from "node:assert/strict";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const CSV = require("comma-separated-values");
const { version } = require("comma-separated-values/package.json");
const HEADINGS = "Actor1CountryCode\tActor1Type1Code\tEventCode\tActionGeo_Lat";
const NOBODY = "\t\t040\t38.56";
const SOMEBODY = "TJK\tGOV\t042\t";
const MORE = "AFG\tMIL\t190\t34.5167";
const read = (options, ...rows) => new CSV([HEADINGS, ...rows].join("\n"), { header: true, cellDelimiter: "\t", ...options }).parse().map(Object.values);

const first = read({}, NOBODY, SOMEBODY, MORE);
const second = read({}, SOMEBODY, NOBODY, MORE);
const typed = read({ cast: ["String", "String", "String", "Number"] }, NOBODY, SOMEBODY, MORE);
const text = read({ cast: false }, NOBODY, SOMEBODY, MORE);
console.log(`comma-separated-values ${version}`);
for (const [name, rows] of Object.entries({ "nobody first": first, "somebody first": second, "types given": typed, "cast: false": text })) {
  console.log(`  ${name}`);
  for (const row of rows) console.log(`    ${row.map((cell) => JSON.stringify(Number.isNaN(cell) ? "NaN" : cell)).join("  ")}`);
}

assert.deepEqual(first, [[0, 0, 40, 38.56], [Number.NaN, Number.NaN, 42, 0], [Number.NaN, Number.NaN, 190, 34.5167]]);
assert.deepEqual(second, [["TJK", "GOV", 42, 0], ["", "", 40, 38.56], ["AFG", "MIL", 190, 34.5167]]);
assert.deepEqual(typed, [["", "", "040", 38.56], ["TJK", "GOV", "042", 0], ["AFG", "MIL", "190", 34.5167]]);
assert.deepEqual(text, [["", "", "040", "38.56"], ["TJK", "GOV", "042", ""], ["AFG", "MIL", "190", "34.5167"]]);
LOOK
node look.mjs
