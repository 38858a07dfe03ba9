#!/usr/bin/env bash
# csvsync 1.3.3 reads an empty cell in quotation marks, "", as one quotation mark, and does so beside quoted cells that it reads right.
#
# `1,"",4` has an empty second cell (RFC 4180: a cell may be put in quotation marks, and two of them within stand for one). Programs that put every text in quotation marks write each missing
# one so. csvsync gives `"` for it, and the right text for "a ""b""" and for cells with line breaks. No error is raised; a missing
# source or name has become a letter, is not empty for whoever counts, and two such actors have the same name. What it writes itself it reads back, since it puts no empty cell in marks.
# csv-parse 7.0.3, d3-dsv 3.0.2 and jquery-csv 1.0.40 read the same text as empty.
#
# Fails where any of this has changed. Needs Node 20 and npm; installs into a folder that it removes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund csvsync@1.3.3 csv-parse@7.0.3 d3-dsv@3.0.2 jquery-csv@1.0.40 >/dev/null
cat >look.mjs <<'LOOK'
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { parse } from "csv-parse/sync";
import { csvParseRows } from "d3-dsv";

const require = createRequire(import.meta.url);
const csvsync = require("csvsync");
const jquery = require("jquery-csv");

const TEXT = 'id,side_b,where,best\n1,"","the ""old"" town,\nKabul",4\n"","Taleban",,""\n';
const RIGHT = [["id", "side_b", "where", "best"], ["1", "", 'the "old" town,\nKabul', "4"], ["", "Taleban", "", ""]];
const found = csvsync.parse(TEXT);
console.log(`csvsync ${require("csvsync/package.json").version}: ${JSON.stringify(found)}`);
assert.deepEqual(found, [RIGHT[0], ["1", '"', 'the "old" town,\nKabul', "4"], ['"', "Taleban", "", '"']]);
assert.deepEqual(csvsync.parse(csvsync.stringify(RIGHT)), RIGHT);
for (const read of [parse, csvParseRows, jquery.toArrays]) assert.deepEqual(read(TEXT), RIGHT);
console.log("csv-parse, d3-dsv, jquery-csv: empty");
LOOK
node look.mjs
