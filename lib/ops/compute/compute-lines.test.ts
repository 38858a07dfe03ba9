import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonLines } from "./compute-lines";

async function linesOf(bytes: Buffer, chunk: number): Promise<(string | null)[]> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const lines: (string | null)[] = [];
  for await (const line of jsonLines(chunks())) lines.push(line);
  return lines;
}

test("a line ends at a line feed and nowhere else, however the file is cut into pieces", async () => {
  const text = 'one\r\n\n"a\u2028b\u2029c\u0085d"\nТоҷикистон 🌡\n';
  for (let chunk = 1; chunk <= Buffer.byteLength(text); chunk++)
    assert.deepEqual(await linesOf(Buffer.from(text), chunk), [
      "one\r",
      "",
      '"a\u2028b\u2029c\u0085d"',
      "Тоҷикистон 🌡",
    ]);
});

test("a last line without a line feed is one; no bytes are no line", async () => {
  assert.deepEqual(await linesOf(Buffer.from("a\nb"), 2), ["a", "b"]);
  assert.deepEqual(await linesOf(Buffer.alloc(0), 1), []);
});

test("a line that is not UTF-8 is told apart, and the lines around it are read", async () => {
  const bytes = Buffer.concat([Buffer.from("a\n"), Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from("c")]);
  assert.deepEqual(await linesOf(bytes, 3), ["a", null, "c"]);
});
