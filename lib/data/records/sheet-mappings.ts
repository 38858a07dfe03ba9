import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { NAME_MAX } from "@/lib/codebook/limits";
import { fittedMapping } from "@/lib/codebook/tables/propose-mapping";
import { type TableMapping, type TableRow, tableMapping } from "@/lib/codebook/tables/table-mapping";
import { writeAudit } from "@/lib/data/audit";
import { databaseClock } from "@/lib/data/database-clock";
import { db, type Transaction } from "@/lib/db/client";

/** A mapping that is kept for the tables of one source. */
export interface KeptMapping {
  name: string;
  mapping: TableMapping;
}

/** Many sources may be kept; of a file only the newest that fit are offered. */
const LOOKED_AT = 200;

/** The kept mappings that read every column that they were made for in these rows, the newest first. */
export async function fittingMappings(
  person: Person | null,
  rows: readonly TableRow[],
): Promise<KeptMapping[]> {
  authorise(person, "relationship.manage");
  const kept = await db.sheetMapping.findMany({
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    select: { name: true, headings: true, mapping: true },
    take: LOOKED_AT,
  });
  return kept.flatMap(({ name, headings, mapping }) => {
    const fitted = fittedMapping(tableMapping.parse(mapping), headings, rows);
    return fitted ? [{ name, mapping: fitted }] : [];
  });
}

/** Keeps a mapping under the name of its source, in place of the one that was there. */
export async function keepMapping(
  tx: Transaction,
  userId: string,
  { name, headings, mapping }: KeptMapping & { headings: readonly string[] },
): Promise<void> {
  const source = name.trim().slice(0, NAME_MAX);
  if (source === "") return;
  const before = await tx.sheetMapping.findUnique({ where: { name: source }, select: { mapping: true } });
  const kept = { headings: [...headings], mapping, userId, updatedAt: await databaseClock(tx) };
  await tx.sheetMapping.upsert({ where: { name: source }, create: { name: source, ...kept }, update: kept });
  await writeAudit(tx, {
    actorId: userId,
    action: "mapping.keep",
    subject: "mapping",
    subjectId: source,
    before: before && JSON.parse(JSON.stringify(before.mapping)),
    after: mapping,
  });
}
