import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { sampleHead, sampleSnapshot } from "@/lib/publication/publication.test-kit";
import { finishedPage } from "./finished-page";

const LIMIT = 150_000;
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const fontsOf = (page: string) =>
  [...page.matchAll(/@font-face\{font-family:"([^"]+)"/g)].map(([, family]) => family);

test("a finished page carries its faces and stays under 150 kB compressed", async () => {
  const page = await finishedPage(sampleSnapshot(), sampleHead());
  assert.ok(brotliCompressSync(page).length < LIMIT);
  const fonts = fontsOf(text(page));
  assert.deepEqual([...new Set(fonts)], ["Source Serif 4", "Noto Sans", "Noto Sans Arabic"]);
});

test("faces of scripts that a page does not use are not in it", async () => {
  const page = await finishedPage(sampleSnapshot({ sources: [] }), sampleHead());
  assert.deepEqual(fontsOf(text(page)), ["Source Serif 4", "Noto Sans"]);
});

test("the same edition gives the same bytes", async () => {
  const [one, other] = await Promise.all([
    finishedPage(sampleSnapshot(), sampleHead()),
    finishedPage(sampleSnapshot(), sampleHead()),
  ]);
  assert.deepEqual(one, other);
});

test("a page with as much in it as the limits allow, in four scripts, stays under 150 kB compressed", async () => {
  const snapshot = sampleSnapshot();
  const words = snapshot.publication;
  assert.ok(words);
  const letters = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => String.fromCodePoint(from + at)).join("");
  const everything = `${letters(0xc0, 64)} ${letters(0x100, 80)} ${letters(0x400, 96)} ${letters(0x490, 64)} ${letters(0x620, 90)}`;
  const title = (at: number) => `${at} ${everything.slice((at * 7) % 200, ((at * 7) % 200) + 120)}`;
  const source = words.sources[0];
  const point = snapshot.points[0];
  const told = words.points[0];
  assert.ok(source && point && told);
  const six = [1, 2, 3, 4, 5, 6];
  words.sources = Array.from({ length: 80 }, (_, at) => ({
    ...source,
    number: at + 1,
    title: at === 0 ? everything : title(at),
    address: `https://news.example/${at}/${"part-of-an-address/".repeat(6)}`,
  }));
  words.points = six.map((at) => ({ ...told, says: title(at).repeat(4), matters: title(at + 9).repeat(4) }));
  snapshot.points = six.map((at) => ({ ...point, text: title(at + 20).repeat(5) }));
  const page = await finishedPage(snapshot, sampleHead());
  assert.ok(brotliCompressSync(page).length < LIMIT, `${brotliCompressSync(page).length}`);
});
