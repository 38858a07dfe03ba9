import assert from "node:assert/strict";
import { before, beforeEach, describe, test } from "node:test";
import { mailToken } from "@/lib/auth/mail-token";
import { tokenOf } from "@/lib/data/people/people.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { readList } from "@/lib/publication/mail/mail-list";
import { forgetUnconfirmed } from "./forget-unconfirmed";
import {
  addSubscriptions,
  findReaderByMail,
  findUnsubscribing,
  forgetSubscriber,
  keepSubscriptions,
  stopMail,
} from "./manage";
import { mailSettings, makeRelationship } from "./readership.test-kit";
import { askSubscription, confirmPath, confirmSubscription, findRequest, unsubscribePath } from "./subscribe";

ownTestDatabase();

const DAY_MS = 86_400_000;

describe("somebody reads by mail", () => {
  let slug = "";
  let address = 0;
  before(async () => {
    mailSettings("smtp://127.0.0.1:9");
    slug = (await makeRelationship()).slug;
  });
  beforeEach(async () => {
    await db.mailDelivery.deleteMany();
    await db.mailRequest.deleteMany();
    await db.subscriber.deleteMany();
    await db.signInAttempt.deleteMany();
  });

  const ask = (email: string, wants: Record<string, string> = { WEEKLY: "yes", of: slug }) =>
    askSubscription({ email, ...wants }, `10.0.0.${address++ % 250}`);
  const newestToken = async () =>
    tokenOf(confirmPath((await db.mailRequest.findFirstOrThrow({ orderBy: { createdAt: "desc" } })).id));
  const subscribed = async (email: string, wants?: Record<string, string>) => {
    await ask(email, wants);
    const confirmed = await confirmSubscription(await newestToken());
    assert.ok(confirmed.ok);
    return tokenOf(confirmed.path);
  };
  const wordsOf = async (token: string) =>
    (await findReaderByMail(token))?.subscriptions.map(({ words }) => words);

  test("nothing is kept of an address before it has confirmed; looking at the link confirms nothing", async () => {
    assert.ok((await ask("Ada@Example.org")).ok);
    const token = await newestToken();
    assert.deepEqual(await findRequest(token), {
      email: "ada@example.org",
      used: false,
      wants: ["Weekly summary: Mail 1"],
    });
    assert.equal(await db.subscriber.count(), 0);
    const [mail] = await db.mailDelivery.findMany();
    assert.deepEqual([mail?.kind, mail?.state, mail?.address], ["CONFIRMATION", "QUEUED", "ada@example.org"]);
    const twice = await Promise.all([confirmSubscription(token), confirmSubscription(token)]);
    assert.ok(twice.every(({ ok }) => ok));
    assert.equal(await db.subscriber.count(), 1);
    assert.equal(await db.auditEvent.count({ where: { action: "subscriber.confirm" } }), 1);
  });

  test("an address that reads already is answered and written to as any other, and keeps what it has until it confirms", async () => {
    const token = await subscribed("known@example.org");
    await db.mailDelivery.deleteMany();
    const answers = [
      await ask("known@example.org", { DIGEST: "yes" }),
      await ask("new@example.org", { DIGEST: "yes" }),
    ];
    assert.deepEqual(answers[0], answers[1]);
    const mails = await db.mailDelivery.findMany({ orderBy: { createdAt: "asc" } });
    assert.deepEqual(
      mails.map(({ kind, state, subscriberId }) => [kind, state, subscriberId]),
      [
        ["CONFIRMATION", "QUEUED", null],
        ["CONFIRMATION", "QUEUED", null],
      ],
    );
    assert.deepEqual(await wordsOf(token), ["Weekly summary: Mail 1"]);
  });

  test("a form that asks for nothing, of no relationship, or from no address is refused at its field", async () => {
    const fieldOf = async (sent: object) => {
      const answer = await askSubscription(sent, "10.9.9.9");
      return answer.ok ? null : answer.problems[0]?.field;
    };
    assert.equal(await fieldOf({ email: "a@example.org", of: slug }), "WEEKLY");
    assert.equal(await fieldOf({ email: "a@example.org", WEEKLY: "yes", of: "none" }), "of");
    assert.equal(await fieldOf({ email: "a@example.org", WEEKLY: "yes", of: "a\0" }), "of");
    assert.equal(await fieldOf({ email: "nobody", WEEKLY: "yes" }), "email");
    assert.equal(await fieldOf({ email: "a@example.org", UNSEARCHED: "yes", weeks: "500" }), "weeks");
    assert.equal(await fieldOf({ email: "a@example.org\r\nBcc: b@example.org", WEEKLY: "yes" }), "email");
    assert.equal(await db.mailRequest.count(), 0);
  });

  test("no box is filled from here: five letters a day to one address, whoever asks; others are not held up", async () => {
    for (let time = 0; time < 5; time += 1) assert.ok((await ask("box@example.org")).ok);
    const sixth = await ask("BOX@example.org");
    assert.match((!sixth.ok && sixth.problems[0]?.message) || "", /Too many requests/);
    assert.ok((await ask("other@example.org")).ok);
    assert.equal(await db.mailDelivery.count({ where: { address: "box@example.org" } }), 5);
  });

  test("a link that ran out, is another's or is made up confirms nothing; what nobody confirmed is forgotten", async () => {
    await ask("slow@example.org");
    const token = await newestToken();
    const after = new Date(Date.now() + 4 * DAY_MS);
    assert.equal(await findRequest(token, after), null);
    assert.equal((await confirmSubscription(token, after)).ok, false);
    const { id } = await db.mailRequest.findFirstOrThrow();
    for (const wrong of [mailToken("manage", id, 1), mailToken("confirm", id, 2), "x", ""])
      assert.equal((await confirmSubscription(wrong)).ok, false);
  });

  test("an address that nobody confirmed stands nowhere after ten days; of who reads, and of who may still confirm, nothing goes", async () => {
    await subscribed("reads@example.org");
    await ask("stray@example.org");
    await db.mailDelivery.updateMany({
      where: { address: "stray@example.org" },
      data: { state: "SENT", answer: "250 <stray@example.org> taken" },
    });
    await ask("unsent@example.org");
    const after = (days: number) => new Date(Date.now() + days * DAY_MS);
    await forgetUnconfirmed(after(9));
    assert.equal(await db.mailRequest.count(), 3);
    await ask("late@example.org");
    await db.mailRequest.updateMany({ where: { email: "late@example.org" }, data: { expiresAt: after(9) } });
    assert.equal(await forgetUnconfirmed(after(11)), 2);
    assert.equal(await forgetUnconfirmed(after(11)), 0);
    const words = JSON.stringify([await db.mailRequest.findMany(), await db.mailDelivery.findMany()]);
    assert.doesNotMatch(words, /stray@|unsent@/);
    const states = await db.mailDelivery.findMany({ orderBy: { createdAt: "asc" } });
    assert.deepEqual(
      states.map(({ address, state }) => [address, state]),
      [
        ["reads@example.org", "QUEUED"],
        ["", "SENT"],
        ["", "DROPPED"],
        ["late@example.org", "QUEUED"],
      ],
    );
  });

  test("what somebody gets is kept, added to and ended behind their own link", async () => {
    const token = await subscribed("own@example.org", {
      WEEKLY: "yes",
      UNSEARCHED: "yes",
      weeks: "4",
      of: slug,
    });
    assert.deepEqual(await wordsOf(token), [
      "Weekly summary: Mail 1",
      "Nobody searched, after 4 weeks: Mail 1",
    ]);
    assert.ok((await addSubscriptions(token, { UNSEARCHED: "yes", weeks: "8", of: slug })).ok);
    assert.ok((await addSubscriptions(token, { STAGE: "yes", DIGEST: "yes" })).ok);
    assert.deepEqual((await wordsOf(token))?.sort(), [
      "Change of stage, direction or verdict: every relationship",
      "Monthly digest",
      "Nobody searched, after 8 weeks: Mail 1",
      "Weekly summary: Mail 1",
    ]);
    const ids = (await findReaderByMail(token))?.subscriptions ?? [];
    const shown = ids.map(({ id }) => id);
    const kept = ids.filter(({ words }) => words.startsWith("Monthly")).map(({ id }) => id);
    // Another page of the same reader adds something meanwhile.
    assert.ok((await addSubscriptions(token, { UNUSUAL: "yes", of: slug })).ok);
    assert.deepEqual(await keepSubscriptions(token, { shown: [...shown, "none"], kept: [...kept, "none"] }), {
      ok: true,
      left: 2,
    });
    const left = ["Unusual change of a week: Mail 1", "Monthly digest"];
    assert.deepEqual(await wordsOf(token), left, "what was not shown stays");
    const theirs = await subscribed("theirs@example.org");
    await keepSubscriptions(theirs, { shown, kept: [] });
    assert.deepEqual(await wordsOf(token), left, "nobody's link reaches another's");
  });

  test("one click ends all, again and again; a made-up link does nothing and says the same; who comes back starts anew", async () => {
    const manage = await subscribed("leave@example.org");
    const reader = await db.subscriber.findFirstOrThrow();
    const stop = tokenOf(unsubscribePath(reader));
    const found = { email: "leave@example.org", stopped: false, list: null, gets: true, every: false };
    assert.deepEqual(await findUnsubscribing(stop), found);
    assert.equal((await db.subscriber.findFirstOrThrow()).stoppedAt, null, "looking ends nothing");
    for (const token of [stop, stop, "made up", mailToken("unsubscribe", reader.id, 9)])
      await stopMail(token);
    assert.equal((await db.subscriber.findFirstOrThrow()).stoppedBy, "READER");
    assert.equal((await addSubscriptions(manage, { WEEKLY: "yes" })).ok, false);
    await subscribed("leave@example.org", { DIGEST: "yes" });
    assert.deepEqual(await wordsOf(manage), ["Monthly digest"]);
    assert.equal((await db.subscriber.findFirstOrThrow()).stoppedAt, null);
  });

  test("one click in a letter leaves its list alone, and what waits of it; other letters go on", async () => {
    const manage = await subscribed("some@example.org", { WEEKLY: "yes", DIGEST: "yes", STAGE: "yes" });
    const reader = await db.subscriber.findFirstOrThrow();
    const stop = tokenOf(unsubscribePath(reader));
    const seen = async (name: string) => {
      const found = await findUnsubscribing(stop, readList(name));
      return found && [found.stopped, found.list?.kind ?? null, found.gets];
    };
    assert.deepEqual(await seen("alerts"), [false, "alerts", true]);
    for (const _ of [1, 2]) assert.equal(await stopMail(stop, readList("alerts")), "list");
    assert.deepEqual(await seen("alerts"), [false, "alerts", false]);
    assert.deepEqual(await seen("weekly.nowhere-else"), [false, null, true], "it would end all");
    assert.deepEqual((await wordsOf(manage))?.length, 2);
    await stopMail(stop, readList("weekly.nowhere-else"));
    assert.equal(
      (await db.subscriber.findFirstOrThrow()).stoppedBy,
      "READER",
      "a list that is none ends all",
    );

    const again = await subscribed("some@example.org", { WEEKLY: "yes", DIGEST: "yes" });
    const { slug } = await db.relationship.findFirstOrThrow({ where: { name: "Mail 1" } });
    const weekly = readList(`weekly.${slug}`);
    assert.equal((await findUnsubscribing(stop, weekly))?.every, true, "asked for as one, left as one");
    await stopMail(stop, weekly);
    assert.equal((await findUnsubscribing(stop, weekly))?.every, false);
    assert.deepEqual(await wordsOf(again), ["Monthly digest"]);
    assert.equal((await db.subscriber.findFirstOrThrow()).stoppedAt, null);
  });

  test("a forgotten address stands nowhere any more, and its links work no more", async () => {
    const token = await subscribed("gone@example.org");
    await db.mailDelivery.updateMany({
      data: { state: "REFUSED", answer: "550 <gone@example.org> unknown" },
    });
    await ask("gone@example.org");
    assert.ok((await forgetSubscriber(token)).ok);
    assert.equal(await db.mailDelivery.count({ where: { state: "QUEUED" } }), 0, "none waits for nobody");
    const [rows] = await db.$queryRaw<{ words: string }[]>`
      SELECT concat((SELECT json_agg(d) FROM "MailDelivery" d), (SELECT json_agg(r) FROM "MailRequest" r),
        (SELECT json_agg(s) FROM "Subscriber" s), (SELECT json_agg(a) FROM "AuditEvent" a)) AS words`;
    assert.doesNotMatch(rows?.words ?? "", /gone@example/);
    assert.equal(await db.mailDelivery.count(), 2);
    assert.equal(await findReaderByMail(token), null);
    assert.equal((await forgetSubscriber(token)).ok, false);
  });
});
