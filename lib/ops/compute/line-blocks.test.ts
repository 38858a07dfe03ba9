import assert from "node:assert/strict";
import { test } from "node:test";
import { lineBlocks } from "./line-blocks";

/** Each block as a text, each byte a character. */
async function blocksOf(bytes: Buffer, piece: number): Promise<string[]> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  const blocks: string[] = [];
  for await (const block of lineBlocks(chunks())) blocks.push(block.toString("latin1"));
  return blocks;
}

test("blocks end at a line feed and nowhere else, however the file is cut into pieces", async () => {
  const bytes = Buffer.from('one\r\n\n"a\u2028b\u2029c\u0085d"\nТоҷикистон 🌡\n');
  for (let piece = 1; piece <= bytes.length; piece++) {
    const blocks = await blocksOf(bytes, piece);
    assert.equal(blocks.join(""), bytes.toString("latin1"));
    for (const block of blocks) assert.equal(block.at(-1), "\n");
  }
});

test("a last line without a line feed is given one; no bytes are no block", async () => {
  assert.deepEqual(await blocksOf(Buffer.from("a\nb"), 2), ["a\n", "b\n"]);
  assert.deepEqual(await blocksOf(Buffer.alloc(0), 1), []);
});

test("a line that is longer than any piece is held until it ends", async () => {
  const long = `${"x".repeat(3_000_000)}\ny`;
  assert.deepEqual(await blocksOf(Buffer.from(long), 1 << 19), [`${"x".repeat(3_000_000)}\n`, "y\n"]);
});
