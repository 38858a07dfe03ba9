#!/usr/bin/env bash
# None of the lunar calendars of Node's Intl has the days that Kabul announced: of six, islamic-umalqura and islamic-civil have three each,
# islamic-tbla two, and islamic-civil is once off by two days.
#
# In Afghanistan a lunar month begins when the Supreme Court says that the moon was seen. Announced were as first days of Eid al-Fitr (1 Shawwal) 1 May 2022,
# 21 April 2023, 10 April 2024 and 30 March 2025, as first days of Eid al-Adha (10 Dhu al-Hijja) 17 June 2024 and 7 June 2025 (reported by Ariana News in 2022,
# 24News in 2023, Afghan Women's News and Amu TV in 2024, Amu TV in 2025). Three times Saudi Arabia had announced another day. A program that turns a lunar date of a statement from Kabul
# into a day by any of these calendars is silently wrong about every other time; it can say a span of two days either way, which held all six, or take the
# solar date that usually stands beside it.
#
# Fails where any of this has changed. Needs Node 20 with full ICU (as it is distributed); downloads nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >look.mjs <<'LOOK'
import assert from "node:assert/strict";

const ANNOUNCED = [
  ["2022-05-01", 1, 10, 1443],
  ["2023-04-21", 1, 10, 1444],
  ["2024-04-10", 1, 10, 1445],
  ["2024-06-17", 10, 12, 1445],
  ["2025-03-30", 1, 10, 1446],
  ["2025-06-07", 10, 12, 1446],
];
const DAY = 86_400_000;

/** How many days after the announced day a calendar has that date. */
function off(calendar, [iso, day, month, year]) {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: "UTC",
    day: "numeric",
    month: "numeric",
    year: "numeric",
  });
  for (let by = -4; by <= 4; by++) {
    const parts = Object.fromEntries(
      format.formatToParts(Date.parse(iso) + by * DAY).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
    );
    if (parts.day === day && parts.month === month && parts.year === year) return by;
  }
  return Number.NaN;
}

const SEEN = {
  "islamic-umalqura": [1, 0, 0, -1, 0, -1],
  "islamic-civil": [2, 1, 0, 0, 1, 0],
  "islamic-tbla": [1, 0, -1, -1, 0, -1],
};
console.log(`Node ${process.version}, ICU ${process.versions.icu}: days after the announced one`);
for (const [calendar, seen] of Object.entries(SEEN)) {
  const found = ANNOUNCED.map((one) => off(calendar, one));
  console.log(`  ${calendar.padEnd(17)} ${found.join(", ")}`);
  assert.deepEqual(found, seen);
}
LOOK
node look.mjs
