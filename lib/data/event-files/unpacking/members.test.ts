import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { membersOf } from "./members";
import { PackedFault } from "./packed-fault";
import { piecewise } from "./stored-bytes";
import { zip } from "./zip.test-kit";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Bytes in pieces of seven, so that everything is cut everywhere. */
const stored = (bytes: Uint8Array) =>
  piecewise(bytes.length, 7, async (number) => new Uint8Array(bytes.slice(number * 7, number * 7 + 7)));

async function texts(bytes: Uint8Array, name = "file.csv"): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const member of await membersOf(stored(bytes), name)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of member.open()) pieces.push(piece);
    told[member.name] = Buffer.concat(pieces).toString();
  }
  return told;
}

const long = "TJK\tAFG\t0123\n".repeat(5_000);

describe("a file as it is unpacked", () => {
  test("is itself where it is not packed, whatever it is called", async () => {
    assert.deepEqual(await texts(bytesOf("a,b\n"), "x.zip"), { "x.zip": "a,b\n" });
  });

  test("of gzip is one, also where several were put one after the other", async () => {
    const twice = Buffer.concat([gzipSync(long), gzipSync("end\n")]);
    assert.deepEqual(await texts(twice, "2019.csv.gz"), { "2019.csv": `${long}end\n` });
  });

  test("of zip is each file in it, without folders, empty files and what macOS adds", async () => {
    const packed = zip({
      "a/": bytesOf(""),
      "a/1.csv": bytesOf(long),
      "a/empty.csv": bytesOf(""),
      "__MACOSX/a/._1.csv": bytesOf("x"),
      "b.csv": bytesOf("b\n"),
    });
    assert.deepEqual(await texts(packed), { "a/1.csv": long, "b.csv": "b\n" });
  });

  test("of zip is read alike where sizes stand in 64 bits, or behind each file since it was packed while it was sent", async () => {
    const files = { "a/1.csv": bytesOf(long), "a/": bytesOf(""), "b.csv": bytesOf("b\n") };
    for (const written of [{ zip64: true }, { streamed: true }, { zip64: true, streamed: true }]) {
      const packed = zip(files, written);
      assert.deepEqual(await texts(packed), { "a/1.csv": long, "b.csv": "b\n" });
      const damaged = packed.slice();
      damaged[90] = (damaged[90] ?? 0) ^ 0xff;
      await assert.rejects(texts(damaged), /damaged/);
    }
  });

  test("that is damaged is refused with what to do", async () => {
    const packed = zip({ "a.csv": bytesOf(long) });
    const damaged = packed.slice();
    damaged[60] = (damaged[60] ?? 0) ^ 0xff;
    for (const bytes of [damaged, packed.slice(0, 80), gzipSync(long).subarray(0, 50)])
      await assert.rejects(
        texts(bytes),
        (problem) => problem instanceof PackedFault && /damaged/.test(problem.message),
      );
  });

  test("that is a workbook, is locked or is packed in an odd way says so", async () => {
    await assert.rejects(texts(zip({ "[Content_Types].xml": bytesOf("<x/>") })), /workbook/);
    const locked = zip({ "a.csv": bytesOf("a") });
    const directory = Buffer.from(locked).indexOf("PK\x01\x02");
    locked[directory + 8] = 1;
    await assert.rejects(texts(locked), /password/);
    const odd = zip({ "a.csv": bytesOf("a") });
    odd[directory + 10] = 12;
    await assert.rejects(texts(odd), /another way|packed in a way/);
    await assert.rejects(texts(zip({ "a/": bytesOf("") })), /holds no file/);
  });
});
