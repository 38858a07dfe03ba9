import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyPassword } from "@/lib/auth/password";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { completeSetup, createRecoveryLink, createSetupLink } from "./access-links";
import { acceptInvitation, createInvitation, listOpenInvitations, revokeInvitation } from "./invitations";
import { findOpenLink } from "./one-time-link";
import { createPasswordLink, setPasswordByLink } from "./passwords";
import { disablePerson } from "./people";
import { makePerson, makeSession, tokenOf } from "./people.test-kit";

ownTestDatabase();

const password = "a sentence nobody guesses";
const pair = { password, repeat: password };

async function setupToken(): Promise<string> {
  const path = await createSetupLink();
  assert.ok(path?.startsWith("/setup/"));
  return tokenOf(path ?? "");
}

async function invitationToken(email: string): Promise<string> {
  const admin = await makePerson("ADMIN");
  const made = await createInvitation(admin, { email, role: "CODER", days: "7" });
  assert.ok(made.ok);
  return tokenOf(made.path);
}

test("the first administrator: the newest link alone works, of two uses at once one wins, then none", async () => {
  const older = await setupToken();
  const token = await setupToken();
  assert.equal(await findOpenLink("SETUP", older), null);
  const fields = (email: string) => ({ name: "First", email, ...pair });
  const answers = await Promise.all([
    completeSetup(token, fields("one@example.org")),
    completeSetup(token, fields("two@example.org")),
    completeSetup(older, fields("three@example.org")),
  ]);
  assert.equal(answers.filter((answer) => answer.ok).length, 1);
  assert.equal(await db.user.count({ where: { role: "ADMIN" } }), 1);
  assert.equal(await createSetupLink(), null);
  assert.equal(await db.auditEvent.count({ where: { action: "person.set-up" } }), 1);
});

test("only the hash of a link is kept", async () => {
  const token = await invitationToken("hash@example.org");
  assert.equal(token.length, 43);
  const rows = await db.accessLink.findMany();
  assert.ok(rows.every((row) => !JSON.stringify(row).includes(token)));
});

test("an invitation gives its role once, to one of two who use it at the same time", async () => {
  const token = await invitationToken("coder@example.org");
  assert.equal((await findOpenLink("INVITATION", token))?.role, "CODER");
  const answers = await Promise.all([
    acceptInvitation(token, { name: "A", ...pair }),
    acceptInvitation(token, { name: "B", ...pair }),
  ]);
  assert.equal(answers.filter((answer) => answer.ok).length, 1);
  const user = await db.user.findUniqueOrThrow({ where: { email: "coder@example.org" } });
  assert.equal(user.role, "CODER");
  assert.equal(await findOpenLink("INVITATION", token), null);
  assert.equal((await acceptInvitation(token, { name: "C", ...pair })).ok, false);
});

test("a refused form does not use the invitation up, and every field at fault is named", async () => {
  const token = await invitationToken("slow@example.org");
  const refused = await acceptInvitation(token, { name: " ", password: "short", repeat: "other" });
  assert.ok(!refused.ok);
  assert.deepEqual(refused.problems.map((problem) => problem.field).sort(), ["name", "password", "repeat"]);
  const unequal = await acceptInvitation(token, { name: "S", password, repeat: `${password}!` });
  assert.ok(!unequal.ok && unequal.problems[0]?.field === "repeat");
  assert.equal((await acceptInvitation(token, { name: "S", ...pair })).ok, true);
});

test("a revoked, replaced or expired invitation does not work", async () => {
  const admin = await makePerson("ADMIN");
  const revoked = await createInvitation(admin, { email: "r@example.org", role: "CODER", days: 1 });
  assert.ok(revoked.ok);
  await revokeInvitation(admin, revoked.id);
  assert.equal((await acceptInvitation(tokenOf(revoked.path), { name: "R", ...pair })).ok, false);
  await assert.rejects(revokeInvitation(admin, revoked.id), /does not exist/);

  const first = await invitationToken("twice@example.org");
  const second = await invitationToken("Twice@Example.org");
  assert.equal((await acceptInvitation(first, { name: "T", ...pair })).ok, false);
  await db.accessLink.updateMany({
    where: { email: "twice@example.org", revokedAt: null },
    data: { expiresAt: new Date(Date.now() - 1000) },
  });
  assert.equal((await acceptInvitation(second, { name: "T", ...pair })).ok, false);
  const { rows } = await listOpenInvitations(admin, { page: 1 });
  assert.ok(rows.every((row) => row.email !== "twice@example.org"));
});

test("an invitation made by an administrator who is shut out since does not work", async () => {
  const [admin, other] = [await makePerson("ADMIN"), await makePerson("ADMIN")];
  const made = await createInvitation(admin, { email: "later@example.org", role: "ADMIN", days: 7 });
  assert.ok(made.ok);
  await disablePerson(other, admin.id);
  assert.equal((await acceptInvitation(tokenOf(made.path), { name: "L", ...pair })).ok, false);
});

test("nobody is invited twice into an account", async () => {
  const admin = await makePerson("ADMIN");
  const made = await createInvitation(admin, { email: admin.email.toUpperCase(), role: "CODER", days: 7 });
  assert.ok(!made.ok && made.problems[0]?.field === "email");
});

test("a new password by link replaces the old one, ends the sessions and works once", async () => {
  const [admin, coder] = [await makePerson("ADMIN"), await makePerson("CODER")];
  await makeSession(coder);
  const link = await createPasswordLink(admin, coder.id);
  assert.ok(link.ok);
  const answers = await Promise.all([
    setPasswordByLink(tokenOf(link.path), pair),
    setPasswordByLink(tokenOf(link.path), pair),
  ]);
  assert.equal(answers.filter((answer) => answer.ok).length, 1);
  assert.equal(await db.session.count({ where: { userId: coder.id } }), 0);
  const account = await db.account.findFirstOrThrow({ where: { userId: coder.id } });
  assert.ok(await verifyPassword(account.password ?? "", password));
});

test("the command for a locked-out administrator gives a link, and says when there is no such account", async () => {
  const admin = await makePerson("ADMIN");
  const link = await createRecoveryLink(` ${admin.email.toUpperCase()} `);
  assert.ok(link.ok && link.path.startsWith("/new-password/"));
  assert.ok((await setPasswordByLink(tokenOf(link.path), pair)).ok);
  const none = await createRecoveryLink("nobody@example.org");
  assert.ok(!none.ok && /nobody@example\.org/.test(none.problems[0]?.message ?? ""));
});

test("a link works only for its own purpose", async () => {
  const token = await invitationToken("purpose@example.org");
  assert.equal((await setPasswordByLink(token, pair)).ok, false);
  assert.equal(await findOpenLink("SETUP", token), null);
});
