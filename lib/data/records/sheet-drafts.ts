import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { proposeMapping } from "@/lib/codebook/tables/propose-mapping";
import { mappingProblems, type TableMapping } from "@/lib/codebook/tables/table-mapping";
import { type Outcome, refused } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { db } from "@/lib/db/client";
import { findSheet, keepSheet, type WaitingSheet } from "./sheet-draft";
import { judgeSheet, relationshipOf } from "./sheet-judging";
import { fittingMappings, keepMapping } from "./sheet-mappings";
import { problemsText } from "./sheet-problems";
import { sheetTextOf } from "./sheet-text";
import { keepWaiting } from "./waiting-draft";

const GONE = "This table waits no more. Send it again.";

/** Reads a table of signals that was sent and keeps it for its administrator, with a mapping to be looked at. No record is written. */
export async function receiveSheet(
  person: Person | null,
  { relationship: slug, fileName, bytes }: { relationship: string; fileName: string; bytes: Uint8Array },
): Promise<Outcome<object>> {
  const { id: userId } = authorise(person, "relationship.manage");
  return outcome(async () => {
    await relationshipOf(db, slug);
    const about = { relationshipSlug: slug, fileName };
    return await keepRead(person, userId, bytes, { ...about, sheet: 0 });
  });
}

/** Turns to another sheet of the workbook that waits. */
export async function chooseSheet(
  person: Person | null,
  { draft, sheet }: { draft: string; sheet: number },
): Promise<Outcome<object>> {
  const { id: userId } = authorise(person, "relationship.manage");
  const waiting = await db.sheetDraft.findUnique({ where: { userId } });
  if (waiting?.id !== draft || !waiting.file) return refused("", GONE);
  const { relationshipSlug, fileName, file } = waiting;
  return outcome(() => keepRead(person, userId, file, { relationshipSlug, fileName, sheet }));
}

async function keepRead(
  person: Person | null,
  userId: string,
  file: Uint8Array,
  about: { relationshipSlug: string; fileName: string; sheet: number },
): Promise<object> {
  const read = await sheetTextOf(file, about.sheet);
  if (!read.ok) return refuse("file", read.message);
  const { ok: _, ...sheet } = read;
  const [kept] = await fittingMappings(person, sheet.head);
  const row = await relationshipOf(db, about.relationshipSlug);
  const mapping =
    kept?.mapping ??
    proposeMapping(sheet.head, {
      sideA: { name: row.sideAName, adjective: row.sideAAdjective, code: row.sideACode },
      sideB: { name: row.sideBName, adjective: row.sideBAdjective, code: row.sideBCode },
    });
  await keepSheet(userId, sheet, { ...about, file, mapping, source: kept?.name ?? "" });
  return {};
}

/** The table that waits for this administrator, and the mappings of sources that fit it; null: none. */
export async function readSheetDraft(person: Person | null) {
  const { id: userId } = authorise(person, "relationship.manage");
  const sheet = await findSheet(userId);
  if (!sheet) return null;
  return { sheet, kept: await fittingMappings(person, sheet.facts.head) };
}

/** Keeps how the columns are to be read, without checking anything. */
export async function keepSheetMapping(
  person: Person | null,
  { draft, mapping, source }: { draft: string; mapping: TableMapping; source: string },
): Promise<Outcome<object>> {
  const { id: userId } = authorise(person, "relationship.manage");
  const { count } = await db.sheetDraft.updateMany({
    where: { id: draft, userId },
    data: { mapping, source, problems: null },
  });
  return count === 0 ? refused("", GONE) : { ok: true };
}

/**
 * Judges the table that waits by a mapping, which is kept for its source. Where nothing is wrong its signals wait to be loaded, as those of a record file; where something is,
 * all of it is kept to be looked at, and `wrong` says of how many rows.
 */
export async function checkSheet(
  person: Person | null,
  asked: { draft: string; mapping: TableMapping; source: string },
): Promise<Outcome<{ wrong: number }>> {
  const { id: userId } = authorise(person, "relationship.manage");
  const sheet = await findSheet(userId);
  if (sheet?.id !== asked.draft) return refused("", GONE);
  const wrong = mappingProblems(asked.mapping);
  if (wrong.length > 0)
    return {
      ok: false,
      problems: wrong.map(({ column, message }) => ({
        field: column === null ? "" : `column.${column}`,
        message: `${message}.`,
      })),
    };
  const kept = await keepSheetMapping(person, asked);
  if (!kept.ok) return kept;
  return outcome(() => judged(userId, sheet, asked));
}

async function judged(
  userId: string,
  { id, relationshipSlug, fileName, facts }: WaitingSheet,
  { mapping, source }: { mapping: TableMapping; source: string },
): Promise<{ wrong: number }> {
  const row = await db.sheetDraft.findUnique({ where: { id }, select: { rows: true } });
  if (!row) return refuse("", GONE);
  const { problems, content, standing, version } = await judgeSheet(relationshipSlug, row.rows, mapping);
  const headings = facts.head.find(({ line }) => line === mapping.headingLine)?.cells ?? [];
  await db.$transaction(async (tx) => {
    await keepMapping(tx, userId, { name: source, headings, mapping });
    const { count } = await tx.sheetDraft.updateMany({
      where: { id, userId },
      data: { problems: problems.length > 0 ? problemsText(problems) : null },
    });
    if (count === 0) refuse("", GONE);
  });
  if (problems.length === 0)
    await keepWaiting(userId, fileName, content, { of: relationshipSlug, version, standing });
  return { wrong: new Set(problems.map(({ line }) => line)).size };
}

/** Takes the table away that was shown, and no other that has come since. */
export async function discardSheet(person: Person | null, draft: string): Promise<void> {
  const { id: userId } = authorise(person, "relationship.manage");
  await db.sheetDraft.deleteMany({ where: { id: draft, userId } });
}
