import assert from "node:assert/strict";
import { test } from "node:test";
import { streamedAnswer, streamOf } from "./streamed-answer";

test("texts are sent one after the other, the empty ones left out, and are asked for as they are read", async () => {
  const asked: number[] = [];
  async function* parts(): AsyncGenerator<string> {
    for (const [at, part] of ["", "a", "", "", "ш", ""].entries()) {
      asked.push(at);
      yield part;
    }
  }
  const reader = streamOf(parts()).getReader();
  assert.equal(new TextDecoder().decode((await reader.read()).value), "a");
  assert.ok(!asked.includes(5), "the end was asked for before there was room");
  assert.equal(new TextDecoder().decode((await reader.read()).value), "ш");
  assert.equal((await reader.read()).done, true);
});

test("who leaves before the end lets go of what is read", async () => {
  let left = false;
  async function* parts(): AsyncGenerator<string> {
    try {
      for (;;) yield "a";
    } finally {
      left = true;
    }
  }
  const stream = streamOf(parts());
  const reader = stream.getReader();
  await reader.read();
  await reader.cancel();
  assert.equal(left, true);
});

test("only the tag is sent to whoever holds it", async () => {
  async function* parts(): AsyncGenerator<string> {
    yield "one\n";
    yield "two\n";
  }
  const ask = (headers: Record<string, string>) =>
    streamedAnswer(
      new Request("http://localhost/a-b/records.jsonl", { headers }),
      { state: "a", parts: parts() },
      { "Content-Type": "application/jsonl" },
    );
  const whole = ask({ "accept-encoding": "gzip" });
  assert.equal(await whole.text(), "one\ntwo\n");
  assert.equal(ask({ "if-none-match": whole.headers.get("etag") ?? "" }).status, 304);
});
