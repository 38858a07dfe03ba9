import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { ownTestDatabase } from "@/lib/db/test-database";
import { addReport } from "./add-report";
import { editSignal, restoreSignal, voidSignal } from "./signals";
import { coded, countOf, newestOf, newRelationship, personOf, visit } from "./signals.test-kit";
import { undoSave } from "./undo-save";

ownTestDatabase();

const report = {
  key: "r1",
  source: { publisher: "Paper", title: "As we saw it", published: "2025-12-02", reliability: "B" },
  credibility: 2,
};

describe("undo of what somebody saved last", () => {
  test("makes void what was created, and brings it back", async () => {
    const relationship = await newRelationship();
    const slug = await coded(relationship);
    const coder = await personOf("CODER");
    assert.ok((await undoSave(coder, slug, 1)).ok);
    const gone = await newestOf(relationship, slug);
    assert.deepEqual(
      [gone.number, gone.kind, gone.voided, gone.reason],
      [2, "VOIDED", true, "Undone by its author"],
    );
    assert.ok((await undoSave(coder, slug, 2)).ok);
    const back = await newestOf(relationship, slug);
    assert.deepEqual([back.number, back.kind, back.voided], [3, "RESTORED", false]);
    assert.ok((await undoSave(coder, slug, 3)).ok);
    assert.equal((await newestOf(relationship, slug)).voided, true);
    assert.deepEqual(await countOf(slug), { revisions: 4, audits: 4 });
  });

  test("puts an edit, a report, a restoring back to the revision before", async () => {
    const relationship = await newRelationship();
    const slug = await coded(relationship);
    const coder = await personOf("CODER");
    const first = (await newestOf(relationship, slug)).fields;
    assert.ok((await addReport(coder, slug, { reports: [report], revision: 1, reason: "" })).ok);
    assert.ok((await undoSave(coder, slug, 2)).ok);
    assert.deepEqual((await newestOf(relationship, slug)).fields, first);
    assert.ok((await editSignal(coder, slug, visit({ title: "Other" }), { reason: "x", revision: 3 })).ok);
    assert.ok((await restoreSignal(coder, slug, { reason: "y", revision: 4, to: 1 })).ok);
    assert.ok((await undoSave(coder, slug, 5)).ok);
    assert.equal((await newestOf(relationship, slug)).fields.title, "Other");
  });

  test("is refused once somebody else has revised, and of what somebody else saved", async () => {
    const relationship = await newRelationship();
    const slug = await coded(relationship);
    const [coder, editor] = [await personOf("CODER"), await personOf("EDITOR")];
    const other = await undoSave(editor, slug, 1);
    assert.ok(!other.ok && /Somebody else/.test(other.problems[0]?.message ?? ""));
    assert.ok((await voidSignal(editor, slug, { reason: "Twice", revision: 1 })).ok);
    const late = await undoSave(coder, slug, 1);
    assert.ok("conflict" in late && late.conflict.current === 2);
    await assert.rejects(undoSave(await personOf("READER"), slug, 2), NotAuthorised);
    assert.equal((await countOf(slug)).revisions, 2);
  });

  test("does not make void what others link to", async () => {
    const relationship = await newRelationship();
    const slug = await coded(relationship);
    const coder = await personOf("CODER");
    await coded(relationship, { title: "A side of it", facetOf: slug, scored: false, intensity: 0 });
    const refusal = await undoSave(coder, slug, 1);
    assert.ok(!refusal.ok && /link to this one/.test(refusal.problems[0]?.message ?? ""));
  });
});
