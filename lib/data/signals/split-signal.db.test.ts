import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { ownTestDatabase } from "@/lib/db/test-database";
import { coded, countOf, fieldsOf, newestOf, newRelationship, personOf, visit } from "./signals.test-kit";
import { splitSignal } from "./split-signal";

ownTestDatabase();

const paper = {
  key: "r2",
  source: { publisher: "Paper", title: "Another visit", published: "2025-12-02", reliability: "B" as const },
  credibility: 2,
};
const both = { reports: [...(visit().reports ?? []), paper] };
const split = (change: object = {}) => ({
  ...{ reports: ["r2"], title: "The other visit", revision: 1, reason: "Two visits", id: randomUUID() },
  ...change,
});

describe("two happenings that were coded as one", () => {
  test("are two signals: each report is in one of them", async () => {
    const relationship = await newRelationship();
    const slug = await coded(relationship, both);
    const saved = await splitSignal(await personOf("CODER"), slug, split());
    assert.ok(saved.ok);
    const [left, made] = [await newestOf(relationship, slug), await newestOf(relationship, saved.slug)];
    assert.deepEqual([left.number, left.reason, left.fields.reports.length], [2, "Two visits", 1]);
    assert.deepEqual(
      [made.fields.title, made.fields.reports[0]?.source.publisher],
      ["The other visit", "Paper"],
    );
    assert.deepEqual(await countOf(slug), { revisions: 2, audits: 2 });
  });

  test("stay one where something stands in the way", async () => {
    const relationship = await newRelationship();
    const slug = await coded(relationship, both);
    const coder = await personOf("CODER");
    const fields = async (change: object) => fieldsOf(await splitSignal(coder, slug, split(change)));
    assert.deepEqual(await fields({ reports: [] }), ["reports"]);
    assert.deepEqual(await fields({ reports: ["r1", "r2"] }), ["reports"]);
    assert.deepEqual(await fields({ title: " " }), ["title"]);
    assert.deepEqual(await fields({ reason: "" }), ["reason"]);
    assert.deepEqual(await fields({ revision: 7 }), [""]);
    await assert.rejects(splitSignal(await personOf("READER"), slug, split()), NotAuthorised);
    assert.equal((await countOf(slug)).revisions, 1);
  });
});
