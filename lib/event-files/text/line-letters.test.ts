import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bytesOf, pieces } from "@/lib/event-files/read-pieces.test-kit";
import { openLineLetters } from "./line-letters";

/** “é” and a dash in windows-1252, which are no UTF-8. */
const LATIN = Uint8Array.of(0xe9, 0x97);

const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

function lettersOf(bytes: Uint8Array, size: number): string {
  const letters = openLineLetters();
  let text = "";
  // One piece of memory for all, as a stream may do.
  for (const piece of pieces(bytes, size)) {
    const shared = piece.slice();
    text += letters.read(shared);
    shared.fill(255);
  }
  return text + letters.end();
}

test("a line that is no UTF-8 is windows-1252 by itself, however the bytes are cut", () => {
  const bytes = joined(bytesOf("\uFEFFCôte\nДушанбе 𝄞\r\n"), LATIN, bytesOf("\n\nCôte\n"), LATIN);
  for (let size = 1; size <= bytes.length; size++)
    assert.equal(lettersOf(bytes, size), "Côte\nДушанбе 𝄞\r\né—\n\nCôte\né—");
});

test("a mark of byte order is left out where the file begins, and nowhere else", () => {
  assert.equal(lettersOf(bytesOf("\uFEFFa\n\uFEFFb"), 1), "a\n\uFEFFb");
  assert.equal(lettersOf(bytesOf(""), 1), "");
});

test("UTF-8 is read as it is, in pieces of any size", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "é", "語", "𝄞", "\n", '"') }),
      fc.integer({ min: 1, max: 9 }),
      (text, size) => {
        assert.equal(lettersOf(bytesOf(text), size), text);
      },
    ),
  );
});

test("a line that does not end is given out once it is longer than any row", () => {
  const letters = openLineLetters(8);
  assert.equal(letters.read(bytesOf("123456")), "");
  assert.equal(letters.read(bytesOf("789")), "123456789");
  assert.equal(letters.end(), "");
});
