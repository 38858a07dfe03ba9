import assert from "node:assert/strict";
import { test } from "node:test";
import { connectTo, db, leaveReplica, pointDatabaseAt } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { readFromReplica } from "@/lib/db/reading-source";
import { withStandby } from "@/lib/ops/check/standby-server";
import { pagesMade, say, servePair, until, withServer } from "./replica.test-kit";

const isStandby = async () =>
  (await db.$queryRaw<{ standby: boolean }[]>`SELECT pg_is_in_recovery() AS standby`)[0]?.standby;

/** The reading that a test has cancelled. */
const READING = "pg_stat_activity WHERE wait_event = 'PgSleep' AND query LIKE '%Setting%'";

// Servers of its own, whatever DATABASE_URL names: a plain account can make no standby.
test("a primary and its streaming standby", (t) =>
  withStandby(async ({ primary, standby }) => {
    await migrate(primary.url);
    process.env.DATABASE_READ_URL = standby.url;
    const client = connectTo(primary.url, 5);
    pointDatabaseAt(client);
    const { ask, end } = await servePair(primary.url, standby.url);
    t.after(async () => {
      await end();
      await leaveReplica();
      pointDatabaseAt(null);
      await client.$disconnect();
    });

    let asked = 0;
    /** One that did not answer is left alone for a while. */
    const answeredByReplica = async () => {
      while (!(await ask(`/until-${++asked}`)).text.startsWith("replica")) {
        assert.ok(asked < 500, "the replica is never asked again");
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };

    await t.test("a replica that holds everything answers readers", async () => {
      await say("one");
      await standby.caughtUp();
      assert.deepEqual(await ask("/a-b"), { ...(await ask("/a-b")), text: "replica says one", asOf: null });
      assert.equal(
        (await ask("/a-b", { headers: { cookie: "better-auth.session=x" } })).text,
        "replica says one",
      );
      assert.equal((await ask("/desk")).text, "primary says one", "a page of one person");
    });

    await t.test("one that is behind does not: what was saved is read at once", async () => {
      await standby.pause();
      await say("two");
      assert.equal((await ask("/a-b")).text, "primary says two");
      assert.equal((await ask("/c-d")).text, "primary says two");
      assert.equal(
        (await ask("/c-d", { headers: { cookie: "better-auth.session=x" } })).text,
        "primary says two",
      );
      await standby.resume();
      await standby.caughtUp();
      assert.equal((await ask("/e-f")).text, "replica says two");
    });

    await t.test(
      "however far behind it is, every save is read at once, kept pages and new ones",
      async () => {
        const by = { replica: 0, primary: 0 };
        for (let round = 0; round < 60; round++) {
          await say(`round ${round}`);
          // Now and then there is time to catch up.
          if (round % 4 === 0) await standby.caughtUp();
          for (const path of ["/a-b", `/round-${round}`]) {
            const [from = "", ...said] = (await ask(path)).text.split(" says ");
            assert.deepEqual(said, [`round ${round}`]);
            by[from === "replica" ? "replica" : "primary"]++;
          }
        }
        assert.ok(by.replica > 0 && by.primary > 0, JSON.stringify(by));
      },
    );

    await t.test("writes, transactions and what belongs to persons are asked of the primary", async () => {
      await readFromReplica(null, async () => {
        assert.equal(await isStandby(), true);
        await db.$transaction((tx) => tx.setting.count(), { isolationLevel: "Serializable" });
        assert.equal(await isStandby(), true);
        assert.equal(await db.$executeRaw`SELECT pg_advisory_xact_lock(1)`, 1);
        await standby.pause();
        await db.signInAttempt.create({ data: { key: "reading", at: new Date() } });
        assert.equal(await db.signInAttempt.count(), 1);
        assert.equal(await isStandby(), true);
        await say("three");
        assert.equal(await isStandby(), false, "who has written reads on where that is");
        const said = await db.setting.findUniqueOrThrow({ where: { key: "said" } });
        assert.equal(said.value, "three");
      });
      await standby.resume();
      await standby.caughtUp();
    });

    await t.test("what a replica refuses is asked of the primary", async () => {
      await readFromReplica(null, async () => {
        assert.equal(await isStandby(), true);
        await db.$queryRaw`SELECT pg_current_xact_id()::text`;
        assert.equal(await isStandby(), false, "the rest of the reading stays there");
        await assert.rejects(db.setting.findUniqueOrThrow({ where: { key: "none" } }), { code: "P2025" });
      });
    });

    await t.test("a reading that is cancelled on the replica is read on the primary", async () => {
      const slow = ask("/slow");
      await withServer(standby.superUrl, (onStandby) =>
        withServer(primary.url, async (onPrimary) => {
          await until(onStandby, `SELECT count(*) = 1 FROM ${READING}`);
          await onPrimary.query("BEGIN");
          await onPrimary.query("SELECT pg_current_xact_id()");
          await onPrimary.query(`LOCK TABLE "Setting" IN ACCESS EXCLUSIVE MODE`);
          // The lock of a transaction that goes on is sent with whatever else is written; where nobody writes it would lie here.
          await withServer(primary.url, (other) =>
            other.query("SELECT pg_logical_emit_message(true, '', '')"),
          );
          // By itself it would go on far longer than is waited here.
          await until(onStandby, `SELECT count(*) = 0 FROM ${READING}`);
          await onPrimary.query("COMMIT");
        }),
      );
      assert.equal((await slow).text, "replica says three");
    });

    await t.test(
      "a replica that is gone leaves the primary to answer, and comes back by itself",
      async () => {
        await standby.stop();
        await say("four");
        assert.deepEqual(await ask("/a-b"), {
          ...(await ask("/a-b")),
          status: 200,
          text: "primary says four",
        });
        await readFromReplica(null, async () =>
          assert.equal((await db.setting.findUnique({ where: { key: "said" } }))?.value, "four"),
        );
        await standby.start();
        await standby.caughtUp();
        await answeredByReplica();
        assert.equal((await ask("/g-h")).text, "replica says four");
      },
    );

    await t.test(
      "while the primary is away readers get the newest replayed state, and are told so",
      async () => {
        const fresh = await ask("/g-h");
        const before = new Date();
        await primary.stop();
        const away = await ask("/g-h");
        assert.equal(away.text, `replica says four as of ${away.asOf}`);
        assert.ok(away.asOf && new Date(away.asOf) <= before);
        assert.notEqual(away.tag, fresh.tag);
        const madeOnce = pagesMade();
        assert.equal((await ask("/g-h")).text, away.text);
        assert.equal(pagesMade(), madeOnce, "it is kept as well");
        assert.match((await ask("/g-h", { headers: { cookie: "better-auth.session=x" } })).text, /as of/);
        const part = await ask("/g-h", { headers: { rsc: "1" } });
        assert.equal(part.status, 503, "a part of a page cannot say so");
        assert.deepEqual(await ask("/desk"), {
          status: 503,
          text: "problem 503 away",
          asOf: null,
          tag: null,
        });
        assert.equal((await ask("/a-b", { method: "POST", body: "x" })).status, 503);
        const madeAway = pagesMade();
        await primary.start();
        const again = await ask("/g-h");
        assert.equal(pagesMade(), madeAway, "what was kept before stands, without the line");
        assert.deepEqual({ ...again, text: again.text.slice(8) }, { ...fresh, text: "says four" });
        await say("five");
        assert.match((await ask("/g-h")).text, /^(primary|replica) says five$/);
      },
    );

    await t.test("one that was promoted answers nobody, from the first statement on", async () => {
      await standby.caughtUp();
      await answeredByReplica();
      await readFromReplica(null, async () => {
        assert.equal(await isStandby(), true);
        await standby.promote();
        await withServer(standby.url, (fork) => fork.query(`UPDATE "Setting" SET "value" = '"forked"'`));
        const said = await db.setting.findUniqueOrThrow({ where: { key: "said" } });
        assert.equal(said.value, "five");
      });
      assert.equal((await ask("/i-j")).text, "primary says five");
      await primary.stop();
      assert.equal((await ask("/i-j")).status, 503);
    });
  }));
