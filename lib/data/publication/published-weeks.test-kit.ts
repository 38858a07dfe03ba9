import assert from "node:assert/strict";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { getRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { findSignalView } from "@/lib/data/signals/signal-page";
import { editSignal } from "@/lib/data/signals/signals";
import { correctWeek } from "./correct-week";
import { standingEdition } from "./newest-edition";
import { hashNow, publishWeek } from "./publish-week";
import { withdrawWeek } from "./withdraw-week";

export const ORIGIN = "https://thawline.example";

export async function publish(slug: string, week: string): Promise<void> {
  const hash = await hashNow(await getRelationship(slug), week);
  const editor = await makePerson("EDITOR", "Edith");
  assert.deepEqual(await publishWeek(editor, slug, week, { version: 0, hash }, ORIGIN), { ok: true, week });
}

export async function correct(relationship: RelationshipRow, week: string, reason: string): Promise<void> {
  const { number: seen, texts } = await standingEdition(relationship, week);
  const fields = { reason, material: true, figures: "as-coded-now", liveMethod: false };
  const editor = await makePerson("EDITOR", "Edith");
  const answer = await correctWeek(editor, relationship.slug, week, { seen, fields, texts, origin: ORIGIN });
  assert.ok(answer.ok, JSON.stringify(answer));
}

export async function withdraw(relationship: RelationshipRow, week: string, reason: string): Promise<void> {
  const { number: seen } = await standingEdition(relationship, week);
  const editor = await makePerson("EDITOR", "Edith");
  const answer = await withdrawWeek(editor, relationship.slug, week, {
    seen,
    fields: { reason },
    origin: ORIGIN,
  });
  assert.ok(answer.ok, JSON.stringify(answer));
}

/** Weeks 48, 49 and 50 of the worked example, published; 49 then corrected because its largest visit was of a lower rank, 50 withdrawn. */
export async function threePublishedWeeks(): Promise<RelationshipRow> {
  const { relationship, slugOf } = await loadWorkedExample();
  for (const week of ["2025-W48", "2025-W49", "2025-W50"]) await publish(relationship.slug, week);
  const view = await findSignalView(relationship.id, slugOf("s3"));
  assert.ok(view);
  const fields = { ...view.revisions[0].fields, intensity: 3 };
  const coder = await makePerson("CODER");
  assert.ok((await editSignal(coder, slugOf("s3"), fields, { reason: "a lower rank", revision: 1 })).ok);
  const now = await getRelationship(relationship.slug);
  await correct(now, "2025-W49", "The visit was of a lower rank than first reported.");
  await withdraw(now, "2025-W50", "The week had not been searched.");
  return now;
}
