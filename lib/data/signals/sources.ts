import { createHash, randomUUID } from "node:crypto";
import type { SourceFields } from "@/lib/codebook/report-schema";
import { insertRows } from "@/lib/data/insert-rows";
import type { Transaction } from "@/lib/db/client";

/** What makes two sources the same document: every field, so that a correction is a row of its own. */
export function sourceKey(source: SourceFields): string {
  const fields = [
    source.publisher,
    source.title,
    source.address,
    source.published,
    source.language,
    source.reliability,
  ];
  return createHash("sha256").update(JSON.stringify(fields)).digest("hex");
}

/** Ids of the sources by their key; what is missing is added. */
export async function keepSources(tx: Transaction, sources: SourceFields[]): Promise<Map<string, string>> {
  const byKey = new Map(sources.map((source) => [sourceKey(source), source]));
  if (byKey.size === 0) return new Map();
  await insertRows(
    tx,
    "Source",
    [...byKey].map(([contentKey, source]) => ({
      id: randomUUID(),
      publisher: source.publisher,
      title: source.title,
      address: source.address,
      published: source.published,
      language: source.language,
      reliability: source.reliability,
      contentKey,
    })),
    true,
  );
  const rows = await tx.$queryRaw<{ id: string; contentKey: string }[]>`
    SELECT "id"::text, "contentKey" FROM "Source" WHERE "contentKey" = ANY(${[...byKey.keys()]}::text[])`;
  const ids = new Map(rows.map(({ id, contentKey }) => [contentKey, id]));
  return ids;
}
