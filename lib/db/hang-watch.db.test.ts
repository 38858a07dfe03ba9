import assert from "node:assert/strict";
import { connect, createServer, type Socket } from "node:net";
import { test } from "node:test";
import { watchedPool } from "./hang-watch";
import { withTestDatabase } from "./test-database";

/** A way to a server that passes one byte of the answer to whoever comes first, and the rest once somebody else has come and gone. */
async function withSlowFirstAnswer(url: string, work: (url: string) => Promise<void>): Promise<void> {
  const target = new URL(url);
  const open = new Set<Socket>();
  let held: (() => void) | null = null;
  const proxy = createServer((client) => {
    const server = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(from);
      from.on("error", () => undefined).on("close", () => to.destroy());
    }
    client.pipe(server);
    if (held === null) {
      held = () => server.pipe(client);
      server.once("readable", () => client.write(server.read(1)));
    } else {
      server.pipe(client);
      client.once("close", held);
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  const through = new URL(url);
  if (address !== null && typeof address === "object") through.port = String(address.port);
  try {
    await work(through.href);
  } finally {
    for (const socket of open) socket.destroy();
    proxy.close();
  }
}

test("a connection whose login is slow is served, though one that came later was let in before", () =>
  withTestDatabase((_, url) =>
    withSlowFirstAnswer(url, async (through) => {
      const pool = watchedPool(through, { max: 1, connectionTimeoutMillis: 60_000 });
      try {
        assert.equal((await pool.query("SELECT 1")).rowCount, 1);
      } finally {
        await pool.end();
      }
    }),
  ));
