import { ownId, type StandingRow } from "@/lib/codebook/tables/judge-row";
import type { TableRow } from "@/lib/codebook/tables/table-mapping";
import type { TableReading } from "@/lib/codebook/tables/table-reading";
import { pauses } from "@/lib/data/readings/certainty/in-slices";
import { fieldsOfRevision, revisionColumns } from "@/lib/data/signals/signal-columns";
import type { Transaction } from "@/lib/db/client";

/** The client takes the rows of an answer apart in one go: so many hold up nobody. */
const SLUGS_A_QUERY = 500;

/** The signals that the rows of a table name by ids of their own, as they stand. A void one counts as standing: its row would bring it back. */
export async function standingOfRows(
  tx: Transaction,
  rows: Iterable<TableRow>,
  reading: TableReading,
  relationshipId: string,
): Promise<Map<string, StandingRow>> {
  const ids = new Set<string>();
  const pause = pauses();
  for (const row of rows) {
    await pause();
    const id = ownId(row, reading);
    if (id !== null) ids.add(id);
  }
  const found = new Map<string, StandingRow>();
  const slugs = [...ids];
  for (let from = 0; from < slugs.length; from += SLUGS_A_QUERY)
    for (const { slug, relationshipId: belongs, currentRevision } of await tx.signal.findMany({
      where: { slug: { in: slugs.slice(from, from + SLUGS_A_QUERY) } },
      select: { slug: true, relationshipId: true, currentRevision: { select: revisionColumns } },
    })) {
      await pause();
      if (currentRevision)
        found.set(slug, {
          fields: fieldsOfRevision(currentRevision),
          codebook: currentRevision.codebookVersion,
          elsewhere: belongs !== relationshipId,
        });
    }
  return found;
}

/** Of ids that rows were given by what they say, those that stand: an earlier import brought them, and whoever revised them since is not overruled. */
export async function broughtBefore(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < ids.length; from += SLUGS_A_QUERY)
    for (const { slug } of await tx.signal.findMany({
      where: { slug: { in: ids.slice(from, from + SLUGS_A_QUERY) }, currentRevision: { voided: false } },
      select: { slug: true },
    }))
      found.add(slug);
  return found;
}
