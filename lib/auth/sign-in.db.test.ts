import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { disablePerson } from "@/lib/data/people/people";
import { makePerson, TEST_PASSWORD } from "@/lib/data/people/people.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { ADDRESS_AND_EMAIL_LIMIT, ADDRESS_LIMIT, SLOWING } from "./attempt-limit";
import { auth, WRONG_CREDENTIALS } from "./better-auth";
import type { Person } from "./person";
import { signIn } from "./sign-in";
import { forgetAttempts, slowingOf, takeAttempt } from "./sign-in-attempts";

ownTestDatabase();

describe("signing in", () => {
  let admin: Person;
  before(async () => {
    process.env.THAWLINE_TRUSTED_PROXIES = "";
    process.env.THAWLINE_SECRET ??= "a secret for the tests, long enough";
    admin = await makePerson("ADMIN");
  });

  let address = 0;
  /** Another address for each caller, so that tests do not count one another’s tries. */
  const fromElsewhere = () => new Headers({ "x-thawline-peer": `198.51.100.${++address}` });

  const minutesAfter = (moment: Date, minutes: number) => new Date(moment.getTime() + minutes * 60_000 + 1);

  test("the right password opens a session that the database keeps; its hash is argon2id", async () => {
    assert.equal(
      await signIn({ email: admin.email.toUpperCase(), password: TEST_PASSWORD }, fromElsewhere()),
      null,
    );
    assert.equal(await db.session.count({ where: { userId: admin.id } }), 1);
    const account = await db.account.findFirstOrThrow({ where: { userId: admin.id } });
    assert.match(account.password ?? "", /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test("wrong password, unknown person and malformed address read the same", async () => {
    const tries = [
      { email: admin.email, password: "wrong password here" },
      { email: "nobody@example.org", password: TEST_PASSWORD },
      { email: "not an address", password: TEST_PASSWORD },
      { email: admin.email, password: "x".repeat(100_000) },
    ];
    for (const input of tries) assert.equal(await signIn(input, fromElsewhere()), WRONG_CREDENTIALS);
  });

  test("a disabled person cannot sign in", async () => {
    const coder = await makePerson("CODER");
    await disablePerson(admin, coder.id);
    assert.equal(
      await signIn({ email: coder.email, password: TEST_PASSWORD }, fromElsewhere()),
      WRONG_CREDENTIALS,
    );
    assert.equal(await db.session.count({ where: { userId: coder.id } }), 0);
  });

  test("nobody signs up by themselves", async () => {
    const body = { email: "new@example.org", password: TEST_PASSWORD, name: "New", role: "ADMIN" as const };
    await assert.rejects(auth().api.signUpEmail({ body }));
    assert.equal(await db.user.count({ where: { email: "new@example.org" } }), 0);
  });

  test("too many tries are told to wait, even with the right password; another address is not held up", async () => {
    const coder = await makePerson("CODER");
    const here = fromElsewhere();
    for (let time = 0; time < ADDRESS_AND_EMAIL_LIMIT.tries; time += 1)
      assert.equal(await signIn({ email: coder.email, password: "wrong password" }, here), WRONG_CREDENTIALS);
    const right = { email: coder.email, password: TEST_PASSWORD };
    assert.equal(await signIn(right, here), "Too many tries to sign in. Try again in 15 minutes.");
    assert.equal(await signIn(right, fromElsewhere()), null);
  });

  test("the limit also stands before the sign-in door of the interface, whatever address a request claims", async () => {
    const ask = (claimed: number) =>
      auth().handler(
        new Request("http://localhost:3000/api/auth/sign-in/email", {
          method: "POST",
          headers: {
            "Content-Type": "application/json",
            "x-thawline-peer": "203.0.113.200",
            "x-forwarded-for": `192.0.2.${claimed}`,
          },
          body: JSON.stringify({ email: "door@example.org", password: "wrong password" }),
        }),
      );
    const answers: number[] = [];
    for (let time = 0; time <= ADDRESS_AND_EMAIL_LIMIT.tries; time += 1)
      answers.push((await ask(time)).status);
    assert.deepEqual(answers, [401, 401, 401, 401, 401, 429]);
  });

  test("of many tries at once only as many as the limit go through", async () => {
    const attempt = { email: "race@example.org", address: "192.0.2.1" };
    const waits = await Promise.all(Array.from({ length: 12 }, () => takeAttempt(attempt, new Date())));
    assert.equal(waits.filter((wait) => wait === 0).length, ADDRESS_AND_EMAIL_LIMIT.tries);
  });

  test("one address is held up over many people until the window has passed", async () => {
    const start = new Date();
    for (let time = 0; time < ADDRESS_LIMIT.tries; time += 1)
      assert.equal(await takeAttempt({ email: `spray${time}@example.org`, address: "192.0.2.2" }, start), 0);
    const fresh = { email: "fresh@example.org", address: "192.0.2.2" };
    assert.ok((await takeAttempt(fresh, start)) > 0);
    assert.equal(await takeAttempt(fresh, minutesAfter(start, ADDRESS_LIMIT.minutes)), 0);
  });

  /** Wrong tries at one person, each from an address of its own. */
  async function guessAt(email: string, times: number, now: Date): Promise<void> {
    for (let time = 0; time < times; time += 1)
      assert.equal(await takeAttempt({ email, address: `10.0.${time}.1` }, now), 0);
  }

  test("one person guessed at from many addresses is slowed for a while and refused to nobody", async () => {
    const start = new Date();
    const owner = { email: "target@example.org", address: "192.0.2.4" };
    await guessAt("Target@example.org", SLOWING.free, start);
    assert.equal(await slowingOf(owner, start), 0);
    await guessAt(owner.email, 20, start);
    assert.equal(await slowingOf(owner, start), 20 * SLOWING.stepMs);
    await guessAt(owner.email, 130, start);
    assert.equal(await slowingOf(owner, start), SLOWING.mostMs);
    assert.equal(await takeAttempt(owner, start), 0);
    assert.equal(await slowingOf({ ...owner, email: "other@example.org" }, start), 0);
    assert.equal(await slowingOf(owner, minutesAfter(start, SLOWING.minutes)), 0);
  });

  test("one’s own slips do not slow oneself, and after a success nobody else of that name either", async () => {
    const now = new Date();
    const here = { email: "own@example.org", address: "192.0.2.5" };
    await guessAt(here.email, SLOWING.free, now);
    for (let time = 1; time < ADDRESS_AND_EMAIL_LIMIT.tries; time += 1)
      await takeAttempt(here, new Date(now.getTime() + time));
    const soon = new Date(now.getTime() + 1000);
    const phone = { ...here, address: "192.0.2.6" };
    assert.deepEqual([await slowingOf(here, soon), await slowingOf(phone, soon)], [0, 4 * SLOWING.stepMs]);
    await forgetAttempts(here);
    assert.equal(await slowingOf(phone, soon), 0);
  });

  test("the right password gets in after a small delay while hundreds guess from elsewhere", async () => {
    const coder = await makePerson("CODER");
    await guessAt(coder.email, 250, new Date());
    const began = performance.now();
    assert.equal(await signIn({ email: coder.email, password: TEST_PASSWORD }, fromElsewhere()), null);
    const took = performance.now() - began;
    assert.ok(took >= SLOWING.mostMs - 5 && took < SLOWING.mostMs + 3000, `${took} ms`);
  });

  test("a success forgets the slips before it", async () => {
    const attempt = { email: "slips@example.org", address: "192.0.2.3" };
    for (let time = 0; time < 4; time += 1) await takeAttempt(attempt, new Date());
    await forgetAttempts(attempt);
    for (let time = 0; time < ADDRESS_AND_EMAIL_LIMIT.tries; time += 1)
      assert.equal(await takeAttempt(attempt, new Date()), 0);
  });

  test("an unknown person takes as long to refuse as a known one", async () => {
    const timed = async (email: string) => {
      const began = performance.now();
      await signIn({ email, password: "wrong password" }, fromElsewhere());
      return performance.now() - began;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let time = 0; time < 9; time += 1) {
      known.push(await timed(admin.email));
      unknown.push(await timed(`none${time}@example.org`));
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[4] ?? 0;
    const ratio = median(known) / median(unknown);
    assert.ok(ratio > 0.4 && ratio < 2.5, `known ÷ unknown = ${ratio.toFixed(2)}`);
  });
});
