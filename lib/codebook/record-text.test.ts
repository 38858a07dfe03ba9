import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { recordText } from "./record-text";

const bytes = (text: string) => new TextEncoder().encode(text);

test("a text comes back as it is, wherever the parts are cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\n", "\r\n", "ҷӣқ", "کی", "😀"))),
      fc.integer({ min: 1, max: 5 }),
      async (pieces, size) => {
        const text = pieces.join("").replace(/^\ufeff+/, "");
        const whole = bytes(text);
        const parts = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
          whole.subarray(at * size, (at + 1) * size),
        );
        assert.deepEqual(await recordText(parts), { ok: true, text });
      },
    ),
  );
});

test("the first line that is not UTF-8 is named, also where a character breaks off at its end", async () => {
  const latin1 = new Uint8Array([...bytes('{"a":1}\n{"b":"caf'), 0xe9, ...bytes('"}\n{}')]);
  assert.deepEqual(await recordText([latin1]), { ok: false, line: 2 });
  const cut = bytes("ok\nҷ").subarray(0, 4);
  assert.deepEqual(await recordText([cut]), { ok: false, line: 2 });
  assert.deepEqual(await recordText([new Uint8Array([0xc3, 0x0a, 0x20])]), { ok: false, line: 1 });
});

test("a mark of the byte order is no part of the text", async () => {
  assert.deepEqual(await recordText([new Uint8Array([0xef, 0xbb]), new Uint8Array([0xbf, 0x7b])]), {
    ok: true,
    text: "{",
  });
});
