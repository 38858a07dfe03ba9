import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { changeSettings, getSettings } from "@/lib/data/settings";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { closeDueWeeks } from "./close-weeks";

ownTestDatabase();

const asked = async () => {
  const rows = await db.outboxEntry.findMany({ where: { topic: "week" }, orderBy: { createdAt: "asc" } });
  return rows.map(({ payload }) => payload).map((payload) => Object.values(payload as object).join(" "));
};

describe("weeks are closed", () => {
  before(async () => {
    const sides = {
      sideAName: "A",
      sideAAdjective: "A",
      sideACode: "AAA",
      sideBName: "B",
      sideBAdjective: "B",
      sideBCode: "BBB",
    };
    const days = { trackedFrom: new Date("2025-01-01"), codedThrough: new Date("2025-12-31") };
    for (const [slug, archivedAt] of [
      ["a-b", null],
      ["c-d", null],
      ["old", new Date()],
    ] as const)
      await db.relationship.create({ data: { slug, name: slug, archivedAt, ...days, ...sides } });
  });

  test("the first look asks for nothing; then each week once, by however many", async () => {
    assert.deepEqual(await closeDueWeeks(new Date("2025-12-01T02:00:00Z")), []);
    assert.deepEqual(await closeDueWeeks(new Date("2025-12-08T00:59:00Z")), []);
    assert.deepEqual(await asked(), []);
    const at = new Date("2025-12-08T01:00:00Z");
    const closed = await Promise.all([at, at, at, at].map((moment) => closeDueWeeks(moment)));
    assert.deepEqual(closed.flat(), ["2025-W49"]);
    assert.deepEqual(await asked(), ["2025-W49 a-b", "2025-W49 c-d"]);
    const audit = await db.auditEvent.findMany({ where: { action: "week.close" } });
    assert.deepEqual(
      audit.map(({ subjectId, actorId }) => [subjectId, actorId]),
      [["2025-W49", null]],
    );
  });

  test("what was due while nothing ran is made up for, the earliest first", async () => {
    await db.outboxEntry.deleteMany();
    const closed = await closeDueWeeks(new Date("2026-01-06T12:00:00Z"));
    assert.deepEqual(closed, ["2025-W50", "2025-W51", "2025-W52", "2026-W01"]);
    assert.equal((await asked()).length, 8);
  });

  test("a later close, set meanwhile, closes no week twice", async () => {
    const admin = await makePerson("ADMIN");
    const settings = {
      ...(await getSettings()),
      closeWeekday: 7,
      closeTime: "18:30",
      closeZone: "Europe/Berlin",
    };
    assert.ok((await changeSettings(admin, settings)).ok);
    assert.deepEqual(await closeDueWeeks(new Date("2026-01-06T12:00:00Z")), []);
    assert.deepEqual(await closeDueWeeks(new Date("2026-01-18T17:29:00Z")), []);
    assert.deepEqual(await closeDueWeeks(new Date("2026-01-18T17:30:00Z")), ["2026-W02"]);
    const wrong = await changeSettings(admin, {
      closeZone: "Mars/Olympus",
      closeTime: "6",
      closeWeekday: "8",
    });
    assert.deepEqual(wrong.ok ? [] : wrong.problems.map(({ field }) => field).sort(), [
      "closeTime",
      "closeWeekday",
      "closeZone",
    ]);
  });
});
