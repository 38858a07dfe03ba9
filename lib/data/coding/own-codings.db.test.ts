import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { NotFound } from "@/lib/data/problems";
import { editSignal, voidSignal } from "@/lib/data/signals/signals";
import { coded, newestOf, newRelationship, personOf, visit } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { codeDocument } from "./code-document";
import { discardCodingDraft, findCodingDraft, saveCodingDraft } from "./coding-drafts";
import type { CodingInput } from "./coding-input";
import { heldDocument, trailOf } from "./documents.test-kit";
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

const slugOf = async (id: string) => (await db.signal.findUniqueOrThrow({ where: { id } })).slug;

describe("a coding of one’s own", () => {
  let coder: Person;
  let editor: Person;
  before(async () => {
    [coder, editor] = [await personOf("CODER"), await personOf("EDITOR")];
  });

  test("is taken back once: its signal is void, the coding stays in the history", async () => {
    const relationship = await newRelationship();
    const item = await heldDocument(relationship, coder);
    const { id } = { ...signal() };
    await codeDocument(coder, item, signal({ id }));
    const both = await Promise.all([withdrawCoding(coder, item, id), withdrawCoding(coder, item, id)]);
    assert.equal(both.filter(({ ok }) => ok).length, 1);
    assert.deepEqual(await listOwnCodings(coder, item), []);
    assert.equal((await newestOf(relationship, await slugOf(id)))?.voided, true);
    assert.deepEqual(
      (await trailOf(item)).codings.map(({ withdrawn, replacesId }) => [withdrawn, replacesId]),
      [
        [false, null],
        [true, id],
      ],
    );
  });

  test("that is one more report gives its signal back as it was", async () => {
    const relationship = await newRelationship();
    const slug = await coded(relationship);
    const item = await heldDocument(relationship, coder);
    const source = { publisher: "Other", title: "He came", published: "2025-12-03", reliability: "B" };
    const input = { reports: [{ key: "r1", source, credibility: 3 }] };
    const { id } = { ...signal() };
    assert.ok((await codeDocument(coder, item, signal({ id, kind: "REPORT", slug, input }))).ok);
    assert.ok((await withdrawCoding(coder, item, id)).ok);
    const newest = await newestOf(relationship, slug);
    assert.equal(newest?.voided, false);
    assert.deepEqual(
      newest?.fields.reports.map(({ key }) => key),
      ["r1"],
    );
  });

  test("is another’s to change once another has edited its signal", async () => {
    const relationship = await newRelationship();
    const item = await heldDocument(relationship, coder);
    const { id } = { ...signal() };
    await codeDocument(coder, item, signal({ id }));
    const slug = await slugOf(id);
    await editSignal(editor, slug, visit({ title: "As the editor has it" }), {
      reason: "Wording",
      revision: 1,
    });
    assert.match(JSON.stringify(await withdrawCoding(coder, item, id)), /has changed that signal since/);
    assert.equal((await codeDocument(coder, item, signal({ replaces: id }))).ok, false);
    assert.equal((await newestOf(relationship, slug))?.fields.title, "As the editor has it");
    assert.equal((await listOwnCodings(coder, item)).length, 1);
  });

  test("is taken back also where its signal was voided meanwhile, whoever did it", async () => {
    const relationship = await newRelationship();
    for (const person of [coder, editor]) {
      const item = await heldDocument(relationship, coder);
      const { id } = { ...signal() };
      await codeDocument(coder, item, signal({ id, input: visit({ title: `Voided by ${person.id}` }) }));
      const slug = await slugOf(id);
      assert.ok((await voidSignal(person, slug, { reason: "A slip", revision: 1 })).ok);
      assert.ok((await withdrawCoding(coder, item, id)).ok);
      assert.deepEqual(await listOwnCodings(coder, item), []);
      assert.equal(await db.signalRevision.count({ where: { signalId: id } }), 2);
    }
  });

  test("is changed by one that takes its place, in the same signal; the sample is no signal then either", async () => {
    const relationship = await newRelationship();
    for (const sampled of [false, true]) {
      const item = await heldDocument(relationship, coder, { sampled });
      const { id } = { ...signal() };
      await codeDocument(coder, item, signal({ id }));
      const next = signal({ replaces: id, input: visit({ title: "Minister in the old town" }) });
      assert.ok((await codeDocument(coder, item, next)).ok);
      assert.deepEqual(
        (await listOwnCodings(coder, item)).map(({ title }) => title),
        ["Minister in the old town"],
      );
      assert.equal((await codeDocument(coder, item, signal({ replaces: id }))).ok, false, "replaced already");
      const { codings } = await trailOf(item);
      assert.deepEqual(
        codings.map(({ signalId }) => signalId),
        sampled ? [null, null] : [id, id],
      );
    }
    assert.equal(await db.signal.count({ where: { relationship: { slug: relationship } } }), 1);
  });

  test("is nobody else’s, and needs the turn", async () => {
    const relationship = await newRelationship();
    const item = await heldDocument(relationship, coder);
    const { id } = { ...signal() };
    await codeDocument(coder, item, signal({ id }));
    await assert.rejects(withdrawCoding(editor, item, id), NotFound);
    await assert.rejects(withdrawCoding(null, item, id), NotAuthorised);
    await db.inboxTask.updateMany({ where: { itemId: item }, data: { leaseUntil: new Date(0) } });
    assert.equal((await withdrawCoding(coder, item, id)).ok, false);
    assert.equal((await listOwnCodings(coder, item)).length, 1);
  });
});

