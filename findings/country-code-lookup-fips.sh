#!/usr/bin/env bash
# country-code-lookup 0.1.5 looks countries up by FIPS 10-4, and knows neither Vietnam (VM) nor the United Arab Emirates (AE), the Falkland Islands (FK) or Micronesia (FM): it has
# VN, TC and FA for the first three, which are no codes of that standard as files use it.
#
# GDELT writes the country of each place in FIPS 10-4, so that whoever joins its rows with this package loses every place in Vietnam and the Emirates: `byFips` gives null, as for a code
# that does not exist, and raises nothing. Both stand in rows that GDELT published (in 300 rows looked at, VM five times and AE twice). Its README names FIPS 10-4 first among the codes. The list is not simply
# old: South Sudan is OD and Kosovo KV, both younger. Whoever joins by FIPS must count the codes that were not found and look at them.
#
# Fails where any of this has changed. Needs Node 20 and npm; installs into a folder that it removes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund country-code-lookup@0.1.5 >/dev/null
cat >look.mjs <<'LOOK'
import assert from "node:assert/strict";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { byFips, byIso } = require("country-code-lookup");
const { version } = require("country-code-lookup/package.json");
/** FIPS 10-4, ISO 3166-1 alpha-3, and what the package has for that country in the first. */
const COUNTRIES = [
  ["VM", "VNM", "VN"],
  ["AE", "ARE", "TC"],
  ["FK", "FLK", "FA"],
  ["FM", "FSM", ""],
];
console.log(`country-code-lookup ${version}`);
for (const [fips, iso3, theirs] of COUNTRIES) {
  const found = byFips(fips);
  const { country, fips: held } = byIso(iso3);
  console.log(`  ${fips}: ${found}; ${country} has ${JSON.stringify(held)}`);
  assert.equal(found, null);
  assert.equal(held, theirs);
}
assert.equal(byFips("GZ"), null);
for (const [fips, iso3] of [["TI", "TJK"], ["CH", "CHN"], ["OD", "SSD"], ["KV", "XKX"]]) assert.equal(byFips(fips).iso3, iso3);
LOOK
node look.mjs
