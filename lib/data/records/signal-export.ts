import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import type { SignalRecord } from "@/lib/codebook/record-format";
import { signalTable } from "@/lib/codebook/tables/signal-table";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { fieldsOfRevision, revisionColumns } from "@/lib/data/signals/signal-columns";
import { db } from "@/lib/db/client";
import type { Table } from "@/lib/sheets/table";

const SIGNALS_A_QUERY = 1_000;

/** All signals of a relationship that stand, every field in a column of its own: what can be changed and imported again. */
export async function readSignalTable(person: Person | null, slug: string): Promise<Table> {
  authorise(person, "relationship.manage");
  const { id: relationshipId, name } = await getRelationship(slug);
  const records: SignalRecord[] = [];
  for (let after: string | undefined = ""; after !== undefined; ) {
    const rows: { slug: string; currentRevision: Revision | null }[] = await db.signal.findMany({
      where: { relationshipId, slug: { gt: after }, currentRevision: { voided: false } },
      orderBy: { slug: "asc" },
      take: SIGNALS_A_QUERY,
      select: { slug: true, currentRevision: { select: revisionColumns } },
    });
    for (const { slug: id, currentRevision } of rows)
      if (currentRevision)
        records.push({ id, codebook: currentRevision.codebookVersion, ...fieldsOfRevision(currentRevision) });
    after = rows.at(-1)?.slug;
  }
  const about = [
    `${name}: signals as they stand`,
    "Change what is to change and send the file under Administration, Import. A row without an id is a new signal; a column that is left out changes nothing.",
  ];
  return { about, ...signalTable(records), name: `${slug}_signals` };
}

type Revision = Parameters<typeof fieldsOfRevision>[0] & { codebookVersion: number };
