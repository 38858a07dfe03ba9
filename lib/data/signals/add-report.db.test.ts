import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { findDraft, saveDraft } from "@/lib/data/desk/drafts";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { addReport, type ReportAddition } from "./add-report";
import { editSignal, voidSignal } from "./signals";
import { coded, countOf, fieldsOf, newestOf, newRelationship, personOf, visit } from "./signals.test-kit";

ownTestDatabase();

const report = (change: object = {}) => ({
  key: "r1",
  source: { publisher: "Paper", title: "As we saw it", published: "2025-12-02", reliability: "B", ...change },
  credibility: 2,
});
const addition = (change: Partial<ReportAddition> = {}): ReportAddition => ({
  reports: [report()],
  revision: 1,
  reason: "",
  ...change,
});

describe("one more report of a signal that is there", () => {
  test("is its next revision, with a reason of its own, a row of the audit, and ends the draft", async () => {
    const relationshipSlug = await newRelationship();
    const place = { relationshipSlug, signalSlug: "" };
    const coder = await personOf("CODER");
    const slug = await coded(relationshipSlug);
    await saveDraft(coder, place, { title: "Typed as new" }, null);
    const figures = [{ label: "guests", value: 12, claimant: "Paper", scope: "total" }];
    const saved = await addReport(
      coder,
      slug,
      addition({ figures, relays: "r1", contested: "how many came" }),
    );
    assert.deepEqual(saved, { ok: true, slug, revision: 2 });
    const now = await newestOf(relationshipSlug, slug);
    assert.equal(now.reason, "One more report: Paper, 2 Dec 2025");
    assert.deepEqual(
      now.fields.reports.map(({ key, relays, source }) => [key, relays, source.publisher]),
      [
        ["r1", null, "Agency"],
        ["r2", "r1", "Paper"],
      ],
    );
    assert.equal(now.fields.figures[0]?.value, 12);
    assert.equal(now.fields.contested, "how many came");
    assert.equal(await findDraft(coder, place), null);
    assert.deepEqual(await countOf(slug), { revisions: 2, audits: 2 });
    const audit = await db.auditEvent.findFirst({ where: { action: "signal.add-report", subjectId: slug } });
    assert.equal(audit?.actorId, coder.id);
  });

  test("that it has already adds nothing and keeps the draft", async () => {
    const relationshipSlug = await newRelationship();
    const place = { relationshipSlug, signalSlug: "" };
    const coder = await personOf("CODER");
    const slug = await coded(relationshipSlug);
    await saveDraft(coder, place, { title: "Typed as new" }, null);
    const again = addition({ reports: visit().reports });
    const twice = await addReport(coder, slug, again);
    assert.ok(!twice.ok && /nothing was added/.test(twice.problems[0]?.message ?? ""));
    assert.deepEqual(await countOf(slug), { revisions: 1, audits: 1 });
    assert.equal((await findDraft(coder, place))?.content.title, "Typed as new");
  });

  test("of two at the same moment is added once, and the later is told who came first", async () => {
    const relationshipSlug = await newRelationship();
    const slug = await coded(relationshipSlug);
    const people = [await personOf("CODER"), await personOf("EDITOR")];
    const answers = await Promise.all(people.map((person) => addReport(person, slug, addition())));
    assert.equal(answers.filter(({ ok }) => ok).length, 1);
    assert.ok(answers.some((answer) => "conflict" in answer && answer.conflict.current === 2));
    assert.equal((await newestOf(relationshipSlug, slug)).fields.reports.length, 2);
  });

  test("over a revision that is no longer the newest is refused, and nothing is written", async () => {
    const relationshipSlug = await newRelationship();
    const slug = await coded(relationshipSlug);
    const editor = await personOf("EDITOR");
    assert.ok((await editSignal(editor, slug, visit({ text: "More." }), { reason: "More", revision: 1 })).ok);
    const late = await addReport(await personOf("CODER"), slug, addition());
    assert.ok("conflict" in late && late.conflict.current === 2);
    assert.equal((await countOf(slug)).revisions, 2);
  });

  test("is told at its own fields, whatever the signal has before it", async () => {
    const relationshipSlug = await newRelationship();
    const slug = await coded(relationshipSlug);
    const coder = await personOf("CODER");
    const empty = { ...report(), source: { publisher: "", title: "x", reliability: "Q" } };
    assert.deepEqual(
      fieldsOf(await addReport(coder, slug, addition({ reports: [report(), empty] }))).sort(),
      ["reports.1.source.publisher", "reports.1.source.reliability"],
    );
    assert.deepEqual(fieldsOf(await addReport(coder, slug, addition({ reports: [] }))), ["reports"]);
    assert.deepEqual(fieldsOf(await addReport(coder, slug, addition({ relays: "r9" }))), [
      "reports.0.relays",
    ]);
    assert.deepEqual(fieldsOf(await addReport(coder, slug, addition({ reason: "x".repeat(2000) }))), [
      "reason",
    ]);
    assert.equal((await countOf(slug)).revisions, 1);
  });

  test("goes to no void signal, and no reader adds it", async () => {
    const relationshipSlug = await newRelationship();
    const slug = await coded(relationshipSlug);
    const coder = await personOf("CODER");
    await assert.rejects(addReport(await personOf("READER"), slug, addition()), NotAuthorised);
    assert.ok((await voidSignal(coder, slug, { reason: "Twice", revision: 1 })).ok);
    const refusal = await addReport(coder, slug, addition({ revision: 2 }));
    assert.ok(!refusal.ok && /void/.test(refusal.problems[0]?.message ?? ""));
  });
});
