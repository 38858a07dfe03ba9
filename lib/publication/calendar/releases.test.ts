import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { convertIcsCalendar } from "ts-ics";
import { sampleCalendar } from "./releases.test-kit";

const parsed = (text: string) => convertIcsCalendar(undefined, text);

test("another reader finds the past as days and what comes as moments in universal time", () => {
  const calendar = parsed(sampleCalendar());
  assert.equal(calendar.version, "2.0");
  const [past, coming] = calendar.events ?? [];
  assert.deepEqual([past?.start.type, past?.start.date.toISOString()], ["DATE", "2025-12-08T00:00:00.000Z"]);
  assert.equal(past?.end?.date.toISOString(), "2025-12-09T00:00:00.000Z");
  assert.equal(
    past?.summary,
    "Corrected: \u2068Таджикистан – \u2067کابل\u2069, long\u2069, 1–7 Dec 2025: Flat at +12.7, after a call; and “more”\\",
  );
  assert.deepEqual([past?.sequence, past?.status], [2, "CONFIRMED"]);
  assert.equal(coming?.start.date.toISOString(), "2025-12-15T01:00:00.000Z");
  assert.notEqual(coming?.start.type, "DATE");
  assert.equal(coming?.url, "https://thawline.example/tajikistan-afghanistan/weeks/2025-W50");
});

test("a week keeps its UID from one edition to the next, and a withdrawn one is cancelled", () => {
  const uid = (text: string) => parsed(text).events?.[0]?.uid;
  const [first, second] = [sampleCalendar({ number: 1, kind: "PUBLICATION" }), sampleCalendar()];
  assert.equal(uid(first), uid(second));
  assert.notEqual(parsed(second).events?.[0]?.uid, parsed(second).events?.[1]?.uid);
  const withdrawn = parsed(sampleCalendar({ number: 3, kind: "WITHDRAWAL" })).events?.[0];
  assert.deepEqual([withdrawn?.status, withdrawn?.sequence], ["CANCELLED", 3]);
});

test("lines end in CR LF, none is longer than 75 bytes, and no zone is named", () => {
  const text = sampleCalendar();
  assert.ok(text.endsWith("END:VCALENDAR\r\n"));
  for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.equal(text.replaceAll("\r\n", "").includes("\n"), false);
  assert.doesNotMatch(text, /TZID|VTIMEZONE/);
  assert.match(text, /\r\nNAME:Releases\\, week by week\r\n/);
});

test("machines of other zones write the same bytes and read the same days and hours from them", () => {
  const script = `
    import { convertIcsCalendar } from "ts-ics";
    import { sampleCalendar } from "./lib/publication/calendar/releases.test-kit.ts";
    const text = sampleCalendar();
    const starts = convertIcsCalendar(undefined, text).events.map(({ start }) => start.date.toISOString());
    process.stdout.write(JSON.stringify({ text, starts }));`;
  for (const TZ of ["Pacific/Kiritimati", "America/Los_Angeles"]) {
    const run = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      encoding: "utf8",
      env: { ...process.env, TZ },
    });
    assert.deepEqual(
      JSON.parse(run.stdout || JSON.stringify(run.stderr)),
      { text: sampleCalendar(), starts: ["2025-12-08T00:00:00.000Z", "2025-12-15T01:00:00.000Z"] },
      TZ,
    );
  }
});
