import assert from "node:assert/strict";
import { test } from "node:test";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { newsGroups } from "./news";
import { signalOf } from "./news.test-kit";
import { ofSides, toldOfSides } from "./of-sides";

const SIDES = { a: "Tajikistan", b: "Afghanistan" };

test("“the other” is the state that did not act", () => {
  for (const [words, initiator, told] of [
    ["a welcome for the other side’s opponents", "A", "a welcome for Afghanistan’s opponents"],
    ["a welcome for the other side’s opponents", "B", "a welcome for Tajikistan’s opponents"],
    ["pleas for the other’s people", "A", "pleas for Afghanistan’s people"],
    ["an arrest for the other side", "B", "an arrest for Tajikistan"],
    ["Arrests for the other", "B", "Arrests for Tajikistan"],
    ["a threat", "A", "a threat"],
  ] as const)
    assert.equal(ofSides(words, initiator, SIDES), told);
  assert.equal(
    ofSides("a plea for the other’s people", "A", { ...SIDES, b: "the Netherlands" }),
    "a plea for the Netherlands’ people",
  );
});

test("an attack is told of the soil that it came from, and is cross-border where nobody says whose", () => {
  for (const [words, initiator, told] of [
    ["an attack from the other’s soil", "THIRD", "a cross-border attack"],
    ["attacks from the other’s soil", "THIRD", "cross-border attacks"],
    ["Attack from the other’s soil", "BOTH", "Cross-border attack"],
    ["an attack from the other’s soil", "B", "an attack from Afghanistan’s soil"],
    ["Attack from the other’s soil", "A", "Attack from Tajikistan’s soil"],
  ] as const)
    assert.equal(ofSides(words, initiator, SIDES), told);
});

test("of what a state did, no words of the codebook leave “the other” open", () => {
  let told = 0;
  for (const { phrase, label } of CODEBOOK_2.types)
    for (const words of [phrase?.one ?? "", phrase?.several ?? "", label])
      for (const initiator of ["A", "B"] as const) {
        const named = ofSides(words, initiator, SIDES);
        assert.doesNotMatch(named, /\bother(?:’s| side)/, named);
        told += Number(named !== words);
      }
  assert.ok(told >= 20, `${told}`);
});

test("news of one type that speaks of either state is told by each", () => {
  const news = (["A", "A", "B"] as const).map((initiator, at) => ({
    slug: `s${at}`,
    share: 3 - at,
    signal: toldOfSides(signalOf("opponents-hosted", { initiator }), SIDES),
  }));
  assert.equal(newsGroups(news.slice(0, 2), true)[0]?.words, "welcomes for Afghanistan’s opponents");
  const [group, ...others] = newsGroups(news, true);
  assert.equal(group?.words, "welcomes for Afghanistan’s opponents and a welcome for Tajikistan’s opponents");
  assert.deepEqual(others, []);
});
