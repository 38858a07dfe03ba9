import assert from "node:assert/strict";
import { test } from "node:test";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { NotFound } from "@/lib/data/problems";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { draftPointFor, findOpenDraftFor, saveWeekDraft, suggestTexts } from "@/lib/data/weeks/weekly-draft";
import { freezeWeek, takeInNewer } from "@/lib/data/weeks/weekly-freeze";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { correctWeek, previewCorrection } from "./correct-week";
import { findEdition, listEditions } from "./editions";
import { approveProposal, dropProposal, findProposal } from "./proposals";
import { publishWeek } from "./publish-week";
import { approveWeek } from "./second-person";
import { withdrawWeek } from "./withdraw-week";

ownTestDatabase();

const WEEKS = [
  "2025-W99",
  "2025-49",
  "",
  "week",
  "0000-W01",
  "2025-W49\u0000",
  "\ud800",
  "2099-W01",
  "x".repeat(9_999),
];

test("every verb of a week refuses what is none, or tells that it is not there, and nothing is written", async () => {
  const { relationship, slugOf } = await loadWorkedExample();
  const editor = await makePerson("EDITOR");
  const { slug } = relationship;
  const origin = "http://localhost";
  const words = { headline: "Calm", arrowReason: "Little moved.", points: [] };
  const fields = { reason: "A reason", material: false, figures: "as-coded-now", liveMethod: false };
  const before = await db.auditEvent.count();
  for (const week of WEEKS) {
    const verbs: Record<string, () => Promise<unknown>> = {
      save: () => saveWeekDraft(editor, slug, week, words, 0),
      suggest: () => suggestTexts(editor, slug, week),
      point: () => draftPointFor(editor, slug, week, slugOf("s1")),
      takeIn: () => takeInNewer(editor, slug, week, 0),
      freeze: () => freezeWeek(editor, slug, week),
      publish: () => publishWeek(editor, slug, week, { version: 0, hash: "" }, origin),
      approve: () => approveWeek(editor, slug, week, 0),
      preview: () => previewCorrection(editor, slug, week, { seen: 1, fields, texts: words, origin }),
      correct: () => correctWeek(editor, slug, week, { seen: 1, fields, texts: words, origin }),
      withdraw: () => withdrawWeek(editor, slug, week, { seen: 1, fields: { reason: "A reason" }, origin }),
      dropProposal: () => dropProposal(editor, slug, week, ""),
      approveProposal: () => approveProposal(editor, slug, week, { seen: 1, stamp: "", origin }),
    };
    for (const [name, verb] of Object.entries(verbs)) {
      const where = `${name} of ${JSON.stringify(week.slice(0, 20))}`;
      try {
        const answer = await verb();
        assert.ok(answer && typeof answer === "object" && "ok" in answer && answer.ok === false, where);
      } catch (problem) {
        assert.ok(problem instanceof NotFound, `${where}: ${String(problem).slice(0, 300)}`);
      }
    }
    assert.equal(await findEdition(relationship.id, week), null);
    assert.deepEqual(await listEditions(relationship.id, week), []);
    assert.equal(await findProposal(editor, slug, week), null);
    assert.equal(await findOpenDraftFor(editor, slug, week), null);
  }
  assert.equal(await db.auditEvent.count(), before);
});
