import assert from "node:assert/strict";
import { test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { exampleSignal, loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { createSignal, voidSignal } from "@/lib/data/signals/signals";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { findOpenDraft, saveWeekDraft } from "./weekly-draft";
import { freezeWeek, takeInNewer } from "./weekly-freeze";
import { findWeekSummary } from "./weeks";

ownTestDatabase();

const WEEK = "2025-W49";

async function frozen() {
  const example = await loadWorkedExample();
  const { slug } = example.relationship;
  assert.deepEqual(await freezeWeek("job", slug, WEEK), { ok: true, week: WEEK, frozen: true });
  return { ...example, slug };
}

const draftNow = async (relationship: Parameters<typeof findOpenDraft>[0]) => {
  const open = await findOpenDraft(relationship, WEEK);
  assert.ok(open);
  return open;
};

test("a frozen draft keeps its figures when signals change, and the editor may take in what was coded since", async () => {
  const { relationship, slug, slugOf } = await frozen();
  const [editor, coder] = [await makePerson("EDITOR"), await makePerson("CODER")];
  const before = await findWeekSummary(relationship, WEEK, { keptDraft: true });
  assert.equal(before?.content.index.now?.toFixed(6), "1.853468");
  await voidSignal(coder, slugOf("s2"), { reason: "a false report", revision: 1 });
  const late = exampleSignal(["SECURITY", "state-clash"], ["2025-12-05", "2025-12-05"], -7, ["B2"]);
  assert.ok((await createSignal(coder, slug, late, crypto.randomUUID())).ok);

  const after = await findWeekSummary(relationship, WEEK, { keptDraft: true });
  // What has to be drawn may still be under way in the first of them: it is left out.
  const undrawn = ({ publication: _, ...figures }: NonNullable<typeof before>["content"]) => figures;
  assert.ok(before && after);
  assert.deepEqual(undrawn(after.content), undrawn(before.content));
  const readers = await findWeekSummary(relationship, WEEK, { keptDraft: false });
  assert.notEqual(readers?.content.index.now, before?.content.index.now);

  const open = await draftNow(relationship);
  const own = { ...open.texts, headline: "In the editor’s words, at {index}" };
  assert.deepEqual(await saveWeekDraft(editor, slug, WEEK, own, 1), { ok: true, version: 2 });
  assert.deepEqual(await takeInNewer(editor, slug, WEEK, 2), { ok: true, version: 3 });
  const taken = await draftNow(relationship);
  assert.equal(taken.texts.headline, own.headline);
  assert.notDeepEqual(taken.texts.points, own.points);
  const content = (await findWeekSummary(relationship, WEEK, { keptDraft: true }))?.content;
  assert.equal(content?.index.now, readers?.content.index.now);
});

test("a week is frozen once, by whoever comes first, and a draft that is there stays", async () => {
  const { relationship } = await loadWorkedExample();
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => freezeWeek("job", relationship.slug, WEEK)),
  );
  assert.deepEqual(answers.filter((answer) => answer.ok && answer.frozen).length, 1);
  const subjectId = `${relationship.slug}/${WEEK}`;
  assert.equal(await db.auditEvent.count({ where: { action: "summary.freeze", subjectId } }), 1);
  const open = await draftNow(relationship);
  assert.deepEqual(await freezeWeek("job", relationship.slug, WEEK), { ok: true, week: WEEK, frozen: false });
  assert.deepEqual(await draftNow(relationship), open);
});

test("only editors freeze by hand, and what is not coded yet is refused in words", async () => {
  const { slug } = await frozen();
  await assert.rejects(freezeWeek(await makePerson("CODER"), slug, WEEK), NotAuthorised);
  await assert.rejects(takeInNewer(null, slug, WEEK, 1), NotAuthorised);
  const late = await freezeWeek("job", slug, "2026-W49");
  assert.match(late.ok ? "" : (late.problems[0]?.message ?? ""), /not coded yet/);
  const stale = await takeInNewer(await makePerson("EDITOR"), slug, WEEK, 7);
  assert.match(stale.ok ? "" : (stale.problems[0]?.message ?? ""), /saved this draft meanwhile/);
});
