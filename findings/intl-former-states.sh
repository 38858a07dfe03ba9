#!/usr/bin/env bash
# Node's Intl gives codes of states that are gone the name and the code of a state of today: SU is Russia, DD Germany, YU and CS both Serbia, and the two Yemens are one.
#
# ISO 3166-3 keeps the codes of former countries, and records of relations before 1993 need them. `Intl.DisplayNames` replaces them before it looks a name up (territory aliases of Unicode's
# CLDR), and `Intl.Locale` does so to the code itself: `new Intl.Locale("und-YD").region` is YE. The Soviet Union then acts as Russia, Czechoslovakia (CS until 1993) as Serbia,
# and the pair of the German Democratic Republic and the Federal Republic, or of the two Yemens, is a state with itself. Nothing is raised, and with
# `fallback: "none"` the answers are the same: only NT, the neutral zone between Iraq and Saudi Arabia, which two states took over, is not known. Whoever names states of the past must have a table of their own.
#
# Fails where any of this has changed. Needs Node 20 with full ICU (as it is distributed); downloads nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >look.mjs <<'LOOK'
import assert from "node:assert/strict";

const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const told = (code) => [names.of(code), new Intl.Locale(`und-${code}`).region];
/** Code, what it stood for, and the name and code that come back. */
const FORMER = [
  ["SU", "Soviet Union", "Russia", "RU"],
  ["CS", "Czechoslovakia, then Serbia and Montenegro", "Serbia", "RS"],
  ["YU", "Yugoslavia", "Serbia", "RS"],
  ["DD", "German Democratic Republic", "Germany", "DE"],
  ["YD", "Democratic Yemen", "Yemen", "YE"],
  ["VD", "Democratic Republic of Viet Nam", "Vietnam", "VN"],
];
console.log(`Node ${process.versions.node}, ICU ${process.versions.icu}`);
for (const [code, was, name, region] of FORMER) {
  console.log(`  ${code} (${was}): ${told(code).join(", ")}`);
  assert.deepEqual(told(code), [name, region]);
}
assert.deepEqual(told("YD"), told("YE"));
assert.deepEqual(told("DD"), told("DE"));
assert.equal(names.of("NT"), undefined);
LOOK
node look.mjs
