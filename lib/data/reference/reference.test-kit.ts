import assert from "node:assert/strict";
import type { Person } from "@/lib/auth/person";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { findReferenceDraft, receiveReference } from "./reference-drafts";
import { type Saving, saveReference } from "./save-reference";

export const COAL = "month,tonnes\n2025-02,20\n2025-01,10\n2025-03,..\n";
export const ABOUT = {
  unit: "tonnes",
  source: "Customs service",
  licence: "Open",
  address: "",
  visibility: "public",
};

/** Sends a table of figures to a relationship; gives back the draft that waits. */
export async function sendTable(
  editor: Person,
  relationship: string,
  text: string,
  fileName = "coal.csv",
): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const received = await receiveReference(editor, { relationship, seriesSlug: null, fileName, bytes });
  assert.deepEqual(received, { ok: true });
  const { id } = await getRelationship(relationship);
  const draft = await findReferenceDraft(editor, id);
  assert.ok(draft);
  return draft.id;
}

/** Saves a draft: one plain series “Exports of coal” unless told otherwise. */
export function saveTable(
  editor: Person,
  relationship: string,
  draft: string,
  change: Partial<Saving> = {},
): ReturnType<typeof saveReference> {
  return saveReference(editor, {
    ...{ relationship, draft, plain: null, about: ABOUT, note: "" },
    series: [{ key: "table", as: "new", name: "Exports of coal", mirror: "", at: 0 }],
    ...change,
  });
}
