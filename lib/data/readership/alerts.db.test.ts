import assert from "node:assert/strict";
import { before, beforeEach, describe, test } from "node:test";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { noteContent } from "@/lib/publication/mail/note-letter";
import { alertFacts } from "./alert-facts";
import { queueAlerts } from "./queue-alerts";
import { digestRemarks, queueDigest, queueDueDigest } from "./queue-digest";
import { mailSettings, makeEdition, makeSubscriber } from "./readership.test-kit";

ownTestDatabase();

const AT = new Date("2025-12-09T06:00:00Z");

describe("alerts and digests", () => {
  let relationship: RelationshipRow;
  before(async () => {
    mailSettings("smtp://127.0.0.1:9");
    ({ relationship } = await loadWorkedExample());
  });
  beforeEach(async () => {
    await db.mailDelivery.deleteMany();
    await db.subscriber.deleteMany();
  });
  const subscriber = async (
    email: string,
    kinds: Parameters<typeof makeSubscriber>[1],
    of: string | null,
  ) => {
    const made = await makeSubscriber(email, kinds, of);
    await db.subscription.updateMany({
      where: { subscriberId: made.id },
      data: { createdAt: new Date("2025-11-20") },
    });
  };

  test("the worked example: the week’s change, and the stage at both of its Sundays", async () => {
    const facts = await alertFacts(relationship.slug, "2025-W49");
    assert.equal(facts?.change?.toFixed(6), "11.282708");
    assert.equal(facts.stage.now, "guarded");
    assert.notEqual(facts.stage.before, null);
    assert.ok(facts.earlier.every(Number.isFinite));
  });

  test("an event goes once to each who asked for it, and to nobody else; an old week is no news", async () => {
    await subscriber("stage@example.org", ["STAGE", "UNUSUAL"], relationship.id);
    await subscriber("all@example.org", ["STAGE"], null);
    await subscriber("weekly@example.org", ["WEEKLY"], null);
    const facts = await alertFacts(relationship.slug, "2025-W49");
    const moved =
      facts?.stage.now !== facts?.stage.before || facts?.direction.now !== facts?.direction.before;
    assert.ok(moved, "the example moves in this week");
    const both = await Promise.all([1, 2].map(() => queueAlerts(relationship.slug, "2025-W49", AT)));
    assert.equal(
      both.reduce((sum, added) => sum + added, 0),
      await db.mailDelivery.count(),
    );
    assert.equal(await queueAlerts(relationship.slug, "2025-W49", AT), 0);
    const mails = await db.mailDelivery.findMany({ where: { about: { startsWith: "stage " } } });
    assert.deepEqual(mails.map(({ address }) => address).sort(), ["all@example.org", "stage@example.org"]);
    for (const { content, kind } of mails) {
      assert.equal(kind, "ALERT");
      assert.ok(noteContent.parse(content).button?.address.endsWith(`/${relationship.slug}/weeks/2025-W49`));
    }
    await db.mailDelivery.deleteMany();
    assert.equal(await queueAlerts(relationship.slug, "2025-W49", new Date("2026-02-01")), 0);
    assert.equal(await queueAlerts("none", "2025-W49", AT), 0);
  });

  test("a digest explains the brackets around a stage where there are any", () => {
    const explained = (...verdicts: string[]) =>
      digestRemarks(verdicts).some((words) => words.includes("in brackets"));
    assert.ok(explained("Working and warmer since May 2025.", "(Guarded) and colder since Nov 2025."));
    assert.ok(!explained("Working and warmer since May 2025.", "Not followed yet."));
  });

  test("a digest tells every relationship’s verdict, its published weeks and corrections, once", async () => {
    await subscriber("digest@example.org", ["DIGEST"], null);
    await makeEdition(relationship.id, { week: "2025-W47" });
    await makeEdition(relationship.id, { week: "2025-W47", kind: "CORRECTION", number: 2 });
    const month = new Date().toISOString().slice(0, 7);
    const queued = await Promise.all([queueDigest(month), queueDigest(month)]);
    assert.deepEqual(queued.sort(), [0, 1]);
    assert.equal(await queueDigest(month), 0);
    const mail = await db.mailDelivery.findFirstOrThrow();
    const [section] = noteContent.parse(mail.content).sections;
    assert.equal(section?.name, relationship.name);
    const texts = section.items.map(({ text }) => text);
    assert.match(texts[1] ?? "", /^Published, 17–23 Nov 2025: Border commanders meet/);
    assert.match(texts[2] ?? "", /^Corrected, 17–23 Nov 2025: A source was withdrawn\.$/);
    assert.match(section.items[2]?.address ?? "", /\/weeks\/2025-W47\/editions\/2$/);
    // Who asked in December gets no digest of November.
    await db.mailDelivery.deleteMany();
    await db.subscription.updateMany({ data: { createdAt: new Date("2025-12-02") } });
    assert.equal(await queueDueDigest(new Date("2025-12-05T00:00:00Z")), 0);
    assert.equal(await queueDueDigest(new Date("2026-01-01T00:00:00Z")), 1);
    await assert.rejects(queueDigest("2025-13"), RangeError);
  });
});
