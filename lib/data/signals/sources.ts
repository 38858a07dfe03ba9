import { createHash } from "node:crypto";
import type { SourceFields } from "@/lib/codebook/report-schema";
import { columnOrNull } from "@/lib/data/day-column";
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
  await tx.source.createMany({
    data: [...byKey].map(([contentKey, source]) => ({
      publisher: source.publisher,
      title: source.title,
      address: source.address,
      published: columnOrNull(source.published),
      language: source.language,
      reliability: source.reliability,
      contentKey,
    })),
    skipDuplicates: true,
  });
  const ids = new Map<string, string>();
  const keys = [...byKey.keys()];
  // Postgres takes at most 32,767 parameters a statement.
  for (let from = 0; from < keys.length; from += 10_000) {
    const rows = await tx.source.findMany({
      where: { contentKey: { in: keys.slice(from, from + 10_000) } },
      select: { id: true, contentKey: true },
    });
    for (const row of rows) ids.set(row.contentKey, row.id);
  }
  return ids;
}
