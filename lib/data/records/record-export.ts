import { recordLine } from "@/lib/codebook/record-format";
import { isoOfColumn, isoOrNull } from "@/lib/data/day-column";
import { NotFound } from "@/lib/data/problems";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { fieldsOfRevision, revisionColumns } from "@/lib/data/signals/signal-columns";
import { db } from "@/lib/db/client";

/** A relationship in the record format, as it stands: what is imported again gives the same readings. */
export async function exportRecords(slug: string, options: { internal: boolean }): Promise<string> {
  const relationship = await getRelationship(slug);
  const { id, dataVersion, archived, ...fields } = relationship;
  const lines = [recordLine("relationship", fields)];
  const signals = await db.signal.findMany({
    where: { relationshipId: id, currentRevision: { voided: false } },
    orderBy: { slug: "asc" },
    select: { slug: true, currentRevision: { select: revisionColumns } },
  });
  for (const signal of signals)
    if (signal.currentRevision)
      lines.push(recordLine("signal", { id: signal.slug, ...fieldsOfRevision(signal.currentRevision) }));
  const annotations = await db.annotation.findMany({
    where: { relationshipId: id, removedAt: null, ...(options.internal ? {} : { public: true }) },
    orderBy: [{ startDay: "asc" }, { id: "asc" }],
  });
  for (const { title, text, startDay, endDay, public: open } of annotations)
    lines.push(
      recordLine("annotation", {
        title,
        text,
        start: isoOfColumn(startDay),
        end: isoOrNull(endDay),
        public: open,
      }),
    );
  const stored = await db.relationship.findUnique({ where: { id }, select: { leftOut: true } });
  if (!stored) throw new NotFound(`the relationship “${slug}”`);
  if (Array.isArray(stored.leftOut))
    for (const entry of stored.leftOut)
      if (typeof entry === "object" && entry !== null) lines.push(recordLine("left-out", entry));
  return `${lines.join("\n")}\n`;
}
