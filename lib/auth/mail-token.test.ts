import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { mailToken, readMailToken } from "./mail-token";

process.env.THAWLINE_SECRET = "a secret of at least thirty-two characters";

test("a link is read back, for its own purpose and turn alone", () => {
  const id = randomUUID();
  const read = readMailToken(mailToken("manage", id, 3));
  assert.equal(read?.id, id);
  assert.equal(read?.signed("manage", 3), true);
  assert.equal(read?.signed("unsubscribe", 3), false);
  assert.equal(read?.signed("manage", 4), false);
});

test("a changed letter, another's signature and words that are no link do not pass", () => {
  const [mine, theirs] = [mailToken("manage", randomUUID(), 1), mailToken("manage", randomUUID(), 1)];
  for (let at = 0; at < mine.length; at += 1) {
    const other = mine[at] === "A" ? "B" : "A";
    const changed = mine.slice(0, at) + other + mine.slice(at + 1);
    // The last letter holds bits that say nothing.
    if (Buffer.from(changed, "base64url").equals(Buffer.from(mine, "base64url"))) continue;
    assert.equal(readMailToken(changed)?.signed("manage", 1) ?? false, false, String(at));
  }
  assert.equal(readMailToken(mine.slice(0, 22) + theirs.slice(22))?.signed("manage", 1), false);
  for (const words of ["", "x", mine.slice(1), `${mine}A`, "../../etc", "é".repeat(46)])
    assert.equal(readMailToken(words), null);
});

test("another secret makes every link stop", () => {
  const token = mailToken("manage", randomUUID(), 1);
  process.env.THAWLINE_SECRET = "another secret of thirty-two characters";
  assert.equal(readMailToken(token)?.signed("manage", 1), false);
});