describe("the draft of a document", () => {
  test("is kept for its author, with what was marked, until it is saved", async () => {
    const coder = await personOf("CODER");
    const item = await heldDocument(await newRelationship(), coder);
    const content = { title: "Half a", marks: '[{"start":1}]' };
    assert.ok((await saveCodingDraft(coder, item, content, null)).ok);
    assert.deepEqual((await findCodingDraft(coder, item))?.content, content);
    assert.equal(await findCodingDraft(await personOf("EDITOR"), item), null);
    await codeDocument(coder, item, signal());
    assert.equal(await findCodingDraft(coder, item), null);
  });

  test("stays where another form of the document is saved, and goes with its own", async () => {
    const coder = await personOf("CODER");
    const item = await heldDocument(await newRelationship(), coder);
    const first = signal();
    await codeDocument(coder, item, first);
    const content = { title: "Half a second one", replaces: "", besides: "" };
    assert.ok((await saveCodingDraft(coder, item, content, null)).ok);
    const change = signal({ replaces: first.id, input: visit({ title: "As it is now" }) });
    assert.ok((await codeDocument(coder, item, change)).ok);
    const side = { title: "Another side", intensity: 0, scored: false };
    assert.ok((await codeDocument(coder, item, signal({ besides: change.id, input: visit(side) }))).ok);
    assert.deepEqual((await findCodingDraft(coder, item))?.content, content);
    assert.ok((await codeDocument(coder, item, signal({ input: visit({ title: "The second" }) }))).ok);
    assert.equal(await findCodingDraft(coder, item), null);
  });

  test("of two tabs the later is told of the earlier, even at the same moment", async () => {
    const coder = await personOf("CODER");
    const item = await heldDocument(await newRelationship(), coder);
    const tabs = await Promise.all(
      ["one", "other"].map((title) => saveCodingDraft(coder, item, { title }, null)),
    );
    assert.equal(tabs.filter(({ ok }) => ok).length, 1);
    const late = tabs.find((tab) => "newer" in tab);
    assert.ok(late && "newer" in late);
    assert.ok((await saveCodingDraft(coder, item, { title: "mine" }, late.newer)).ok);
    await discardCodingDraft(coder, item);
    assert.equal(await findCodingDraft(coder, item), null);
  });

  test("that is no form, or of no document, is refused", async () => {
    const coder = await personOf("CODER");
    const item = await heldDocument(await newRelationship(), coder);
    for (const content of [null, { title: 1 }, { text: "x".repeat(1_000_000) }])
      assert.equal((await saveCodingDraft(coder, item, content, null)).ok, false);
    await assert.rejects(saveCodingDraft(coder, randomUUID(), {}, null), NotFound);
    await assert.rejects(saveCodingDraft(await personOf("READER"), item, {}, null), NotAuthorised);
  });
});
