import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { tokenOf } from "@/lib/data/people/people.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { leaveList } from "./leave-list";
import { claimMails, tidyMails } from "./mail-queue";
import { forgetSubscriber, stopMail } from "./manage";
import { type Note, queueNote } from "./queue-notes";
import { mailSettings, makeSubscriber } from "./readership.test-kit";
import { askSubscription, managePath, unsubscribePath } from "./subscribe";

ownTestDatabase();

const NOTE: Note = {
  kind: "DIGEST",
  about: "digest 2025-11",
  relationshipId: null,
  weeks: null,
  askedBy: new Date(),
  due: new Date(),
  content: {
    title: "November",
    kicker: "Monthly digest",
    paragraphs: [],
    sections: [],
    button: { words: "Read", address: "https://thawline.example" },
    remarks: [],
  },
};
const letters = async () =>
  (await db.mailDelivery.findMany({ orderBy: { createdAt: "asc" } })).map(({ state, address }) => [
    state,
    address,
  ]);

/** Queues a letter to every reader, and does something while that is not committed yet. */
async function amidQueueing(act: () => Promise<unknown>): Promise<void> {
  let acted: Promise<unknown> = Promise.resolve();
  await db.$transaction(async (tx) => {
    assert.equal(await queueNote(tx, NOTE), 1);
    acted = act();
    await pause(400);
  });
  await acted;
}

test("a letter to confirm goes before those of a list that wait", async () => {
  mailSettings("smtp://127.0.0.1:9");
  await makeSubscriber("reader@example.org", ["DIGEST"], null);
  await db.$transaction((tx) => queueNote(tx, NOTE));
  assert.ok((await askSubscription({ email: "new@example.org", DIGEST: "yes" }, "192.0.2.1")).ok);
  const [first] = await claimMails(1, new Date(Date.now() + 60_000));
  assert.equal(first?.address, "new@example.org");
});

describe("whoever goes while letters are queued", () => {
  let reader: { id: string; linkTurn: number };
  beforeEach(async () => {
    mailSettings("smtp://127.0.0.1:9");
    await db.mailDelivery.deleteMany();
    await db.subscriber.deleteMany();
    reader = await makeSubscriber("reader@example.org", ["DIGEST"], null);
  });

  test("is forgotten with the letter that was being queued: it keeps no address and is never sent", async () => {
    await amidQueueing(() => forgetSubscriber(tokenOf(managePath(reader))));
    assert.equal(await db.subscriber.count(), 0);
    assert.deepEqual(await letters(), [["DROPPED", ""]]);
  });

  test("leaves a list with the letter of it that was being queued", async () => {
    await amidQueueing(() => stopMail(tokenOf(unsubscribePath(reader)), { kind: "digest" }));
    assert.deepEqual(await letters(), [["DROPPED", "reader@example.org"]]);
  });

  test("is waited for by who queues, and gets no letter", async () => {
    let queued: Promise<number> = Promise.resolve(-1);
    await db.$transaction(async (tx) => {
      assert.ok(await leaveList(tx, reader.id, { kind: "digest" }, new Date()));
      queued = db.$transaction((other) => queueNote(other, NOTE));
      await pause(400);
    });
    assert.equal(await queued, 0);
    assert.deepEqual(await letters(), []);
  });

  test("is not written to by a letter of a list that has no reader, or by one without an address: both are taken back", async () => {
    const data = { subject: "", address: "gone@example.org" };
    await db.mailDelivery.createMany({
      data: [
        { ...data, kind: "DIGEST", about: "digest", messageId: "1@x" },
        { ...data, kind: "CONFIRMATION", about: "confirmation", messageId: "2@x", address: "" },
        {
          ...data,
          kind: "CONFIRMATION",
          about: "confirmation of another",
          messageId: "3@x",
          address: "new@example.org",
        },
      ],
    });
    const now = new Date();
    assert.deepEqual(
      (await claimMails(9, now)).map(({ messageId }) => messageId),
      ["3@x"],
    );
    await tidyMails(now);
    const states = await db.mailDelivery.findMany({ orderBy: { messageId: "asc" }, select: { state: true } });
    assert.deepEqual(
      states.map(({ state }) => state),
      ["DROPPED", "DROPPED", "SENDING"],
    );
  });
});
