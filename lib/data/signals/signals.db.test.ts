import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { formOfFields, readForm } from "@/lib/codebook/signal-form";
import { previewSignal } from "@/lib/data/desk/preview";
import { NotFound } from "@/lib/data/problems";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { createSignal, editSignal, restoreSignal, voidSignal } from "./signals";
import { coded, countOf, fieldsOf, newestOf, newRelationship, personOf, visit } from "./signals.test-kit";

ownTestDatabase();

describe("who may code", () => {
  for (const role of ["READER", null] as const)
    test(`${role ?? "somebody signed out"} may do nothing`, async () => {
      const relationship = await newRelationship();
      const slug = await coded(relationship);
      const person = role && (await personOf(role));
      const basis = { reason: "because", revision: 1 };
      const verbs = [
        () => createSignal(person, relationship, visit(), randomUUID()),
        () => editSignal(person, slug, visit(), basis),
        () => voidSignal(person, slug, basis),
        () => restoreSignal(person, slug, basis),
        () => previewSignal(person, relationship, { ...visit() }, null),
      ];
      for (const verb of verbs) await assert.rejects(verb, NotAuthorised);
      assert.deepEqual(await countOf(slug), { revisions: 1, audits: 1 });
    });

  for (const role of ["CODER", "EDITOR", "ADMIN"] as const)
    test(`${role.toLowerCase()} may create, edit, void and restore, each with one revision and one audit row`, async () => {
      const relationship = await newRelationship();
      const saved = await createSignal(await personOf(role), relationship, visit(), randomUUID());
      assert.ok(saved.ok);
      const { slug } = saved;
      const reason = "a reason";
      assert.ok(
        (await editSignal(await personOf(role), slug, visit({ intensity: 4 }), { reason, revision: 1 })).ok,
      );
      assert.ok((await voidSignal(await personOf(role), slug, { reason, revision: 2 })).ok);
      assert.ok((await restoreSignal(await personOf(role), slug, { reason, revision: 3, to: 1 })).ok);
      assert.deepEqual(await countOf(slug), { revisions: 4, audits: 4 });
      const newest = await newestOf(relationship, slug);
      assert.deepEqual(
        [newest.number, newest.kind, newest.author, newest.reason, newest.fields.intensity, newest.voided],
        [4, "RESTORED", role, reason, 5, false],
      );
    });
});

describe("saving", () => {
  test("a form that is sent twice, even at once, is saved once", async () => {
    const relationship = await newRelationship();
    const id = randomUUID();
    const coder = await personOf("CODER");
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => createSignal(coder, relationship, visit(), id)),
    );
    const again = await createSignal(await personOf("CODER"), relationship, visit(), id);
    const slugs = [...answers, again].map((answer) => (answer.ok ? answer.slug : "refused"));
    assert.equal(new Set(slugs).size, 1);
    assert.deepEqual(await countOf(slugs[0] ?? ""), { revisions: 1, audits: 1 });
  });

  test("a form that was changed after it was saved is not lost in silence", async () => {
    const relationship = await newRelationship();
    const id = randomUUID();
    await createSignal(await personOf("CODER"), relationship, visit(), id);
    const changed = await createSignal(
      await personOf("CODER"),
      relationship,
      visit({ title: "Two ministers" }),
      id,
    );
    assert.match(JSON.stringify(changed), /was saved before/);
  });

  test("two signals of one day and title get addresses of their own", async () => {
    const relationship = await newRelationship();
    assert.notEqual(await coded(relationship), await coded(relationship));
  });

  test("what was coded is read back as it was typed, in any script", async () => {
    const relationship = await newRelationship();
    const text = "گفت: «مرز بسته نیست» <script>alert(1)</script>\nВторая строка";
    const slug = await coded(relationship, { text, contested: "=SUM(A1)" });
    const { fields } = await newestOf(relationship, slug);
    assert.equal(fields.text, text);
    assert.deepEqual(readForm(formOfFields(fields)).input, fields);
  });

  test("a refused form writes nothing and names every field", async () => {
    const relationship = await newRelationship();
    const bad = visit({ end: "2025-11-01", intensity: 8, title: "x".repeat(161), text: "x".repeat(100_000) });
    const refused = await createSignal(await personOf("CODER"), relationship, bad, randomUUID());
    assert.deepEqual(fieldsOf(refused).sort(), ["end", "intensity", "text", "title"]);
    assert.equal(await db.signal.count({ where: { relationship: { slug: relationship } } }), 0);
  });

  test("a change needs a reason and a signal that exists", async () => {
    const relationship = await newRelationship();
    const slug = await coded(relationship);
    const basis = { reason: "  ", revision: 1 };
    assert.deepEqual(fieldsOf(await editSignal(await personOf("CODER"), slug, visit(), basis)), ["reason"]);
    assert.deepEqual(fieldsOf(await voidSignal(await personOf("CODER"), slug, basis)), ["reason"]);
    assert.deepEqual(fieldsOf(await restoreSignal(await personOf("CODER"), slug, basis)), ["reason"]);
    const reasoned = { reason: "x", revision: 1 };
    await assert.rejects(voidSignal(await personOf("CODER"), "2025-no-such", reasoned), NotFound);
    await assert.rejects(restoreSignal(await personOf("CODER"), slug, { ...reasoned, to: 9 }), NotFound);
    await assert.rejects(
      createSignal(await personOf("CODER"), "no-such-pair", visit(), randomUUID()),
      NotFound,
    );
  });
});

test("no revision can be changed or deleted, even past the application", async () => {
  const relationship = await newRelationship();
  const slug = await coded(relationship);
  const rows = { where: { signal: { slug } } };
  await assert.rejects(
    db.signalRevision.updateMany({ ...rows, data: { title: "Rewritten" } }),
    /append-only/,
  );
  await assert.rejects(db.signalRevision.deleteMany(rows), /append-only/);
  await assert.rejects(db.auditEvent.deleteMany({ where: { subjectId: slug } }), /append-only/);
});
