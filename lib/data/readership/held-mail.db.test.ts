import assert from "node:assert/strict";
import { before, beforeEach, describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { dropHeld, listHeld, releaseHeld } from "./held-mail";
import { claimMails } from "./mail-queue";
import { queueAlerts } from "./queue-alerts";
import { queueDigest } from "./queue-digest";
import { queueEditionMails } from "./queue-editions";
import { mailSettings, makeEdition, makeSubscriber } from "./readership.test-kit";

ownTestDatabase();

const SOON = new Date(Date.now() + 60_000);

/** As the command leaves it. */
const restored = (at: Date) =>
  db.auditEvent.create({ data: { at, action: "backup.restore", subject: "database", subjectId: "" } });

describe("letters after a restore", () => {
  let id = "";
  let slug = "";
  before(async () => {
    mailSettings("smtp://127.0.0.1:9");
    const { relationship } = await loadWorkedExample();
    ({ id, slug } = relationship);
  });
  beforeEach(async () => {
    await db.mailDelivery.deleteMany();
    await db.subscriber.deleteMany();
  });

  test("a database that was never restored holds nothing", async () => {
    const admin = await makePerson("ADMIN");
    assert.equal(await listHeld(admin), null);
    await assert.rejects(listHeld(await makePerson("EDITOR")), NotAuthorised);
    await makeSubscriber("a@example.org", ["WEEKLY"], id);
    await queueEditionMails(await makeEdition(id, { week: "2025-W48" }));
    assert.equal((await claimMails(9, SOON)).length, 1);
  });

  test("what was published before it is held until an administrator sends or drops it, as the page showed it", async () => {
    const admin = await makePerson("ADMIN");
    for (const name of ["a", "b"]) await makeSubscriber(`${name}@example.org`, ["WEEKLY"], id);
    const edition = await makeEdition(id);
    await restored(new Date());
    assert.equal(await queueEditionMails(edition), 2);
    assert.deepEqual(await claimMails(9, SOON), []);
    const [shown] = (await listHeld(admin))?.held ?? [];
    assert.deepEqual([shown?.kind, shown?.letters], ["EDITION", 2]);
    const stamp = shown?.stamp ?? "";

    // One more comes: what is settled is what was shown, or nothing.
    const late = await makeSubscriber("c@example.org", ["WEEKLY"], id);
    assert.equal(await queueEditionMails(edition), 1);
    const stale = await releaseHeld(admin, stamp);
    const now = (await listHeld(admin))?.held[0]?.stamp ?? "";
    assert.deepEqual(
      [stale.ok, !stale.ok && stale.now],
      [false, { which: now }],
      "the next press may go through",
    );
    assert.notEqual(now, stamp);
    for (const strange of ["", "EDITION 2 Another subject"]) {
      const answer = await dropHeld(admin, strange);
      assert.deepEqual([answer.ok, !answer.ok && answer.now], [false, undefined]);
    }
    await db.mailDelivery.deleteMany({ where: { subscriberId: late.id } });
    await db.subscriber.delete({ where: { id: late.id } });

    assert.deepEqual(await releaseHeld(admin, stamp), { ok: true, letters: 2 });
    assert.equal((await releaseHeld(admin, stamp)).ok, false, "not twice");
    assert.equal((await claimMails(9, SOON)).length, 2);
    assert.equal(await db.auditEvent.count({ where: { action: "mail.release" } }), 1);
    assert.deepEqual((await listHeld(admin))?.held, []);

    // What is published from then on goes.
    await queueEditionMails(await makeEdition(id, { week: "2025-W50" }));
    assert.equal((await claimMails(9, SOON)).length, 2);
  });

  test("alerts of a week that was closed before it, and the digest of a month that was over, are held; dropped they never go", async () => {
    const admin = await makePerson("ADMIN");
    const reader = await makeSubscriber("d@example.org", ["STAGE", "DIGEST"], id);
    await db.subscription.updateMany({
      where: { subscriberId: reader.id },
      data: { createdAt: new Date("2025-11-20") },
    });
    const queue = async () => {
      await queueAlerts(slug, "2025-W49", new Date("2025-12-09T06:00:00Z"));
      await queueDigest("2025-11");
    };
    await queue();
    const held = (await listHeld(admin))?.held ?? [];
    assert.deepEqual([...new Set(held.map(({ kind }) => kind))], ["ALERT", "DIGEST"]);
    assert.deepEqual(await claimMails(9, SOON), []);
    for (const { stamp, letters } of held)
      assert.deepEqual(await dropHeld(admin, stamp), { ok: true, letters });
    await queue();
    assert.equal(await db.mailDelivery.count({ where: { state: { not: "DROPPED" } } }), 0);
  });
});
