#!/usr/bin/env bash
# chrono-node 2.10.3 reads four ordinary wordings of news reports as other days than they name, and raises nothing.
#
# “On the evening of November 26” is matched with its month and day, and comes back as the day that the text is read on: the month and the day in the
# matched words are in no part of the result. The same with “the night of 26 to 27 November”. “On November 26, 30 people were killed” takes the number of
# people for the year 2030, marked as certain. “November 24–30, 2024” with an en dash, as every paper prints a range, loses its end and its year and becomes
# the 24th of the running year, where the same words with a hyphen are read whole; with the day before the month both dashes are read. Whoever takes dates
# from running text has to compare every number of the matched words with the result, and still cannot see the people who became a year.
#
# Fails where any of this has changed. Needs Node 20 and npm; installs into a folder that it removes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3 >/dev/null
cat >look.mjs <<'LOOK'
import assert from "node:assert/strict";
import * as chrono from "chrono-node";

const iso = (part) => part?.date().toISOString().slice(0, 10) ?? null;
/** What is found in a text that is read at noon of 7 December 2025: the words, first and last day, whether the year is called certain. */
const read = (text) =>
  chrono.en
    .parse(text, { instant: new Date("2025-12-07T12:00:00Z"), timezone: 0 })
    .map(({ text: words, start, end }) => [words, iso(start), iso(end), start.isCertain("year")]);

const SEEN = {
  "on the evening of November 26": [["evening of November 26", "2025-12-07", null, false]],
  "the night of 26 to 27 November": [["night of 26 to 27 November", "2025-12-07", "2025-12-07", false]],
  "On November 26, 30 people were killed": [["November 26, 30", "2030-11-26", null, true]],
  "November 24–30, 2024": [["November 24", "2025-11-24", null, false]],
  "November 24-30, 2024": [["November 24-30, 2024", "2024-11-24", "2024-11-30", true]],
  "24–30 November 2024": [["24–30 November 2024", "2024-11-24", "2024-11-30", true]],
};
for (const [text, seen] of Object.entries(SEEN)) {
  const found = read(text);
  console.log(`${text.padEnd(40)} -> ${JSON.stringify(found)}`);
  assert.deepEqual(found, seen);
}
LOOK
node look.mjs
