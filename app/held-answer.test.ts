import assert from "node:assert/strict";
import { test } from "node:test";
import { isHeld } from "@/lib/data/held-tag";
import { heldAnswer } from "./held-answer";

const asking = (held?: string) =>
  new Request("http://localhost/x", held === undefined ? {} : { headers: { "If-None-Match": held } });
const answered = (held?: string, content?: string) =>
  heldAnswer(asking(held), "body", { "Content-Type": "text/plain" }, content);

test("a star, a tag, a weak tag and a list of tags name what is held", () => {
  for (const held of ["*", " * ", '"a"', 'W/"a"', '"b", W/"c,d" ,"a"', '"b","a"'])
    assert.equal(isHeld(held, '"a"'), true, held);
  for (const held of [null, "", "a", '"b"', '"*"', '"a,b"', 'W/"b", "c"'])
    assert.equal(isHeld(held, '"a"'), false, String(held));
});

test("what is held is not sent again, by its own tag or by any", async () => {
  const first = answered();
  assert.equal(await first.text(), "body");
  for (const held of ["*", first.headers.get("etag") ?? "", `"x", W/${first.headers.get("etag")}`]) {
    const again = answered(held);
    assert.equal(again.status, 304, held);
    assert.equal(again.headers.get("etag"), first.headers.get("etag"));
    assert.equal(again.headers.get("content-type"), null);
    assert.equal(await again.text(), "");
  }
  assert.equal(answered('"other"').status, 200);
});

test("bytes that differ while they say the same have a weak tag of what they say", () => {
  const tag = answered(undefined, "said").headers.get("etag") ?? "";
  assert.match(tag, /^W\/"/);
  assert.equal(answered(tag, "said").status, 304);
  assert.equal(answered(tag, "other").status, 200);
});
