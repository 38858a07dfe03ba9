#!/usr/bin/env bash
# ical-generator 10.2.0 moves events by hours, and whole days to the day before, once its calendar names a zone: it writes what the clock of the machine shows.
#
# A calendar with `timezone: "Asia/Dushanbe"` and an event at 2025-12-08T01:00Z, six in the morning there, is written as `DTSTART:20251208T010000` on a machine in universal time, as
# 20251207T170000 on one in Los Angeles and as 20251208T150000 on one in Kiritimati; right on machines in Dushanbe alone. An event of a whole day that begins at midnight
# in universal time falls on 7 December in Los Angeles. No error is raised, and what a subscriber sees depends on where the server stands. It knows no zones itself:
# moments of a library that does have to be passed to it in place of a `Date`, which the types do not ask for. Without a named zone moments are written in universal time, with Z,
# alike on every machine; the whole day is still taken from the clock of the machine. (11 does not run on Node 20.)
#
# Fails where any of this has changed. Needs Node 20 and npm; installs into a folder that it removes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ical-generator@10.2.0 >/dev/null
cat >look.mjs <<'LOOK'
import assert from "node:assert/strict";
import ical from "ical-generator";

const stamp = new Date("2025-12-01T00:00:00Z");
function starts(calendar) {
  calendar.createEvent({ id: "timed", start: new Date("2025-12-08T01:00:00Z"), stamp, summary: "timed" });
  calendar.createEvent({ id: "day", start: new Date("2025-12-08T00:00:00Z"), allDay: true, stamp, summary: "day" });
  const lines = calendar.toString().split("\r\n");
  return lines.filter((line) => line.startsWith("DTSTART")).map((line) => line.slice("DTSTART".length));
}

const named = starts(ical({ name: "named", timezone: "Asia/Dushanbe" }));
const plain = starts(ical({ name: "plain" }));
const zone = process.env.TZ;
console.log(`${zone.padEnd(20)} named: ${named.join("  ")}   none named: ${plain.join("  ")}`);
const clock = { UTC: "20251208T010000", "Asia/Dushanbe": "20251208T060000", "America/Los_Angeles": "20251207T170000", "Pacific/Kiritimati": "20251208T150000" }[zone];
const day = zone === "America/Los_Angeles" ? "20251207" : "20251208";
assert.deepEqual(named, [`:${clock}`, `;VALUE=DATE:${day}`]);
assert.equal(plain[0], ":20251208T010000Z");
LOOK
for zone in UTC Asia/Dushanbe America/Los_Angeles Pacific/Kiritimati; do TZ=$zone node look.mjs; done
