import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { type KeptAnswer, makeKeep } from "./kept-answers";

const TEXT = "thaw ".repeat(400);

function answer(version: string, gzip: Buffer = gzipSync(TEXT)): KeptAnswer {
  return { version, status: 200, headers: {}, tag: '"a"', bodies: { gzip } };
}

const finished = (made: KeptAnswer) => () => Promise.resolve({ answer: made, finished: true });
const never = () => assert.fail("is kept");

test("an answer is made once for a state of the data, also by many at once, and anew for the next", async () => {
  const keep = makeKeep(1_000_000);
  let made = 0;
  const make = async (version: string) => {
    made++;
    await new Promise((resolve) => setImmediate(resolve));
    return { answer: answer(version), finished: true };
  };
  const all = await Promise.all([1, 2, 3].map(() => keep.answerFor("/a", "v1", make)));
  assert.equal(made, 1);
  assert.ok(all.every((one) => one === all[0]));
  assert.equal((await keep.answerFor("/a", "v1", never)).version, "v1");
  assert.equal((await keep.answerFor("/a", "v2", make)).version, "v2");
  assert.equal(made, 2);
});

test("of two makings at once for two states each asker gets the own", async () => {
  const keep = makeKeep(1_000_000);
  const waiting: (() => void)[] = [];
  const make = (version: string) =>
    new Promise<{ answer: KeptAnswer; finished: boolean }>((resolve) =>
      waiting.push(() => resolve({ answer: answer(version), finished: true })),
    );
  const old = keep.answerFor("/a", "v1", make);
  const young = keep.answerFor("/a", "v2", make);
  for (const go of waiting.toReversed()) go();
  assert.equal((await old).version, "v1");
  assert.equal((await young).version, "v2");
  const next = keep.answerFor("/a", "v2", make);
  for (const go of waiting) go();
  assert.equal((await next).version, "v2", "what was made from an older state is not taken for the new one");
});

test("what is not finished, or fails, is sent and not kept", async () => {
  const keep = makeKeep(1_000_000);
  await keep.answerFor("/a", "v1", () => Promise.resolve({ answer: answer("v1"), finished: false }));
  await assert.rejects(keep.answerFor("/b", "v1", () => Promise.reject(new Error("no"))));
  assert.deepEqual(keep.size(), { answers: 0, bytes: 0, hits: 0, misses: 2 });
  await keep.answerFor("/b", "v1", finished(answer("v1")));
  assert.equal(keep.size().answers, 1);
});

test("the bytes that are kept have a bound; what was asked for longest ago goes first", async () => {
  const keep = makeKeep(30_000);
  for (const key of ["/a", "/b", "/c"])
    await keep.answerFor(key, "v1", finished(answer("v1", Buffer.alloc(10_000))));
  assert.ok(keep.size().bytes <= 30_000);
  assert.equal(keep.size().answers, 2);
  for (const key of ["/c", "/b"]) assert.ok(keep.find(key, "v1"), key);
  assert.equal(keep.find("/a", "v1"), undefined);
  assert.deepEqual([keep.size().hits, keep.size().misses], [2, 3]);
});

test("a body is had in each encoding, and brotli counts towards the bound once it is made", async () => {
  const keep = makeKeep(1_000_000);
  const kept = await keep.answerFor("/a", "v1", finished(answer("v1")));
  const before = keep.size().bytes;
  const gzip = await keep.bodyIn("/a", kept, "gzip");
  assert.equal(gunzipSync(gzip.body).toString(), TEXT);
  const brotli = await keep.bodyIn("/a", kept, "br");
  assert.equal(brotli.encoding, "br");
  assert.equal(brotliDecompressSync(brotli.body).toString(), TEXT);
  assert.equal(keep.size().bytes, before + brotli.body.length);
  const again = await keep.answerFor("/a", "v1", never);
  assert.equal((await keep.bodyIn("/a", again, "br")).body, brotli.body);
  const plain = await keep.bodyIn("/a", kept, "identity");
  assert.equal(plain.body.toString(), TEXT);
  const file: KeptAnswer = { ...answer("v1"), bodies: { identity: Buffer.from("x") } };
  assert.equal((await keep.bodyIn("/f", file, "br")).encoding, "identity");
});
