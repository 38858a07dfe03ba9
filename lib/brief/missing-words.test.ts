import assert from "node:assert/strict";
import { test } from "node:test";
import { missingWords } from "./missing-words";

const PAIR = "Tajikistan – Afghanistan";
const pair = (rest: string) => missingWords(`/tajikistan-afghanistan${rest}`, PAIR);

test("each kind of address is named for what it speaks of, and leads to where such things are listed", () => {
  const told: [ReturnType<typeof missingWords>, string, string | undefined][] = [
    [missingWords("/atlantis", null), "There is no relationship “atlantis”", undefined],
    [
      pair("/signals/2024-10-02-talks"),
      "There is no signal “2024-10-02-talks”",
      "/tajikistan-afghanistan/signals",
    ],
    [
      pair("/weeks/2019-W01?knownOn=2025-11-30"),
      "There is no week “2019-W01”",
      "/tajikistan-afghanistan/weeks",
    ],
    [pair("/weeks/2019-W01/edit"), "There is no week “2019-W01”", "/tajikistan-afghanistan/weeks"],
    [pair("/annotations/7"), "There is no named period “7”", "/tajikistan-afghanistan/annotations"],
    [pair("/nothing"), `${PAIR} has no page “nothing”`, "/tajikistan-afghanistan"],
    [missingWords("/codebook?version=9", null), "There is no version “9” of the codebook", "/codebook"],
    [missingWords("/method?version=x", null), "There is no version “x” of the method", "/method"],
    [missingWords("/admin/people/7", null), "There is no person “7”", "/admin/people"],
    [missingWords("/admin/relationships/x", null), "There is no relationship “x”", "/admin/relationships"],
    [missingWords("/no/such/page", null), "There is no page at /no/such/page", undefined],
    [missingWords("/Some.Thing", null), "There is no page at /Some.Thing", undefined],
  ];
  for (const [{ title, lead }, words, href] of told) {
    assert.equal(title, words);
    assert.equal(lead[0]?.href, href, words);
  }
});

test("an unknown signal can be searched for by the words of its address", () =>
  assert.equal(pair("/signals/2024-10-02-trade-talks").search, "trade talks"));

test("a long or broken address is told by its beginning", () => {
  assert.equal(pair(`/signals/${"x".repeat(400)}`).title, `There is no signal “${"x".repeat(80)}…”`);
  assert.equal(pair("/signals/%E0%A4%A").title, "There is no signal “%E0%A4%A”");
  assert.equal(pair("/signals/%D2%92").title, "There is no signal “Ғ”");
});
