import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import { db } from "./client";
import { heldBy } from "./held-memory.test-kit";
import { withLargeText } from "./large-text";
import { ownTestDatabase } from "./test-database";

ownTestDatabase();

const LETTERS = 4 * 1_048_576;

describe("a text of megabytes in a statement in SQL", () => {
  test("arrives, and is not held once it was sent", async () => {
    const sent = async (time: number) => {
      const text = `${time} `.padEnd(LETTERS, "letters ");
      const [found] = await withLargeText(
        text,
        (mark) => db.$queryRaw<{ length: number; begins: string }[]>`
          SELECT length(${mark})::int AS "length", left(${mark}, 9) AS "begins"`,
      );
      assert.deepEqual(found, { length: LETTERS, begins: text.slice(0, 9) });
    };
    assert.ok((await heldBy(20, sent)) < LETTERS / 2);
  });

  test("has a mark that nothing else is taken for", async () => {
    const like = `large text ${randomUUID()}`;
    const [found] = await db.$queryRaw<{ text: string }[]>`SELECT ${like} AS "text"`;
    assert.equal(found?.text, like);
    const after = await withLargeText("letters", async (mark) => mark);
    const [stays] = await db.$queryRaw<{ text: string }[]>`SELECT ${after} AS "text"`;
    assert.equal(stays?.text, after, "gone with its statement");
  });
});
