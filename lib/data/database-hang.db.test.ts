import assert from "node:assert/strict";
import { connect, createServer, type Socket } from "node:net";
import { test } from "node:test";
import { connectTo, type Database } from "@/lib/db/client";
import { withTestDatabase } from "@/lib/db/test-database";
import { isDatabaseFault } from "./database-fault";

/** A way to a server that can be stopped: it takes what comes and passes nothing on, as a stopped process does. */
async function withStoppableWay(
  url: string,
  work: (url: string, way: { stopped: boolean }) => Promise<void>,
) {
  const target = new URL(url);
  const way = { stopped: false };
  const open = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(from);
      from.on("error", () => undefined).on("close", () => to.destroy());
      from.on("data", (chunk) => way.stopped || to.write(chunk));
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  const through = new URL(url);
  if (address !== null && typeof address === "object") through.port = String(address.port);
  try {
    await work(through.href, way);
  } finally {
    for (const socket of open) socket.destroy();
    proxy.close();
  }
}

/** How a piece of work failed and after how long. */
async function failed(work: () => Promise<unknown>): Promise<{ away: boolean; seconds: number }> {
  const began = performance.now();
  const problem = await work().then(
    () => assert.fail("it should fail"),
    (error: unknown) => error,
  );
  return { away: isDatabaseFault(problem), seconds: (performance.now() - began) / 1_000 };
}

const inTransaction = (db: Database) => () =>
  db.$transaction(async (tx) => {
    await tx.signInAttempt.create({ data: { key: "hanging", at: new Date() } });
    await tx.signInAttempt.count();
  });

test("a server that falls silent fails whoever waits for it, as away, and serves again by itself", () =>
  withTestDatabase((direct, url) =>
    withStoppableWay(url, async (through, way) => {
      const db = connectTo(through, 3);
      try {
        assert.equal(await db.signInAttempt.count(), 0);
        const begun = db.$transaction(async (tx) => {
          await tx.signInAttempt.create({ data: { key: "hanging", at: new Date() } });
          way.stopped = true;
          await tx.signInAttempt.count();
        });
        begun.catch(() => undefined);
        while (!way.stopped) await new Promise((resolve) => setTimeout(resolve, 10));
        const told = await Promise.all([
          failed(() => begun),
          ...Array.from({ length: 5 }, () => failed(() => db.signInAttempt.count())),
          failed(inTransaction(db)),
        ]);
        for (const { away, seconds } of told) {
          assert.ok(away);
          assert.ok(seconds < 15, `told after ${seconds} s`);
        }
        way.stopped = false;
        await inTransaction(db)();
        assert.equal(await db.signInAttempt.count(), 1);
        assert.equal(
          await direct.signInAttempt.count(),
          1,
          "no connection stands in a transaction that was left",
        );
      } finally {
        await db.$disconnect();
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
