#!/usr/bin/env bash
# Three ZIP libraries write other bytes on machines of other zones, given the very same files and the very same moment: fflate 0.8.3, yazl 3.3.1 and @zip.js/zip.js 2.24.0.
#
# A ZIP entry bears a time in the format of MS-DOS, which has no zone (APPNOTE 4.4.6). All three fill it with what the clock of the machine shows at the moment that they were given, also
# where they write the moment in universal time beside it (yazl and zip.js, extra field 0x5455). So a file that is made again elsewhere, on a laptop in Dushanbe or a server in
# universal time, has another checksum, although nothing in it is another. Two ways out were tried, and hold: a moment that is made from the wanted clock time in the zone of the machine
# (`new Date(2025, 11, 8, 12)`), and in zip.js `rawLastModDate` without extended times.
#
# Fails where any of this has changed. Needs Node 20 and npm; installs into a folder that it removes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fflate@0.8.3 yazl@3.3.1 @zip.js/zip.js@2.24.0 >/dev/null
cat >write.mjs <<'WRITE'
import { createHash } from "node:crypto";
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { zipSync } from "fflate";
import yazl from "yazl";

configure({ useWebWorkers: false });
const data = Buffer.from("day,index\r\n2025-12-07,1.85\r\n");
const hash = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 12);

async function byYazl(mtime) {
  const file = new yazl.ZipFile();
  file.addBuffer(data, "index.csv", { mtime });
  file.end();
  const parts = [];
  for await (const part of file.outputStream) parts.push(part);
  return Buffer.concat(parts);
}

async function byZipJs(options) {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  await writer.add("index.csv", new Uint8ArrayReader(data), options);
  return await writer.close();
}

const moment = new Date("2025-12-08T01:00:00Z");
const clock = new Date(2025, 11, 8, 12);
console.log(
  JSON.stringify({
    fflate: hash(zipSync({ "index.csv": [data, { mtime: moment }] })),
    yazl: hash(await byYazl(moment)),
    "zip.js": hash(await byZipJs({ lastModDate: moment })),
    "fflate, noon of the machine": hash(zipSync({ "index.csv": [data, { mtime: clock }] })),
    "zip.js, raw": hash(await byZipJs({ rawLastModDate: 0x5b886000, extendedTimestamp: false })),
  }),
);
WRITE
for zone in UTC Asia/Dushanbe America/Los_Angeles; do TZ=$zone node write.mjs >"$(basename "$zone").json"; done
cat >look.mjs <<'LOOK'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const zones = ["UTC", "Dushanbe", "Los_Angeles"];
const found = zones.map((zone) => JSON.parse(readFileSync(`${zone}.json`, "utf8")));
for (const name of Object.keys(found[0])) {
  const hashes = found.map((one) => one[name]);
  console.log(`${name.padEnd(28)} ${hashes.map((hash, at) => `${zones[at]} ${hash}`).join("  ")}`);
  assert.equal(new Set(hashes).size, /noon|raw/.test(name) ? 1 : 3, name);
}
LOOK
node look.mjs
