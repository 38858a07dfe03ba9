import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { readEnvironment } from "@/lib/db/environment";
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

test("another secret makes every link stop, unless the one before it is named", () => {
  const former = [process.env.THAWLINE_SECRET, "a secret of still earlier than the former"];
  const id = randomUUID();
  const token = mailToken("manage", id, 1);
  const works = (link: string) => readMailToken(link)?.signed("manage", 1);
  process.env.THAWLINE_SECRET = "another secret of thirty-two characters";
  assert.equal(works(token), false);
  process.env.THAWLINE_SECRET_FORMER = former.toReversed().join(", ");
  assert.equal(works(token), true);
  assert.equal(readMailToken(token)?.signed("manage", 2), false);
  assert.notEqual(mailToken("manage", id, 1), token);
  assert.equal(works(mailToken("manage", id, 1)), true);
  delete process.env.THAWLINE_SECRET_FORMER;
  assert.equal(works(token), false);
});

test("a former secret that is none is refused by name", () => {
  const read = (text: string) => readEnvironment({ THAWLINE_SECRET_FORMER: text }).formerSecrets;
  const [one, two] = ["1".repeat(32), "2".repeat(32)];
  assert.deepEqual([read(""), read(` ${one},${two} `)], [[], [one, two]]);
  for (const text of ["short", `${one},`, `${one}, short`])
    assert.throws(() => read(text), /THAWLINE_SECRET_FORMER.* must be secrets of at least 32 characters/);
});
