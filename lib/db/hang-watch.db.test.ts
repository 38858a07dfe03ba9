import assert from "node:assert/strict";
import type { Socket } from "node:net";
import { test } from "node:test";
import { watchedPool } from "./hang-watch";
import { withTestDatabase } from "./test-database";
import { withWayBetween } from "./way-between.test-kit";

/** A way to a server that passes one byte of the answer to whoever comes first, and the rest once somebody else has come and gone. */
function withSlowFirstAnswer(url: string, work: (url: string) => Promise<void>): Promise<void> {
  let held: (() => void) | null = null;
  const join = (client: Socket, server: Socket) => {
    client.pipe(server);
    if (held === null) {
      held = () => server.pipe(client);
      server.once("readable", () => client.write(server.read(1)));
    } else {
      server.pipe(client);
      client.once("close", held);
    }
  };
  return withWayBetween(url, { join }, work);
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
