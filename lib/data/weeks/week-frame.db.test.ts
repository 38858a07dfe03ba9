import assert from "node:assert/strict";
import { test } from "node:test";
import { setFourEyes } from "@/lib/data/relationships/four-eyes";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { approveSignal } from "@/lib/data/signals/approval";
import { editSignal } from "@/lib/data/signals/signals";
import { coded, newRelationship, personOf, visit } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { isoWeekOf } from "@/lib/engine/calendar/iso-week";
import { listCodebooks, listWaiting, loadWeekFrame } from "./week-frame";
import { findWeekSummary } from "./weeks";

ownTestDatabase();

test("a week says what of it waits for a second person, until that person has approved", async () => {
  const slug = await newRelationship();
  assert.ok((await setFourEyes(await personOf("ADMIN"), slug, true)).ok);
  const relationship = await getRelationship(slug);
  const from = { relationshipId: relationship.id, asOf: null };
  const signal = await coded(slug);
  const { title, start } = visit();
  const week = isoWeekOf(dayFromIso(start));
  assert.deepEqual(await listWaiting(from, week), [{ title, fresh: true }]);
  assert.deepEqual(await listWaiting(from, "2024-W02"), []);
  const summary = await findWeekSummary(await getRelationship(slug), week, { keptDraft: false });
  assert.match(
    summary?.content.publication?.provisional[0] ?? "",
    /^One signal of this week waits for a second person/,
  );

  const [coder, editor] = [await personOf("CODER"), await personOf("EDITOR")];
  assert.ok((await approveSignal(editor, signal, { reason: "", revision: 1 })).ok);
  assert.deepEqual(await listWaiting(from, week), []);
  const approvedAt = new Date();
  assert.ok(
    (
      await editSignal(coder, signal, visit({ intensity: 4 }), {
        reason: "A lower rank than written",
        revision: 2,
      })
    ).ok,
  );
  assert.deepEqual(await listWaiting(from, week), [{ title, fresh: false }]);
  assert.deepEqual(await listWaiting({ ...from, asOf: approvedAt }, week), []);
});

test("a frame has the names as they were recorded at the moment, and the codebooks that signals were coded under", async () => {
  const slug = await newRelationship();
  const { id, name, sideA, sideB } = await getRelationship(slug);
  await coded(slug);
  const now = { relationshipId: id, asOf: null };
  assert.deepEqual(await loadWeekFrame(now), {
    relationship: { slug, name },
    sides: { a: sideA.name, b: sideB.name },
  });
  const week = isoWeekOf(dayFromIso(visit().start));
  assert.deepEqual(await listCodebooks(now, week), [
    (await db.codebookVersion.findFirstOrThrow({ orderBy: { version: "desc" } })).version,
  ]);
  assert.deepEqual(await listCodebooks(now, "2020-W01"), []);
});
