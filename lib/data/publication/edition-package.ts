import { NotFound } from "@/lib/data/problems";
import { getRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { findSummaryRow } from "@/lib/data/weeks/weekly-rows";
import { db } from "@/lib/db/client";
import { packageFiles } from "@/lib/publication/package/package-files";
import { zipped } from "@/lib/publication/package/zip";
import { type EditionFile, editionFile, keepEditionFile } from "./edition-files";
import { findEdition, getEdition } from "./editions";
import { measured } from "./measured";
import { type PackagedEdition, packageData } from "./package-inputs";

export const PACKAGE_TYPE = "application/zip";

/** The data package of an edition: the one that is kept, or else made from its inputs as they were coded then, and kept. Safe to repeat. */
export async function packageOf(editionId: string, origin: string): Promise<EditionFile> {
  const held = await editionFile(editionId, "PACKAGE");
  if (held) return held;
  const edition = await getEdition(editionId);
  const relationship = await getRelationship(edition.slug);
  const bytes = await madePackage(relationship, edition, origin);
  await keepEditionFile(db, editionId, "PACKAGE", PACKAGE_TYPE, bytes);
  const kept = await editionFile(editionId, "PACKAGE");
  if (!kept) throw new NotFound("this data package");
  return kept;
}

/**
 * The bytes of the package of a week, of its newest edition where no number is asked for: those that are kept, else made on the spot and not kept, as of a
 * week that was published before there were editions. null: there is no such edition.
 */
export async function packageOfWeek(
  relationship: RelationshipRow,
  week: string,
  number: number | undefined,
  origin: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const edition =
    (await findEdition(relationship.id, week, number)) ?? (await onlyEdition(relationship, week, number));
  if (!edition) return null;
  const held = edition.id === null ? null : await editionFile(edition.id, "PACKAGE");
  return held?.bytes ?? (await madePackage(relationship, edition, origin));
}

async function madePackage(relationship: RelationshipRow, edition: PackagedEdition, origin: string) {
  const files = packageFiles(await packageData(relationship, edition, origin), measured);
  return zipped(files, edition.publishedAt.toISOString().slice(0, 10));
}

/** A week published before there were editions: its row is its only one. */
export async function onlyEdition(
  relationship: RelationshipRow,
  week: string,
  number = 1,
): Promise<(PackagedEdition & { id: null }) | null> {
  if (number !== 1) return null;
  const { published: row } = await findSummaryRow(relationship.id, week);
  if (!row || row.edition !== null) return null;
  const { id: summaryId } = await db.weeklySummary.findUniqueOrThrow({
    where: { relationshipId_week: { relationshipId: relationship.id, week } },
    select: { id: true },
  });
  return { ...row, id: null, summaryId, number: 1, kind: "PUBLICATION", reason: "", changes: [] };
}
