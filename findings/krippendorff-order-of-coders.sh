#!/usr/bin/env bash
# krippendorff 0.1.0 (the npm package) gives another α where the coders stand in another order, counts null as a value, and says NaN without a word.
#
# Its README allows rows of different length: a coder who did not code the last units has a shorter row. How many units there are is then taken from the
# row that comes first, so that with the short row in front the units behind its end are left out: of three coders whose α is 0.625 it makes 1, perfect
# agreement, with the third as the first. α does not hang on the order of coders (Krippendorff, Computing Krippendorff’s Alpha-Reliability, 2011).
# Missing is only undefined: null, which is what JSON makes of it, is one more value that coders may agree on. Where nothing varies, α is not
# defined; what comes back is NaN, no error. Use rows of one length, filled with undefined, or another implementation.
#
# Fails where any of this has changed. Needs Node 20 and npm; installs into a folder that it removes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund krippendorff@0.1.0 >/dev/null
cat >look.mjs <<'LOOK'
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import krippendorff from "krippendorff";

const { alpha } = krippendorff;
const version = createRequire(import.meta.url)("krippendorff/package.json").version;
const first = [1, 2, 1, 2];
const second = [1, 2, 2, 2];
const third = [1, 2];

const inOrder = alpha([first, second, third]);
const shortFirst = alpha([third, first, second]);
const filled = alpha([[...third, undefined, undefined], first, second]);
const nulls = alpha([first, second, [...third, null, null]]);
const unvaried = alpha([[1, 1], [1, 1]]);
console.log(`krippendorff ${version}`);
console.log(`  short row last        ${inOrder}`);
console.log(`  short row first       ${shortFirst}`);
console.log(`  filled, row first     ${filled}`);
console.log(`  null for missing      ${nulls}`);
console.log(`  nothing varies        ${unvaried}`);

assert.equal(inOrder, 0.625);
assert.equal(filled, 0.625);
assert.equal(shortFirst, 1);
assert.equal(nulls, 0.375);
assert.ok(Number.isNaN(unvaried));
LOOK
node look.mjs
