import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { ownTestDatabase } from "@/lib/db/test-database";
import { mergeSignals } from "./merge-signals";
import { editSignal } from "./signals";
import {
  coded,
  countOf,
  fieldsOf,
  newestOf,
  newRelationship,
  personOf,
  readingOn,
  visit,
} from "./signals.test-kit";

ownTestDatabase();

const paper = {
  key: "r1",
  source: { publisher: "Paper", title: "A visit seen", published: "2025-12-02", reliability: "B" as const },
  credibility: 2,
};
const twice = {
  title: "Visit of the minister",
  reports: [paper, ...(visit().reports ?? []).map((one) => ({ ...one, key: "r2" }))],
};

describe("one happening that was coded twice", () => {
  test("is one signal again: the other counts 0, and what it rests on is brought over once", async () => {
    const relationship = await newRelationship();
    const into = await coded(relationship);
    const slug = await coded(relationship, twice);
    const saved = await mergeSignals(await personOf("CODER"), slug, {
      into,
      revision: 1,
      intoRevision: 1,
      reason: "The same visit",
    });
    assert.deepEqual(saved, { ok: true, slug: into });
    const [kept, duplicate] = [await newestOf(relationship, into), await newestOf(relationship, slug)];
    assert.deepEqual(
      kept.fields.reports.map(({ key, source }) => [key, source.publisher]),
      [
        ["r1", "Agency"],
        ["r2", "Paper"],
      ],
    );
    assert.deepEqual([duplicate.fields.duplicateOf, duplicate.fields.scored], [into, false]);
    assert.deepEqual([kept.reason, duplicate.reason], ["The same visit", "The same visit"]);
    const { shares } = await readingOn(relationship, "2025-12-02");
    assert.ok(!shares.get(slug) && (shares.get(into) ?? 0) > 0);
    assert.deepEqual(await countOf(into), { revisions: 2, audits: 2 });
  });

  test("stays two where one of them has moved on: both or neither is written", async () => {
    const relationship = await newRelationship();
    const into = await coded(relationship);
    const slug = await coded(relationship, twice);
    const coder = await personOf("CODER");
    assert.ok(
      (
        await editSignal(await personOf("EDITOR"), into, visit({ text: "More." }), {
          reason: "x",
          revision: 1,
        })
      ).ok,
    );
    const late = await mergeSignals(coder, slug, { into, revision: 1, intoRevision: 1, reason: "The same" });
    assert.ok(!late.ok && /meanwhile/.test(late.problems[0]?.message ?? ""));
    assert.equal((await countOf(slug)).revisions, 1);
    assert.equal((await newestOf(relationship, slug)).fields.duplicateOf, null);
  });

  test("needs a reason, another signal of the same relationship, and somebody who codes", async () => {
    const relationship = await newRelationship();
    const slug = await coded(relationship);
    const elsewhere = await coded(await newRelationship());
    const coder = await personOf("CODER");
    const merge = { into: elsewhere, revision: 1, intoRevision: 1, reason: "The same" };
    assert.deepEqual(fieldsOf(await mergeSignals(coder, slug, merge)), ["into"]);
    assert.deepEqual(fieldsOf(await mergeSignals(coder, slug, { ...merge, into: slug })), ["into"]);
    assert.deepEqual(fieldsOf(await mergeSignals(coder, slug, { ...merge, reason: " " })), ["reason"]);
    await assert.rejects(mergeSignals(await personOf("READER"), slug, merge), NotAuthorised);
  });
});
