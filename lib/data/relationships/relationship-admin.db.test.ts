import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { Person } from "@/lib/auth/person";
import { listAuditEvents } from "@/lib/data/audit-log";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { NotFound } from "@/lib/data/problems";
import { changeSettings, getSettings } from "@/lib/data/settings";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { moveCodedThrough } from "./coded-through";
import { archiveRelationship, createRelationship, editRelationship } from "./relationship-admin";
import { listRelationshipsToManage } from "./relationship-roster";
import { getRelationship, listRelationships } from "./relationships";
import { seenFields } from "./stale-fields";

ownTestDatabase();

describe("relationships and settings", () => {
  let admin: Person;
  before(async () => {
    admin = await makePerson("ADMIN");
  });

  const described = {
    name: "Alpha and Beta",
    about: "",
    sideA: { name: "Alpha", adjective: "Alphan", code: "ALP" },
    sideB: { name: "Beta", adjective: "Betan", code: "BET" },
    trackedFrom: "2021-08-15",
    position: 10,
  };
  const fields = { ...described, codedThrough: "2026-01-31" };
  const edit = (slug: string, change: object) =>
    editRelationship(admin, slug, { ...described, ...change }, seenFields(described));

  test("a relationship is made, edited, archived and brought back, each noted in the log", async () => {
    assert.ok((await createRelationship(admin, { slug: "alpha-beta", ...fields })).ok);
    const first = await getRelationship("alpha-beta");
    assert.ok((await edit("alpha-beta", { name: "Renamed" })).ok);
    assert.ok((await moveCodedThrough(admin, "alpha-beta", { codedThrough: "2026-02-15" }, "2026-01-31")).ok);
    const then = await getRelationship("alpha-beta");
    assert.deepEqual([then.name, then.codedThrough], ["Renamed", "2026-02-15"]);
    assert.ok(then.dataVersion > first.dataVersion);

    await archiveRelationship(admin, "alpha-beta", true);
    assert.equal((await listRelationships()).length, 0);
    assert.equal((await listRelationshipsToManage(admin, { page: 1 })).rows[0]?.archived, true);
    await archiveRelationship(admin, "alpha-beta", false);
    assert.equal((await listRelationships()).length, 1);

    const log = await listAuditEvents(admin, { page: 1, subject: "relationship", search: "alpha-beta" });
    assert.deepEqual(
      log.rows.map((row) => row.action),
      [
        "relationship.unarchive",
        "relationship.archive",
        "relationship.coded-through",
        "relationship.edit",
        "relationship.create",
      ],
    );
    assert.match(log.rows[3]?.before ?? "", /Alpha and Beta/);
    assert.equal((await listAuditEvents(admin, { page: 1, to: "2020-01-01" })).total, 0);
  });

  test("contradictions and bad fields are named", async () => {
    const make = async (change: object) => {
      const answer = await createRelationship(admin, { slug: "gamma-delta", ...fields, ...change });
      return answer.ok ? "made" : answer.problems[0]?.field;
    };
    assert.equal(await make({ slug: "admin" }), "slug");
    assert.equal(await make({ slug: "Alpha Beta" }), "slug");
    assert.equal(await make({ codedThrough: "2020-01-01" }), "codedThrough");
    assert.equal(await make({ trackedFrom: "2021-02-30" }), "trackedFrom");
    assert.equal(await make({ sideB: fields.sideA }), "sideB.code");
    assert.equal(await make({ name: "" }), "name");
    await make({ slug: "taken-address" });
    assert.equal(await make({ slug: "taken-address" }), "slug");
  });

  test("tracking cannot begin after the day that is coded through, whichever of the two moves", async () => {
    assert.ok((await createRelationship(admin, { slug: "order", ...fields })).ok);
    const later = await edit("order", { trackedFrom: "2026-02-01" });
    assert.ok(!later.ok && later.problems[0]?.field === "trackedFrom");
    const moved = (codedThrough: string) =>
      moveCodedThrough(admin, "order", { codedThrough }, fields.codedThrough);
    const earlier = await moved("2021-08-14");
    assert.ok(!earlier.ok && earlier.problems[0]?.field === "codedThrough");
    assert.equal((await moved("2026-02-31")).ok, false);
  });

  test("a day to come is not coded yet, and cannot be said to be", async () => {
    const made = await createRelationship(admin, { slug: "to-come", ...fields, codedThrough: "9999-12-31" });
    assert.ok(!made.ok && made.problems[0]?.field === "codedThrough");
    assert.ok((await createRelationship(admin, { slug: "to-come", ...fields })).ok);
    const later = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    const moved = await moveCodedThrough(admin, "to-come", { codedThrough: later }, fields.codedThrough);
    assert.ok(!moved.ok && moved.problems[0]?.field === "codedThrough");
  });

  test("of two who make the same relationship at once, one is told", async () => {
    const answers = await Promise.all([
      createRelationship(admin, { slug: "same-time", ...fields }),
      createRelationship(admin, { slug: "same-time", ...fields }),
    ]);
    assert.equal(answers.filter((answer) => answer.ok).length, 1);
    assert.equal(await db.auditEvent.count({ where: { subjectId: "same-time" } }), 1);
  });

  test("what does not exist is not found", async () => {
    await assert.rejects(editRelationship(admin, "none", described, seenFields(described)), NotFound);
    await assert.rejects(archiveRelationship(admin, "none", true), NotFound);
  });

  test("settings begin with open doors and are noted when they change", async () => {
    const other = {
      houseAddress: "",
      houseModel: "",
      closeWeekday: 1,
      closeTime: "06:00",
      closeZone: "Asia/Dushanbe",
    };
    assert.deepEqual(await getSettings(), { readersSignIn: false, fetchHosts: [], ...other });
    const wrong = await changeSettings(admin, { fetchHosts: "khovar.tj\n10.0.0.1" });
    assert.deepEqual(wrong.ok ? [] : wrong.problems.map(({ field }) => field), ["fetchHosts"]);
    assert.ok(
      (await changeSettings(admin, { readersSignIn: true, fetchHosts: "Khovar.tj\r\nkhovar.tj" })).ok,
    );
    assert.deepEqual(await getSettings(), { readersSignIn: true, fetchHosts: ["khovar.tj"], ...other });
    const half = await changeSettings(admin, { houseAddress: "http://10.0.0.7:8000/v1" });
    assert.ok(!half.ok && half.problems[0]?.field === "houseModel", "an address without a model");
    const noted = await db.auditEvent.findFirstOrThrow({ where: { subject: "settings" } });
    assert.deepEqual(
      [noted.before, noted.after],
      [
        { readersSignIn: false, fetchHosts: [], ...other },
        { readersSignIn: true, fetchHosts: ["khovar.tj"], ...other },
      ],
    );
  });
});
