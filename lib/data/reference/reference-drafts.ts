import { randomUUID } from "node:crypto";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { keepable } from "@/lib/codebook/kept-text";
import { IMPORT_WAITS_DAYS, NAME_MAX, REFERENCE_ROWS_MAX } from "@/lib/codebook/limits";
import type { TableRow } from "@/lib/codebook/tables/table-mapping";
import { databaseClock } from "@/lib/data/database-clock";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { rowsOfText, sheetTextOf } from "@/lib/data/records/sheet-text";
import { outcome, refuse } from "@/lib/data/refusal";
import { db } from "@/lib/db/client";

const WAITS_MS = IMPORT_WAITS_DAYS * 86_400_000;
export const DRAFT_GONE = "This table waits no more. Send it again.";

/** A table of figures that waits for its person. */
export interface ReferenceDraftRow {
  id: string;
  fileName: string;
  /** Names of the sheets of a workbook; none: it is a text. */
  sheets: string[];
  sheet: number;
  /** Address of the series that it was sent as a version of; null: of none. */
  seriesSlug: string | null;
  rows: TableRow[];
}

interface Sent {
  /** Address of the relationship. */
  relationship: string;
  seriesSlug: string | null;
  fileName: string;
  bytes: Uint8Array;
}

/** Reads a table of figures that was sent and keeps it for its person to say how it is taken, in place of one that waited before. No series is written. */
export async function receiveReference(person: Person | null, sent: Sent): Promise<Outcome<object>> {
  const { id: userId } = authorise(person, "reference.write");
  return outcome(async () => {
    const { relationship: slug, ...file } = sent;
    const found = await db.relationship.findUnique({
      where: { slug, archivedAt: null },
      select: { id: true },
    });
    if (!found) throw new NotFound(`the relationship “${slug}”`);
    await keepRead(userId, { relationshipId: found.id, sheet: 0, ...file });
    return {};
  });
}

/** Turns to another sheet of the workbook that waits. */
export async function chooseReferenceSheet(
  person: Person | null,
  { draft, sheet }: { draft: string; sheet: number },
): Promise<Outcome<object>> {
  const { id: userId } = authorise(person, "reference.write");
  return outcome(async () => {
    const waiting = await db.referenceDraft.findUnique({ where: { userId } });
    if (waiting?.id !== draft || !waiting.file) return refuse("", DRAFT_GONE);
    const { relationshipId, seriesSlug, fileName, file: bytes } = waiting;
    await keepRead(userId, { relationshipId, seriesSlug, fileName, bytes, sheet });
    return {};
  });
}

async function keepRead(
  userId: string,
  { bytes, ...about }: Omit<Sent, "relationship"> & { relationshipId: string; sheet: number },
): Promise<void> {
  const read = await sheetTextOf(bytes, about.sheet);
  if (!read.ok) return refuse("file", read.message);
  if (read.rows > REFERENCE_ROWS_MAX)
    refuse(
      "file",
      `The table has more than ${REFERENCE_ROWS_MAX.toLocaleString("en-GB")} rows: send the part that is about these two states.`,
    );
  const draft = {
    ...about,
    id: randomUUID(),
    fileName: keepable(about.fileName.slice(0, NAME_MAX)),
    // A workbook with one sheet is never read again.
    file: read.sheets.length > 1 ? Buffer.from(bytes) : null,
    sheets: read.sheets.map(keepable),
    rows: read.text,
    createdAt: await databaseClock(),
  };
  await db.referenceDraft.upsert({ where: { userId }, create: { userId, ...draft }, update: draft });
}

/** The name of the file that waits for this person and this relationship, without its rows; null: none waits. */
export async function findWaitingName(person: Person | null, relationshipId: string): Promise<string | null> {
  const { id: userId } = authorise(person, "reference.write");
  await forgetOld();
  const found = await db.referenceDraft.findUnique({
    where: { userId, relationshipId },
    select: { fileName: true },
  });
  return found?.fileName ?? null;
}

async function forgetOld(): Promise<void> {
  const since = new Date((await databaseClock()).getTime() - WAITS_MS);
  await db.referenceDraft.deleteMany({ where: { createdAt: { lte: since } } });
}

/** The table that waits for this person and this relationship; null: none. */
export async function findReferenceDraft(
  person: Person | null,
  relationshipId: string,
): Promise<ReferenceDraftRow | null> {
  const { id: userId } = authorise(person, "reference.write");
  await forgetOld();
  const found = await db.referenceDraft.findUnique({ where: { userId, relationshipId } });
  if (!found) return null;
  const { id, fileName, sheets, sheet, seriesSlug, rows } = found;
  return { id, fileName, sheets, sheet, seriesSlug, rows: [...rowsOfText(rows)] };
}

/** Takes the table away that was shown, and no other that has come since. */
export async function discardReference(person: Person | null, draft: string): Promise<void> {
  const { id: userId } = authorise(person, "reference.write");
  await db.referenceDraft.deleteMany({ where: { id: draft, userId } });
}
