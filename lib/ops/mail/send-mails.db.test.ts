import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import PostalMime from "postal-mime";
import { tokenOf } from "@/lib/data/people/people.test-kit";
import { LOST_MS } from "@/lib/data/readership/mail-queue";
import { stopMail } from "@/lib/data/readership/manage";
import { queueEditionMails } from "@/lib/data/readership/queue-editions";
import {
  mailSettings,
  makeEdition,
  makeRelationship,
  makeSubscriber,
} from "@/lib/data/readership/readership.test-kit";
import { unsubscribePath } from "@/lib/data/readership/subscribe";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { sendQueuedMails } from "./send-mails";
import { type SmtpSink, startSink } from "./smtp-sink";
import { CONNECTIONS } from "./transport";

ownTestDatabase();

const MINUTE_MS = 60_000;
const later = (minutes: number) => () => new Date(Date.now() + minutes * MINUTE_MS);
const stateOf = async (address: string) => {
  const row = await db.mailDelivery.findFirstOrThrow({ where: { address }, orderBy: { createdAt: "desc" } });
  return { state: row.state, attempts: row.attempts, answer: row.answer };
};

describe("mails of an edition", () => {
  let sink: SmtpSink;
  let relationship: Awaited<ReturnType<typeof makeRelationship>>;
  before(async () => {
    sink = await startSink();
    mailSettings(sink.url, { THAWLINE_MAIL_UNSUBSCRIBE: "leave@thawline.example" });
    relationship = await makeRelationship();
  });
  after(() => sink.close());
  beforeEach(async () => {
    sink.letters.length = 0;
    sink.recipients.clear();
    sink.answer = () => null;
    await db.mailDelivery.deleteMany();
    await db.subscriber.deleteMany();
  });

  const one = async (email: string, reused = false) => {
    await makeSubscriber(email, ["WEEKLY"], relationship.id);
    const edition = await makeEdition(relationship.id, { week: `2025-W${week++}` });
    // More than there are connections, so that the last one meets one that was used.
    if (reused)
      for (let at = 0; at < 11; at += 1)
        await makeSubscriber(`first-${at}-${email}`, ["WEEKLY"], relationship.id);
    await queueEditionMails(edition);
    await db.mailDelivery.updateMany({ where: { address: email }, data: { nextTryAt: new Date() } });
    return edition;
  };
  let week = 10;

  test("where the database is away for a moment nothing becomes uncertain, and the next run goes on", async () => {
    for (let at = 0; at < 30; at += 1)
      await makeSubscriber(`away-${at}@example.org`, ["WEEKLY"], relationship.id);
    await queueEditionMails(await makeEdition(relationship.id, { week: `2025-W${week++}` }));
    let back: Promise<unknown> = Promise.resolve();
    sink.answer = () => {
      if (sink.letters.length === 3)
        back = db.$executeRaw`ALTER TABLE "MailDelivery" RENAME TO "Hidden"`
          .then(() => pause(1_500))
          .then(() => db.$executeRaw`ALTER TABLE "Hidden" RENAME TO "MailDelivery"`);
      return null;
    };
    await assert.rejects(sendQueuedMails());
    await back;
    const came = sink.letters.length;
    assert.ok(came >= 3 && came < 30, `${came}`);
    const states = () => db.mailDelivery.groupBy({ by: ["state"], _count: true });
    assert.deepEqual((await states()).map(({ state, _count }) => [state, _count]).sort(), [
      ["QUEUED", 30 - came],
      ["SENT", came],
    ]);
    await sendQueuedMails();
    assert.deepEqual([await states(), sink.letters.length], [[{ state: "SENT", _count: 30 }], 30]);
  });

  test("each subscriber gets one, whoever queues and sends how often; who did not ask gets none", async () => {
    const other = await makeRelationship();
    await makeSubscriber("one@example.org", ["WEEKLY", "CORRECTIONS"], relationship.id);
    await makeSubscriber("all@example.org", ["WEEKLY"], null);
    await makeSubscriber("both@example.org", ["WEEKLY"], null);
    const both = await db.subscriber.findUniqueOrThrow({ where: { email: "both@example.org" } });
    await db.subscription.create({
      data: {
        subscriberId: both.id,
        kind: "WEEKLY",
        relationshipId: relationship.id,
        createdAt: new Date(0),
      },
    });
    await makeSubscriber("other@example.org", ["WEEKLY"], other.id);
    await makeSubscriber("digest@example.org", ["DIGEST", "STAGE"], relationship.id);
    const edition = await makeEdition(relationship.id);
    await makeSubscriber("late@example.org", [], relationship.id);
    const late = await db.subscriber.findUniqueOrThrow({ where: { email: "late@example.org" } });
    await db.subscription.create({
      data: {
        subscriberId: late.id,
        kind: "WEEKLY",
        relationshipId: null,
        createdAt: new Date(Date.now() + MINUTE_MS),
      },
    });
    const queued = await Promise.all([queueEditionMails(edition), queueEditionMails(edition)]);
    assert.deepEqual(queued.sort(), [0, 3]);
    const runs = await Promise.all([sendQueuedMails(), sendQueuedMails(), sendQueuedMails()]);
    assert.equal(
      runs.reduce((sum, run) => sum + run.SENT, 0),
      3,
    );
    assert.equal(await queueEditionMails(edition), 0);
    assert.equal((await sendQueuedMails()).SENT, 0);
    const to = sink.letters.map((letter) => /^To: (.*)$/m.exec(letter)?.[1]?.trim()).sort();
    assert.deepEqual(to, ["all@example.org", "both@example.org", "one@example.org"]);
  });

  test("a correction goes out where it is material; a withdrawal always, and takes back what waits", async () => {
    await makeSubscriber("weekly@example.org", ["WEEKLY"], relationship.id);
    await makeSubscriber("both@example.org", ["WEEKLY", "CORRECTIONS"], null);
    const at = { week: "2025-W40" };
    const first = await makeEdition(relationship.id, at);
    assert.equal(await queueEditionMails(first), 2);
    const small = await makeEdition(relationship.id, { ...at, kind: "CORRECTION", number: 2 });
    assert.equal(await queueEditionMails(small), 0);
    const large = await makeEdition(relationship.id, {
      ...at,
      kind: "CORRECTION",
      number: 3,
      material: true,
    });
    assert.equal(await queueEditionMails(large), 1);
    const gone = await makeEdition(relationship.id, { ...at, kind: "WITHDRAWAL", number: 4 });
    assert.equal(await queueEditionMails(gone), 2);
    assert.equal((await sendQueuedMails()).SENT, 2);
    assert.equal(await db.mailDelivery.count({ where: { state: "DROPPED" } }), 3);
    for (const letter of sink.letters) assert.match(letter, /^Subject: Withdrawn: /m);
  });

  test("a withdrawal ends the letters of the week that are going out at that moment", async () => {
    const at = { week: `2025-W${week++}` };
    for (let reader = 0; reader < 60; reader += 1)
      await makeSubscriber(`amid-${reader}@example.org`, ["WEEKLY"], relationship.id);
    await queueEditionMails(await makeEdition(relationship.id, at));
    let withdrawn: Promise<string> | null = null;
    sink.asked = async () => {
      if (sink.letters.length < 5) return;
      withdrawn ??= makeEdition(relationship.id, { ...at, kind: "WITHDRAWAL", number: 2 });
      await withdrawn;
    };
    const { SENT } = await sendQueuedMails();
    sink.asked = () => Promise.resolve();
    assert.ok(SENT >= 5 && SENT < 60, `${SENT} were sent`);
    await sendQueuedMails();
    assert.equal(sink.letters.length, SENT);
    assert.equal(await db.mailDelivery.count({ where: { state: "DROPPED" } }), 60 - SENT);
  });

  test("of one process one run hands over at a time, each with the connections of one", async () => {
    let [open, most] = [0, 0];
    for (let reader = 0; reader < 30; reader += 1)
      await makeSubscriber(`turn-${reader}@example.org`, ["WEEKLY"], relationship.id);
    await queueEditionMails(await makeEdition(relationship.id, { week: `2025-W${week++}` }));
    sink.connected = (change) => {
      open += change;
      most = Math.max(most, open);
    };
    const runs = await Promise.all([sendQueuedMails(), sendQueuedMails(), sendQueuedMails()]);
    sink.connected = () => undefined;
    assert.deepEqual(
      runs.map(({ SENT }) => SENT),
      [30, 0, 0],
    );
    assert.ok(most <= CONNECTIONS, `${most} connections`);
  });

  test("of an address that is forgotten while its letter is at the server no more than the status is kept", async () => {
    await makeSubscriber("away@example.org", ["WEEKLY"], relationship.id);
    await one("kept@example.org");
    sink.recipients.set("kept@example.org", { code: 550, words: "5.1.1 <kept@example.org> unknown" });
    sink.recipients.set("away@example.org", { code: 550, words: "5.1.1 <away@example.org> unknown" });
    sink.asked = (address) =>
      address === "away@example.org"
        ? db.mailDelivery.updateMany({ where: { address }, data: { address: "", answer: "" } })
        : Promise.resolve();
    assert.equal((await sendQueuedMails()).REFUSED, 2);
    sink.asked = () => Promise.resolve();
    assert.deepEqual(
      [(await stateOf("")).answer, (await stateOf("kept@example.org")).answer],
      ["550 5.1.1", "550 5.1.1 <kept@example.org> unknown"],
    );
  });

  test("a letter has text, HTML and the chart within, one header for both ways to unsubscribe, and a Message-ID that stays", async () => {
    const { id, linkTurn } = await makeSubscriber("whole@example.org", ["WEEKLY"], relationship.id);
    await queueEditionMails(await makeEdition(relationship.id, { week: "2025-W41" }));
    const { messageId } = await db.mailDelivery.findFirstOrThrow();
    sink.answer = () => ({ code: 451, words: "busy" });
    await sendQueuedMails();
    sink.answer = () => null;
    await sendQueuedMails({ clock: later(6) });
    assert.equal(sink.letters.length, 2);
    for (const letter of sink.letters) {
      const mail = await PostalMime.parse(letter);
      assert.equal(mail.messageId, `<${messageId}>`);
      const headers = mail.headers.filter(({ key }) => key === "list-unsubscribe");
      const list = { kind: "weekly", slug: relationship.slug } as const;
      const path = unsubscribePath({ id, linkTurn }, list);
      const token = tokenOf(unsubscribePath({ id, linkTurn }));
      const subject = encodeURIComponent(`unsubscribe ${token} weekly.${list.slug}`);
      assert.deepEqual(
        headers.map(({ value }) => value.replace(/\s+/g, " ")),
        [`<https://thawline.example${path}>, <mailto:leave@thawline.example?subject=${subject}>`],
      );
      assert.equal(
        mail.headers.find(({ key }) => key === "list-unsubscribe-post")?.value,
        "List-Unsubscribe=One-Click",
      );
      const [chart] = mail.attachments;
      assert.equal(chart?.mimeType, "image/png");
      assert.equal(chart?.disposition, "inline");
      assert.match(mail.html ?? "", /<img src="cid:chart@thawline"[^>]*alt="Line of the engagement index/);
      assert.equal(chart?.contentId, "<chart@thawline>");
      assert.match(mail.text ?? "", /^MAIN POINTS\n-+\n1\. /m);
      assert.doesNotMatch(mail.text ?? "", /<\w+|&amp;|cid:/);
      assert.match(letter, /multipart\/alternative/);
    }
    assert.deepEqual((await stateOf("whole@example.org")).state, "SENT");
  });

  test("refused for now is tried later and later, and in the end no more; refused for good is not tried again", async () => {
    await one("soft@example.org");
    sink.recipients.set("soft@example.org", { code: 450, words: "greylisted" });
    assert.equal((await sendQueuedMails()).LATER, 1);
    assert.equal((await sendQueuedMails({ clock: later(4) })).LATER, 0, "not before five minutes");
    let at = 0;
    for (const wait of [5, 15, 60, 240, 720]) {
      at += wait + 1;
      assert.equal((await sendQueuedMails({ clock: later(at) })).LATER, 1, `after ${at} minutes`);
    }
    assert.deepEqual(
      [(await stateOf("soft@example.org")).state, (await stateOf("soft@example.org")).attempts],
      ["REFUSED", 6],
    );
    await one("hard@example.org");
    sink.recipients.set("hard@example.org", { code: 550, words: "no such box" });
    assert.equal((await sendQueuedMails()).REFUSED, 1);
    assert.match((await stateOf("hard@example.org")).answer, /550.*no such box/);
    assert.equal((await sendQueuedMails({ clock: later(9_000) })).REFUSED, 0);
    await one("words@example.org");
    sink.answer = () => ({ code: 554, words: "this is spam" });
    await sendQueuedMails();
    assert.equal((await stateOf("words@example.org")).state, "REFUSED");
  });

  for (const reused of [false, true])
    test(`a connection that is cut after the letter leaves it uncertain, and it is not sent again (${reused ? "kept" : "new"} connection)`, async () => {
      await one("cut@example.org", reused);
      sink.answer = (letter) => (/^To: cut@/m.test(letter) ? "cut" : null);
      const run = await sendQueuedMails();
      assert.equal(run.UNCERTAIN, 1);
      const { state, answer } = await stateOf("cut@example.org");
      assert.equal(state, "UNCERTAIN");
      assert.match(answer, /while the letter was handed over/);
      await sendQueuedMails({ clock: later(9_000) });
      assert.equal(sink.letters.filter((letter) => /^To: cut@/m.test(letter)).length, 1);
      await assert.rejects(
        db.mailDelivery.updateMany({ where: { address: "cut@example.org" }, data: { state: "QUEUED" } }),
        /is not sent again/,
      );
    });

  test("one found as being sent after its process ended is uncertain once no process can still send it", async () => {
    await one("lost@example.org");
    await db.mailDelivery.updateMany({ data: { state: "SENDING", claimedAt: new Date() } });
    await sendQueuedMails();
    assert.equal((await stateOf("lost@example.org")).state, "SENDING");
    await sendQueuedMails({ clock: () => new Date(Date.now() + LOST_MS + MINUTE_MS) });
    assert.equal((await stateOf("lost@example.org")).state, "UNCERTAIN");
    assert.equal(sink.letters.length, 0);
  });

  test("a server that cannot be reached costs no try; after three days it is given up", async () => {
    await one("away@example.org");
    mailSettings("smtp://127.0.0.1:9");
    try {
      assert.equal((await sendQueuedMails()).UNREACHED, 1);
      assert.deepEqual(
        [(await stateOf("away@example.org")).state, (await stateOf("away@example.org")).attempts],
        ["QUEUED", 0],
      );
      await sendQueuedMails({ clock: later(3 * 1440 + 1) });
      assert.equal((await stateOf("away@example.org")).state, "REFUSED");
    } finally {
      mailSettings(sink.url);
    }
  });

  test("who stops mail gets nothing that waits", async () => {
    const { id, linkTurn } = await makeSubscriber("stop@example.org", ["WEEKLY"], null);
    await queueEditionMails(await makeEdition(relationship.id, { week: "2025-W42" }));
    const path = unsubscribePath({ id, linkTurn });
    const token = path.slice(path.lastIndexOf("/") + 1);
    await stopMail(token);
    await stopMail(token);
    assert.equal((await stateOf("stop@example.org")).state, "DROPPED");
    assert.equal((await sendQueuedMails()).SENT, 0);
    assert.equal(await db.auditEvent.count({ where: { action: "subscriber.stop", subjectId: id } }), 1);
    assert.equal(await queueEditionMails(await makeEdition(relationship.id, { week: "2025-W43" })), 0);
  });
});
