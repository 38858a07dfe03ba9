import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isZone, zonedMoment } from "./zoned-moment";

const at = (day: string, time: string, zone: string) => zonedMoment(day, time, zone).toISOString();

test("a time of a zone is one moment, on days with a change of the clocks too", () => {
  assert.equal(at("2025-12-08", "06:00", "Asia/Dushanbe"), "2025-12-08T01:00:00.000Z");
  assert.equal(at("2025-12-08", "06:00", "Asia/Kabul"), "2025-12-08T01:30:00.000Z");
  assert.equal(at("2026-03-29", "06:00", "Europe/Berlin"), "2026-03-29T04:00:00.000Z");
  assert.equal(at("2026-03-28", "06:00", "Europe/Berlin"), "2026-03-28T05:00:00.000Z");
  // Leapt over: an hour after two o’clock of winter.
  assert.equal(at("2026-03-29", "02:30", "Europe/Berlin"), "2026-03-29T01:30:00.000Z");
  // Shown twice: the first.
  assert.equal(at("2026-10-25", "02:30", "Europe/Berlin"), "2026-10-25T00:30:00.000Z");
  assert.equal(at("2026-10-25", "03:00", "Europe/Berlin"), "2026-10-25T02:00:00.000Z");
  assert.equal(at("2026-01-05", "00:00", "Pacific/Kiritimati"), "2026-01-04T10:00:00.000Z");
  assert.equal(at("2026-01-05", "23:59", "Pacific/Pago_Pago"), "2026-01-06T10:59:00.000Z");
  // Half an hour of summer time.
  assert.equal(at("2026-04-05", "01:45", "Australia/Lord_Howe"), "2026-04-04T14:45:00.000Z");
});

test("clocks of the zone show what was asked for, or leap over it", () => {
  const zones = [
    "Asia/Dushanbe",
    "America/St_Johns",
    "Europe/Lisbon",
    "America/Santiago",
    "UTC",
    "Asia/Gaza",
  ];
  const day = fc.integer({ min: 0, max: 9_000 }).map((n) => new Date(Date.UTC(2010, 0, 1 + n)).toISOString());
  const minute = fc.integer({ min: 0, max: 1_439 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), day, minute, (zone, iso, minutes) => {
      const clock = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
      const moment = zonedMoment(iso.slice(0, 10), clock, zone);
      const shown = new Intl.DateTimeFormat("sv-SE", {
        ...({ timeZone: zone, dateStyle: "short", timeStyle: "short" } as const),
      }).format(moment);
      const [shownDay = "", shownClock = ""] = shown.split(" ");
      const late = Date.parse(`${shownDay}T${shownClock}Z`) - Date.parse(`${iso.slice(0, 10)}T${clock}Z`);
      assert.ok(late >= 0 && late <= 3_600_000, `${zone} ${iso} ${clock}: ${shown}`);
    }),
    { numRuns: 400, seed: 7 },
  );
});

test("a zone is one of the IANA database", () => {
  assert.deepEqual(["Asia/Dushanbe", "UTC", "Asia/Dushanbee", "+05:00", "", "Tajikistan"].map(isZone), [
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
