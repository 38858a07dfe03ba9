import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import { searchSignals } from "@/lib/data/desk/signal-search";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { foldedText } from "./folded-text";
import { listSignals, signalFilter } from "./signal-list";
import { createSignal } from "./signals";
import { newRelationship, personOf, visit } from "./signals.test-kit";

ownTestDatabase();

let slug = "";
let relationshipId = "";

const TITLES = {
  tajik: "Вазири корҳои хориҷии Ҷумҳурии Тоҷикистон дар Кобул",
  dari: "گفتگوی وزیران در کابل دربارهٔ آب می‌شود",
  russian: "Министр обсудил Ёлку и границу",
};

async function found(q: string): Promise<string[]> {
  const { rows, total } = await listSignals(relationshipId, signalFilter.parse({ q }));
  assert.equal(rows.length, total);
  return rows.map(({ title }) => title);
}

const CASES: [string, keyof typeof TITLES][] = [
  ["ҷумҳурии тоҷикистон", "tajik"],
  ["ЧУМХУРИИ ТОЧИКИСТОН", "tajik"],
  ["хоричии", "tajik"],
  ["وزيران", "dari"],
  ["كابل", "dari"],
  ["میشود", "dari"],
  ["اب", "dari"],
  ["МИНИСТР", "russian"],
  ["елку", "russian"],
];

describe("words are found however their letters are written", () => {
  before(async () => {
    const person = await personOf("CODER");
    slug = await newRelationship();
    for (const title of Object.values(TITLES)) {
      const made = await createSignal(person, slug, visit({ title }), randomUUID());
      assert.ok(made.ok, JSON.stringify(made));
    }
    relationshipId = (await db.relationship.findUniqueOrThrow({ where: { slug } })).id;
  });

  for (const [q, language] of CASES)
    test(`${q} finds the ${language} title in the list and at the desk`, async () => {
      assert.deepEqual(await found(q), [TITLES[language]]);
      const offered = await searchSignals(await personOf("CODER"), slug, q, null);
      assert.deepEqual(
        offered.map(({ title }) => title),
        [TITLES[language]],
      );
    });

  test("what is not there is not found, and signs that a search has a meaning for mean themselves", async () => {
    for (const q of ["душанбе", "%", "_", "\\"]) assert.deepEqual(await found(q), [], q);
  });

  test("the publisher of a source is found in any letters", async () => {
    const [first] = await db.source.findMany({ take: 1 });
    assert.ok(first);
    assert.equal((await found(first.publisher.toUpperCase())).length, Object.keys(TITLES).length);
  });

  test("folding is once and for all, and leaves what has nothing to fold", async () => {
    for (const title of [...Object.values(TITLES), "Plain words, 2025"]) {
      const folded = await foldedText(title);
      assert.equal(await foldedText(folded), folded);
    }
    assert.equal(await foldedText("plain words, 2025"), "plain words, 2025");
  });
});
