import { NotFound } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { refuse } from "@/lib/data/refusal";
import type { Transaction } from "@/lib/db/client";
import { MANY_MAX } from "./item-limits";

/** Ids of documents as a form sends them: each once. */
export function manyIds(itemIds: readonly string[]): string[] {
  const ids = [...new Set(itemIds.map((id) => recordId(id, "the document")))];
  if (ids.length === 0) refuse("", "Choose at least one document first.");
  if (ids.length > MANY_MAX) refuse("", `At most ${MANY_MAX} documents at once.`);
  return ids;
}

/** Locks documents in one order for everybody, so that two acts on many never wait for one another. */
export async function lockItems(tx: Transaction, ids: readonly string[]): Promise<void> {
  const found = await tx.$queryRaw<object[]>`
    SELECT 1 FROM "InboxItem" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`;
  if (found.length < ids.length) throw new NotFound("the document");
}
