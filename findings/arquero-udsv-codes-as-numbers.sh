#!/usr/bin/env bash
# arquero 7.2.1 and udsv 0.7.3 take codes of events for numbers, and a code with a letter for NaN: arquero decides what a column is from its first 1,000 rows, udsv from one cell, the ninth.
#
# CAMEO codes are texts: 040 and 0831 begin with two figures that say what they belong to, and 13y stands in files of ICEWS that were published (issue 78 of andybega/icews). Read
# with the usual call, 040 is 40 and 010 is 10, which is no code; the one 13y further down is NaN in a column that is otherwise whole, and so is a score of NULL. No error is raised.
# With 13y among its first rows arquero has the whole column as text, and udsv only with 13y in the ninth row: in any of the eight above it, it is NaN though it was
# looked at, since the last filled cell of the first lines decides alone. What a row says hangs on other rows, and two files of one series come out as different types.
# `autoType: false` and `stringArrs` keep the text. Whoever reads event data must say what each column is.
#
# Fails where any of this has changed. Needs Node 20 and npm; installs into a folder that it removes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund arquero@7.2.1 udsv@0.7.3 >/dev/null
cat >look.mjs <<'LOOK'
import assert from "node:assert/strict";
import { fromCSV } from "arquero";
import { inferSchema, initParser } from "udsv";

const CODES = ["040", "0831", "010", "190"];
/** A table of events, of whose rows one has the code 13y and no score. */
function table(rows, odd) {
  const line = (row) => (row === odd ? `${row},13y,NULL,TJK` : `${row},${CODES[row % 4]},1.0,TJK`);
  return ["id,code,score,country", ...Array.from({ length: rows }, (_, row) => line(row))].join("\n");
}
const byArquero = (text, options) => fromCSV(text, options).objects({ limit: Number.POSITIVE_INFINITY });
function byUdsv(text) {
  return initParser(inferSchema(text)).typedObjs(text);
}
const codes = (rows, ...places) => places.map((place) => rows[place].code);
function look(name, read, odd) {
  const rows = read(table(1_010, odd));
  console.log(`${name}, 13y in row ${odd + 1}: 040 is ${JSON.stringify(rows[0].code)}, 010 ${JSON.stringify(rows[2].code)}, 13y ${String(rows[odd].code)} scored ${rows[odd].score}`);
  return rows;
}
for (const [name, read, odd] of [["arquero", byArquero, 1_005], ["udsv", byUdsv, 1_005], ["udsv", byUdsv, 7]]) {
  const rows = look(name, read, odd);
  assert.deepEqual(codes(rows, 0, 2, odd), [40, 10, Number.NaN]);
  assert.ok(Number.isNaN(rows[odd].score));
}
for (const [name, read, odd] of [["arquero", byArquero, 7], ["udsv", byUdsv, 8]])
  assert.deepEqual(codes(look(name, read, odd), 0, 2, odd), ["040", "010", "13y"]);
assert.equal(byArquero(table(4), { autoType: false })[0].code, "040");
const text = table(4);
assert.equal(initParser(inferSchema(text)).stringArrs(text)[0][1], "040");
LOOK
node look.mjs
