import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import type { Person } from "@/lib/auth/person";
import { NotFound } from "@/lib/data/problems";
import { newestOf, newRelationship, personOf, visit } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { codeDocument } from "./code-document";
import type { CodingInput } from "./coding-input";
import { heldDocument } from "./documents.test-kit";
import { listOwnCodings, withdrawCoding } from "./own-codings";

ownTestDatabase();

const signal = (change: Partial<CodingInput> = {}): CodingInput => ({
  kind: "SIGNAL",
  id: randomUUID(),
  input: visit(),
  marks: [],
  suggestions: [],
  ...change,
});

const facet = (besides: string, change = {}) =>
  signal({
    besides,
    input: visit({ title: "They spoke of power too", intensity: 0, scored: false, ...change }),
  });

describe("another side of a happening that was coded from the same document", () => {
  let coder: Person;
  let other: Person;
  before(async () => {
    [coder, other] = [await personOf("CODER"), await personOf("CODER")];
  });

  const documentWith = async (relationship: string, sampled: boolean) => {
    const item = await heldDocument(relationship, coder, { sampled });
    const first = signal();
    assert.ok((await codeDocument(coder, item, first)).ok);
    return { item, id: first.id };
  };

  test("is linked with the signal of it, and of the sample waits without; its coder sees the same", async () => {
    const relationship = await newRelationship();
    const seen = [];
    for (const sampled of [false, true]) {
      const { item, id } = await documentWith(relationship, sampled);
      const sent = facet(id);
      const answers = [await codeDocument(coder, item, sent), await codeDocument(coder, item, sent)];
      assert.deepEqual(
        answers.map(({ ok }) => ok),
        [true, true],
      );
      const codings = await listOwnCodings(coder, item);
      seen.push(codings.map(({ title, fields, besides }) => [title, fields.facetOf, besides === id]));
      const kept = await db.signal.findUnique({ where: { id: sent.id } });
      assert.equal(kept === null, sampled);
      if (!kept) continue;
      const parent = await db.signal.findUniqueOrThrow({ where: { id } });
      assert.equal((await newestOf(relationship, kept.slug))?.fields.facetOf, parent.slug);

      const changed = { ...facet(id, { title: "They spoke of power and gas" }), replaces: sent.id };
      assert.ok((await codeDocument(coder, item, changed)).ok);
      const newest = await newestOf(relationship, kept.slug);
      assert.deepEqual(
        [newest?.fields.title, newest?.fields.facetOf],
        ["They spoke of power and gas", parent.slug],
      );
    }
    assert.deepEqual(seen[0], seen[1]);
    assert.deepEqual(seen[0]?.[1], ["They spoke of power too", null, true]);
  });

  test("counts 0, of the sample too, and the same is said where it does not", async () => {
    const relationship = await newRelationship();
    const said = [];
    for (const sampled of [false, true]) {
      const { item, id } = await documentWith(relationship, sampled);
      said.push(await codeDocument(coder, item, facet(id, { scored: true, intensity: 2 })));
    }
    assert.match(JSON.stringify(said[0]), /"scored".*counts 0/);
    assert.deepEqual(said[0], said[1]);
  });

  test("goes by the link that its coder chose instead, and never with another’s coding", async () => {
    const relationship = await newRelationship();
    const { item, id } = await documentWith(relationship, false);
    const { slug } = await db.signal.findUniqueOrThrow({ where: { id } });
    const chosen = facet(id, { duplicateOf: slug });
    assert.ok((await codeDocument(coder, item, chosen)).ok);
    const kept = await db.signal.findUniqueOrThrow({ where: { id: chosen.id } });
    const { facetOf, duplicateOf } = (await newestOf(relationship, kept.slug))?.fields ?? {};
    assert.deepEqual([facetOf, duplicateOf], [null, slug]);

    const theirs = await heldDocument(relationship, other);
    await assert.rejects(codeDocument(other, theirs, facet(id)), NotFound);
  });

  test("is refused once that was taken back, of the sample too, and goes on where it was changed", async () => {
    const relationship = await newRelationship();
    for (const sampled of [false, true]) {
      const { item, id } = await documentWith(relationship, sampled);
      const next = signal({ replaces: id, input: visit({ title: "As it is now" }) });
      assert.ok((await codeDocument(coder, item, next)).ok);
      const side = facet(id);
      assert.ok((await codeDocument(coder, item, side)).ok);
      assert.ok((await withdrawCoding(coder, item, side.id)).ok);
      assert.ok((await withdrawCoding(coder, item, next.id)).ok);
      const late = await codeDocument(coder, item, facet(id));
      assert.match(JSON.stringify(late), /was taken back\. Load the page again/);
    }
  });
});
