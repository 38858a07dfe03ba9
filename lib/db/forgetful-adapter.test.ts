import assert from "node:assert/strict";
import { test } from "node:test";
import type { SqlQuery } from "@prisma/driver-adapter-utils";
import { forgetful } from "./forgetful-adapter";
import { withLargeText } from "./large-text";

/** An adapter that records what it is given, as Prisma’s does for its reports. */
function recording() {
  const given: SqlQuery[] = [];
  const sent: unknown[][] = [];
  const running = () => ({
    async queryRaw(query: SqlQuery) {
      given.push(query);
      sent.push([...query.args]);
      return { columnNames: [], columnTypes: [], rows: [] };
    },
    async executeRaw(query: SqlQuery): Promise<number> {
      given.push(query);
      sent.push([...query.args]);
      throw new Error("the server refuses it");
    },
  });
  const adapter = { ...running(), startTransaction: async () => running() };
  return { adapter: forgetful(adapter), given, sent };
}

const query = (...args: unknown[]): SqlQuery => ({ sql: "SELECT $1", args, argTypes: [] });

test("a record of statements holds no parameters once they have run, also where one failed or in a transaction", async () => {
  const { adapter, given, sent } = recording();
  const part = new Uint8Array(3);
  const own = query(part, 1);
  await adapter.queryRaw(own);
  await assert.rejects(adapter.executeRaw(query(part)), /refuses/);
  const transaction = await adapter.startTransaction();
  await transaction.queryRaw(query("words"));
  assert.deepEqual(sent, [[part, 1], [part], ["words"]]);
  assert.deepEqual(
    given.map(({ sql, args }) => [sql, args]),
    given.map(() => ["SELECT $1", []]),
  );
  assert.deepEqual(own.args, [part, 1], "whoever asked keeps what was asked");
});

test("a mark is a text on its way, and nothing else is", async () => {
  const { adapter, sent } = recording();
  const gone = await withLargeText("letters", async (mark) => {
    await adapter.queryRaw(query(mark, `${mark} `));
    return mark;
  });
  await adapter.queryRaw(query(gone));
  assert.deepEqual(sent, [["letters", `${gone} `], [gone]]);
});
