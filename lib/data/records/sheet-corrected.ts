import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { correctedRows } from "@/lib/codebook/tables/corrected-table";
import type { JudgedTable } from "@/lib/codebook/tables/judge-table";
import { db } from "@/lib/db/client";
import { csvSame } from "@/lib/sheets/csv-same";
import { writeTable } from "@/lib/sheets/xlsx-writer";
import { findSheet } from "./sheet-draft";
import { type ProblemCounts, problemsOfText, problemsPage } from "./sheet-problems";
import { rowsOfText } from "./sheet-text";

/** A page of what is wrong with the table that waits. */
export interface SheetProblems {
  id: string;
  fileName: string;
  relationshipSlug: string;
  counts: ProblemCounts;
  problems: JudgedTable["problems"];
}

/** What the last check found, a page of it; null: no table waits, or nothing was found. */
export async function readSheetProblems(
  person: Person | null,
  page: { field: string | null; from: number; most: number },
): Promise<SheetProblems | null> {
  const { id: userId } = authorise(person, "relationship.manage");
  const sheet = await findSheet(userId);
  const row =
    sheet && (await db.sheetDraft.findUnique({ where: { id: sheet.id }, select: { problems: true } }));
  if (!sheet || !row?.problems) return null;
  const { id, fileName, relationshipSlug } = sheet;
  return { id, fileName, relationshipSlug, ...problemsPage(row.problems, page) };
}

/** A file for whoever corrects it. */
export interface CorrectedFile {
  name: string;
  kind: "csv" | "xlsx";
  bytes: Uint8Array;
}

/** The table that waits, of the kind that it came as, with what is wrong beside each row; null: there is nothing to correct. */
export async function correctedSheet(person: Person | null): Promise<CorrectedFile | null> {
  const { id: userId } = authorise(person, "relationship.manage");
  const sheet = await findSheet(userId);
  const row =
    sheet &&
    (await db.sheetDraft.findUnique({ where: { id: sheet.id }, select: { rows: true, problems: true } }));
  if (!sheet || !row?.problems) return null;
  const { facts, fileName, mapping } = sheet;
  const rows = correctedRows([...rowsOfText(row.rows)], mapping.headingLine, problemsOfText(row.problems));
  const name = `${fileName.replace(/\.[^.]*$/, "")} to correct`;
  if (facts.separator !== null)
    return { name, kind: "csv", bytes: new TextEncoder().encode(`\uFEFF${csvSame(rows, facts.separator)}`) };
  const [header = [], ...cells] = rows;
  const about = [
    `${fileName}: what is wrong stands in the last column. Correct the rows and send the file again.`,
  ];
  return { name, kind: "xlsx", bytes: await writeTable({ about, header, days: [], rows: cells, name }) };
}
