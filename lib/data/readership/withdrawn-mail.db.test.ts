import assert from "node:assert/strict";
import { test } from "node:test";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { hashNow, publishWeek } from "@/lib/data/publication/publish-week";
import { withdrawWeek } from "@/lib/data/publication/withdraw-week";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { queueEditionMails } from "./queue-editions";
import { mailSettings, makeEdition, makeSubscriber } from "./readership.test-kit";

ownTestDatabase();

const WEEK = "2025-W49";
const ORIGIN = "https://thawline.example";

test("a withdrawal takes back what waits of its week in its own transaction, and nothing of it is queued any more", async () => {
  mailSettings("smtp://127.0.0.1:9");
  const { relationship } = await loadWorkedExample();
  const editor = await makePerson("EDITOR");
  await makeSubscriber("reader@example.org", ["WEEKLY"], relationship.id);
  const hash = await hashNow(relationship, WEEK);
  const { slug, id } = relationship;
  assert.ok((await publishWeek(editor, slug, WEEK, { version: 0, hash }, ORIGIN)).ok);
  const edition = await db.summaryEdition.findFirstOrThrow({ where: { summary: { relationshipId: id } } });
  assert.equal(await queueEditionMails(edition.id), 1);
  const other = await db.mailDelivery.create({
    data: { kind: "TEST", about: "test", address: "editor@example.org", messageId: "test@example.org" },
  });

  const fields = { reason: "A source was withdrawn by its publisher." };
  assert.ok((await withdrawWeek(editor, slug, WEEK, { seen: 1, fields, origin: ORIGIN })).ok);
  const states = await db.mailDelivery.findMany({ orderBy: { address: "asc" } });
  assert.deepEqual(
    states.map(({ address, state, answer }) => [address, state, answer]),
    [
      [other.address, "QUEUED", ""],
      ["reader@example.org", "DROPPED", "Not sent: the week was withdrawn first."],
    ],
  );

  // The job of the first edition ran late, or is tried again: somebody who has no letter of it yet gets none.
  await makeSubscriber("second@example.org", ["WEEKLY"], relationship.id);
  assert.equal(await queueEditionMails(edition.id), 0);
  const newest = await db.summaryEdition.findFirstOrThrow({ where: { kind: "WITHDRAWAL" } });
  assert.equal(await queueEditionMails(newest.id), 2);

  // Both have weekly summaries alone, and were told; so they are told that it stands again, and of what is corrected after that no more.
  const back = { kind: "CORRECTION" as const, material: true, week: WEEK };
  assert.equal(await queueEditionMails(await makeEdition(id, { ...back, number: 3 })), 2);
  assert.equal(await queueEditionMails(await makeEdition(id, { ...back, number: 4 })), 0);
});
