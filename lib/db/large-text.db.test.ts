import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { db } from "./client";
import { withLargeText } from "./large-text";
import { ownTestDatabase } from "./test-database";

ownTestDatabase();
setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

const LETTERS = 4 * 1_048_576;
const TIMES = 10;

describe("a text of megabytes in a statement in SQL", () => {
  test("arrives, and is not held once it was sent", async () => {
    const send = async (time: number) => {
      const text = `${time} `.padEnd(LETTERS, "letters ");
      const [found] = await withLargeText(
        text,
        (mark) => db.$queryRaw<{ length: number; begins: string }[]>`
          SELECT length(${mark})::int AS "length", left(${mark}, 9) AS "begins"`,
      );
      assert.deepEqual(found, { length: LETTERS, begins: text.slice(0, 9) });
    };
    const held = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    // What the first ones make for good.
    for (let time = 0; time < TIMES; time++) await send(time);
    const before = held();
    for (let time = 0; time < TIMES; time++) await send(time);
    assert.ok((held() - before) / TIMES < LETTERS / 2);
  });
});
