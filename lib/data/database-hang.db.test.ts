import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import type { Socket } from "node:net";
import { test } from "node:test";
import { connectTo, type Database } from "@/lib/db/client";
import { watchedPool } from "@/lib/db/hang-watch";
import { withTestDatabase } from "@/lib/db/test-database";
import { withWayBetween } from "@/lib/db/way-between.test-kit";
import { isDatabaseFault } from "./database-fault";

interface Way {
  stopped: boolean;
  /** Tells of what is sent in vain. */
  unheard: EventEmitter<{ data: [] }>;
}

/**
 * A way to a server that can be stopped: it takes what comes, passes nothing on and answers no farewell, as a machine that is gone. What it took is lost for ever,
 * also once it serves again.
 */
function withStoppableWay(url: string, work: (url: string, way: Way) => Promise<void>) {
  const way: Way = { stopped: false, unheard: new EventEmitter() };
  const join = (client: Socket, server: Socket) => {
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      from.on("data", (chunk) => (way.stopped ? way.unheard.emit("data") : to.write(chunk)));
      from.on("end", () => way.stopped || to.end());
    }
  };
  return withWayBetween(url, { join, allowHalfOpen: true }, (through) => work(through, way));
}

/** A test with connections of its own over a way that can be stopped; `direct` goes beside it. */
const overStoppableWay = (
  poolSize: number,
  work: (db: Database, way: Way, direct: Database) => Promise<void>,
) =>
  withTestDatabase((direct, url) =>
    withStoppableWay(url, async (through, way) => {
      const db = connectTo(through, poolSize);
      try {
        await work(db, way, direct);
      } finally {
        await db.$disconnect();
      }
    }),
  );

/** Waits until so much was sent in vain. */
const unheard = (way: Way, times: number) =>
  new Promise<void>((resolve) => {
    let left = times;
    way.unheard.on("data", () => --left === 0 && resolve());
  });

/** A piece of work fails, and as one whose database is away or busy. */
const failsAsAway = (work: Promise<unknown>) => assert.rejects(work, isDatabaseFault);

const inTransaction = (db: Database) =>
  db.$transaction(async (tx) => {
    await tx.signInAttempt.create({ data: { key: "hanging", at: new Date() } });
    await tx.signInAttempt.count();
  });

test("a server that falls silent fails whoever waits for it, as away, and serves again by itself", () =>
  overStoppableWay(3, async (db, way, direct) => {
    assert.equal(await db.signInAttempt.count(), 0);
    const begun = db.$transaction(async (tx) => {
      await tx.signInAttempt.create({ data: { key: "hanging", at: new Date() } });
      way.stopped = true;
      await tx.signInAttempt.count();
    });
    const told = failsAsAway(begun);
    await unheard(way, 1);
    await Promise.all([
      told,
      ...Array.from({ length: 5 }, () => failsAsAway(db.signInAttempt.count())),
      failsAsAway(inTransaction(db)),
    ]);
    way.stopped = false;
    await inTransaction(db);
    assert.equal(await db.signInAttempt.count(), 1);
    assert.equal(
      await direct.signInAttempt.count(),
      1,
      "no connection stands in a transaction that was left",
    );
  }));

/** So long a newcomer may take on a machine that is full. Connections that keep their places keep them for as long. */
const AMPLE_MS = 60_000;

test("whoever comes when the server is back is not kept by connections that knocked in vain", () =>
  withTestDatabase((_, url) =>
    withStoppableWay(url, async (through, way) => {
      const pool = watchedPool(through, { max: 3, connectionTimeoutMillis: AMPLE_MS });
      try {
        way.stopped = true;
        const inVain = Promise.all(Array.from({ length: 3 }, () => assert.rejects(pool.query("SELECT 1"))));
        await unheard(way, 3);
        way.stopped = false;
        assert.equal((await pool.query("SELECT 1")).rowCount, 1);
        await inVain;
      } finally {
        await pool.end();
      }
    }),
  ));

test("work that takes long is left alone while the server answers others", () =>
  withTestDatabase(async (db) => {
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT pg_sleep(7)::text`;
      await tx.signInAttempt.create({ data: { key: "long", at: new Date() } });
    });
    assert.equal(await db.signInAttempt.count(), 1);
  }));
