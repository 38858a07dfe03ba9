import { randomUUID } from "node:crypto";
import { z } from "zod";
import { keepable } from "@/lib/codebook/kept-text";
import { IMPORT_WAITS_DAYS, NAME_MAX } from "@/lib/codebook/limits";
import { type TableMapping, type TableRow, tableMapping } from "@/lib/codebook/tables/table-mapping";
import { databaseClock } from "@/lib/data/database-clock";
import { db } from "@/lib/db/client";
import type { SheetText } from "./sheet-text";

const WAITS_MS = IMPORT_WAITS_DAYS * 86_400_000;

const facts = z.object({
  sheets: z.array(z.string()),
  sheet: z.number(),
  separator: z.string().nullable(),
  rows: z.number(),
  head: z.array(
    z.object({
      line: z.number(),
      cells: z.array(z.string()),
      faults: z.array(z.object({ cell: z.number(), problem: z.string() })).optional(),
    }),
  ),
});

/** A table that waits for its administrator, without its rows. */
export interface WaitingSheet {
  id: string;
  relationshipSlug: string;
  fileName: string;
  facts: Omit<SheetText, "text" | "head"> & { head: TableRow[] };
  mapping: TableMapping;
  /** The name that the mapping is kept by; empty: it is not kept. */
  source: string;
  /** Whether the last check found something wrong; null: it was not checked. */
  checked: boolean;
}

/** The table that waits for this administrator; null: none. */
export async function findSheet(userId: string): Promise<WaitingSheet | null> {
  await db.sheetDraft.deleteMany({
    where: { createdAt: { lte: new Date((await databaseClock()).getTime() - WAITS_MS) } },
  });
  const row = await db.sheetDraft.findUnique({
    where: { userId },
    select: { id: true, relationshipSlug: true, fileName: true, facts: true, mapping: true, source: true },
  });
  if (!row) return null;
  const checked = (await db.sheetDraft.count({ where: { id: row.id, problems: { not: null } } })) > 0;
  return { ...row, facts: facts.parse(row.facts), mapping: tableMapping.parse(row.mapping), checked };
}

/** What is kept of a table that was read: in place of the one that waited before, or of another sheet of it. */
export async function keepSheet(
  userId: string,
  sheet: SheetText,
  about: {
    relationshipSlug: string;
    fileName: string;
    file: Uint8Array | null;
    mapping: TableMapping;
    source: string;
  },
): Promise<void> {
  const { text, ...told } = sheet;
  const draft = {
    id: randomUUID(),
    relationshipSlug: about.relationshipSlug,
    fileName: keepable(about.fileName.slice(0, NAME_MAX)),
    // A workbook with one sheet is never read again.
    file: sheet.sheets.length > 1 && about.file ? Buffer.from(about.file) : null,
    // As JSON a character that the database refuses is an escape, which its texts take and its JSON does not.
    facts: JSON.parse(JSON.stringify(told), (_, value) =>
      typeof value === "string" ? keepable(value) : value,
    ),
    rows: text,
    mapping: about.mapping,
    source: about.source,
    problems: null,
    createdAt: await databaseClock(),
  };
  await db.sheetDraft.upsert({ where: { userId }, create: { userId, ...draft }, update: draft });
}
