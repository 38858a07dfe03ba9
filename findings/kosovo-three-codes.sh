#!/usr/bin/env bash
# Kosovo has three alpha-3 codes in four packages of country codes: XKK in i18n-iso-countries 7.14.0, UNK in world-countries 5.1.0, XKX in countries-list 3.4.1 and country-code-lookup 0.1.5;
# a fifth, country-data 0.0.31, has none.
#
# ISO 3166 has no code for it and leaves XAA to XZZ to users, so that each package has the one of somebody. alpha-2 is XK in all five, so that nothing looks amiss until tables are
# joined by alpha-3: every code of one package is unknown to the others (undefined or null, no error), and Kosovo alone falls out of the join.
# A dyad of Serbia and Kosovo then lacks a side, which no count of rows shows. Whoever keeps states by alpha-3 must say which of the three it is and turn the others into it.
#
# Fails where any of this has changed. Needs Node 20 and npm; installs into a folder that it removes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund i18n-iso-countries@7.14.0 world-countries@5.1.0 countries-list@3.4.1 country-code-lookup@0.1.5 country-data@0.0.31 >/dev/null
cat >look.mjs <<'LOOK'
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { getCountryDataList } from "countries-list";

const require = createRequire(import.meta.url);
const iso = require("i18n-iso-countries");
const world = require("world-countries");
const lookup = require("country-code-lookup");
const { countries: data } = require("country-data");

const codes = {
  "i18n-iso-countries": iso.alpha2ToAlpha3("XK"),
  "world-countries": world.find(({ cca2 }) => cca2 === "XK").cca3,
  "countries-list": getCountryDataList().find(({ iso2 }) => iso2 === "XK").iso3,
  "country-code-lookup": lookup.byIso("XK").iso3,
  "country-data": data.XK.alpha3,
};
for (const [name, code] of Object.entries(codes)) console.log(`  ${name.padEnd(20)} XK is ${JSON.stringify(code)}`);
assert.deepEqual(Object.values(codes), ["XKK", "UNK", "XKX", "XKX", ""]);

/** Whether each of them knows a code, where it can be asked for one. */
const known = (code) => [
  iso.alpha3ToAlpha2(code) !== undefined,
  world.some(({ cca3 }) => cca3 === code),
  getCountryDataList().some(({ iso3 }) => iso3 === code),
  Boolean(lookup.byIso(code)),
  code in data,
];
for (const code of ["XKK", "UNK", "XKX"]) console.log(`  ${code} is known to ${known(code).filter(Boolean).length} of 5`);
assert.deepEqual(known("XKK"), [true, false, false, false, false]);
assert.deepEqual(known("UNK"), [false, true, false, false, false]);
assert.deepEqual(known("XKX"), [false, false, true, true, false]);
LOOK
node look.mjs
