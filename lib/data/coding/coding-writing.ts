import { writeAudit } from "@/lib/data/audit";
import type { ReadCoding } from "./coding-input";
import { readMarks } from "./coding-marks";
import { readOffers } from "./coding-offers";
import { withoutForgedOffers } from "./house-offers";
import type { Made, Writing } from "./made-of-document";

/** Writes a coding with its passages, with what became of each suggestion, and its audit row. */
export async function keepCoding(
  { tx, author, turn, codebook }: Writing,
  itemId: string,
  { id, kind, marks, suggestions, replaces, besides }: ReadCoding,
  { fields, saved, signalId, more }: Made,
): Promise<void> {
  // A report of the sample is in no signal yet: which one it is a report of stands with its fields.
  const kept = { ...fields, ...more, ...(besides ? { besides } : {}) };
  await tx.coding.create({
    data: {
      id,
      taskId: turn.taskId,
      itemId,
      coderId: author.id,
      kind,
      fields: kept,
      codebookVersion: codebook.version,
      signalId,
      replacesId: replaces ?? null,
    },
  });
  const passages = await readMarks(tx, itemId, marks);
  await tx.evidenceMark.createMany({ data: passages.map((mark) => ({ ...mark, codingId: id })) });
  const offered = await withoutForgedOffers(tx, { itemId, coderId: author.id }, suggestions);
  const offers = readOffers(offered, saved);
  await tx.suggestion.createMany({ data: offers.map((offer) => ({ ...offer, codingId: id })) });
  await writeAudit(tx, {
    actorId: author.id,
    action: replaces ? "coding.replace" : "coding.save",
    subject: "coding",
    subjectId: id,
    before: null,
    after: { item: itemId, kind, fields: kept, passages: passages.length, suggestions: offers.length },
  });
}
