import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import { SESSION_LIMIT } from "@/lib/auth/attempt-limit";
import type { Person } from "@/lib/auth/person";
import { takeAttempt, takeOwnAttempt } from "@/lib/auth/sign-in-attempts";
import { NotFound } from "@/lib/data/problems";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { changePassword } from "./passwords";
import { changeRole, disablePerson, enablePerson, getPerson, listPeople, renameSelf } from "./people";
import { makePerson, makeSession, TEST_PASSWORD } from "./people.test-kit";
import { endOtherSessions, endSession, endSessionsOf, listSessions } from "./sessions";

ownTestDatabase();

describe("people", () => {
  let admin: Person;
  before(async () => {
    admin = await makePerson("ADMIN", "Zahra Last");
  });

  test("the last administrator can be neither demoted nor disabled", async () => {
    assert.equal((await changeRole(admin, admin.id, { role: "EDITOR" })).ok, false);
    assert.equal((await disablePerson(admin, admin.id)).ok, false);
    assert.equal((await getPerson(admin, admin.id)).role, "ADMIN");
  });

  test("of two administrators who demote each other at once, one stays", async () => {
    const other = await makePerson("ADMIN");
    const answers = await Promise.all([
      changeRole(admin, other.id, { role: "READER" }),
      changeRole(other, admin.id, { role: "READER" }),
    ]);
    assert.equal(answers.filter((answer) => answer.ok).length, 1);
    assert.equal(await db.user.count({ where: { role: "ADMIN", disabledAt: null } }), 1);
    await db.user.update({ where: { id: admin.id }, data: { role: "ADMIN" } });
    await db.user.update({ where: { id: other.id }, data: { role: "READER" } });
  });

  test("a changed role is noted with what it was before", async () => {
    const coder = await makePerson("CODER");
    assert.equal((await changeRole(admin, coder.id, { role: "EDITOR" })).ok, true);
    const noted = await db.auditEvent.findFirstOrThrow({ where: { subjectId: coder.id } });
    assert.deepEqual(
      [noted.action, noted.actorId, noted.before, noted.after],
      ["person.role", admin.id, { role: "CODER" }, { role: "EDITOR" }],
    );
    assert.equal((await changeRole(admin, coder.id, { role: "EMPEROR" })).ok, false);
  });

  test("disabling ends the sessions; enabling undoes it", async () => {
    const coder = await makePerson("CODER");
    await makeSession(coder);
    assert.equal((await disablePerson(admin, coder.id)).ok, true);
    assert.equal(await db.session.count({ where: { userId: coder.id } }), 0);
    assert.equal((await getPerson(admin, coder.id)).disabled, true);
    await enablePerson(admin, coder.id);
    assert.equal((await getPerson(admin, coder.id)).disabled, false);
  });

  test("ids that do not exist, and words that are no id, are not found", async () => {
    for (const id of [randomUUID(), "x", "'; DROP TABLE"]) {
      await assert.rejects(getPerson(admin, id), NotFound);
      await assert.rejects(changeRole(admin, id, { role: "CODER" }), NotFound);
      await assert.rejects(endSession(admin, id), NotFound);
    }
  });

  test("people are found by a part of name or address, in pages", async () => {
    const found = await listPeople(admin, { page: 1, search: "zahra la" });
    assert.deepEqual(
      found.rows.map((row) => row.name),
      ["Zahra Last"],
    );
    assert.deepEqual((await listPeople(admin, { page: 99 })).rows, []);
    assert.equal((await listPeople(admin, { page: -3 })).page, 1);
  });

  test("people see and end their own sessions, and nobody else’s", async () => {
    const [mine, theirs] = [await makePerson("READER"), await makePerson("READER")];
    const [here, elsewhere, foreign] = [
      await makeSession(mine),
      await makeSession(mine),
      await makeSession(theirs),
    ];
    assert.deepEqual((await listSessions(mine)).map((row) => row.id).sort(), [here, elsewhere].sort());
    await assert.rejects(endSession(mine, foreign), NotFound);
    await endSession(mine, elsewhere);
    await makeSession(mine);
    assert.equal(await endOtherSessions(mine, here), 1);
    assert.equal(await endSessionsOf(admin, theirs.id), 1);
  });

  test("a password changes only for somebody who knows the present one, and ends the other sessions", async () => {
    const coder = await makePerson("CODER");
    const [here] = [await makeSession(coder), await makeSession(coder)];
    const fresh = { password: "another long sentence", repeat: "another long sentence" };
    const wrong = await changePassword(coder, here, { current: "guess", ...fresh });
    assert.ok(!wrong.ok && wrong.problems[0]?.field === "current");
    assert.ok((await changePassword(coder, here, { current: TEST_PASSWORD, ...fresh })).ok);
    assert.deepEqual(
      (await listSessions(coder)).map((row) => row.id),
      [here],
    );
  });

  test("a change of password is refused after tries of the same session, and never because of anybody else’s", async () => {
    const coder = await makePerson("CODER");
    const [here, stolen] = [await makeSession(coder), await makeSession(coder)];
    const fresh = { password: "another long sentence", repeat: "another long sentence" };
    const now = new Date();
    for (let time = 0; time < 150; time += 1)
      await takeAttempt({ email: coder.email, address: `10.0.${time}.1` }, now);
    for (let time = 0; time < 60; time += 1) await takeOwnAttempt(randomUUID(), now);
    const guess = { current: "guess", ...fresh };
    for (let time = 0; time < SESSION_LIMIT.tries; time += 1) await changePassword(coder, stolen, guess, now);
    const refused = await changePassword(coder, stolen, { current: TEST_PASSWORD, ...fresh }, now);
    assert.deepEqual(!refused.ok && refused.problems[0]?.message, "Too many tries. Try again in 15 minutes.");
    assert.ok((await changePassword(coder, here, { current: TEST_PASSWORD, ...fresh }, now)).ok);
  });

  test("a name of markup is kept as the words it is", async () => {
    const reader = await makePerson("READER");
    const name = "<script>alert(1)</script> ‏عبدالله";
    assert.ok((await renameSelf(reader, { name })).ok);
    assert.equal((await getPerson(admin, reader.id)).name, name);
    assert.equal((await renameSelf(reader, { name: "x".repeat(100_000) })).ok, false);
  });
});
