import assert from "node:assert/strict";
import { test } from "node:test";
import { inOneLine, type Known, oddRequest, onTheLine } from "./odd-inputs";
import { seeded } from "./seeded";

const known: Known = {
  paths: ["/", "/a-b/signals", "/api/v1/relationships"],
  cookie: "session=x",
  forms: [
    {
      path: "/desk",
      form: {
        name: "",
        values: [
          ["title", "Visit"],
          ["$ACTION_1:0", '{"id":"40ab"}'],
        ],
      },
    },
  ],
};

const run = (seed: number, many: number) => {
  const random = seeded(seed);
  return Array.from({ length: many }, () => oddRequest(random, known));
};

test("the same seed gives the same requests, another one others", () => {
  assert.deepEqual(run(1, 300), run(1, 300));
  assert.notDeepEqual(run(1, 300), run(2, 300));
});

test("every kind comes, and hardly one request twice", () => {
  const requests = run(1, 2_000);
  assert.deepEqual([...new Set(requests.map(({ kind }) => kind))].sort(), [
    "action",
    "body",
    "form",
    "headers",
    "path",
    "query",
  ]);
  assert.ok(new Set(requests.map(inOneLine)).size > 1_200);
});

test("no request breaks out of its line, and each says how long its body is", () => {
  for (const { path, headers, body } of run(3, 2_000)) {
    assert.doesNotMatch(path, /[\s\x7f-\uffff]/);
    for (const [name, value] of headers) assert.doesNotMatch(`${name}${value}`, /[\r\n\0]/);
    const length = headers.find(([name]) => name === "Content-Length")?.[1];
    if (body) assert.equal(length, String(body.length));
  }
});

test("only what a request line cannot hold is escaped", () => {
  assert.equal(onTheLine("/a b?é=%zz&<x>'"), "/a%20b?%c3%a9=%zz&<x>'");
});
