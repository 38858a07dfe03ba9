import { csv, csvFile } from "@/lib/sheets/csv";
import type { Table } from "@/lib/sheets/table";
import { writeTable } from "@/lib/sheets/xlsx-writer";
import { heldAnswer } from "./held-answer";

const CSV_TYPE = "text/csv; charset=utf-8";
export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * A table as the file that its address asks for: a workbook where the path ends in `.xlsx`, else CSV for a spreadsheet, or the rows alone, as
 * programs want them, with `preface=no`.
 */
export async function tableAnswer(request: Request, table: Table): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  if (pathname.endsWith(".xlsx")) return await workbookAnswer(request, table);
  const preface = searchParams.get("preface") ?? "yes";
  if (preface !== "yes" && preface !== "no") return new Response("preface: yes or no\n", { status: 400 });
  return csvAnswer(request, preface === "yes" ? csvFile(table) : csv(table.header, table.rows), table.name);
}

/** A CSV text as a file. */
export function csvAnswer(
  request: Request,
  text: string,
  name: string,
  headers: Record<string, string> = {},
) {
  return heldAnswer(request, text, { "Content-Type": CSV_TYPE, ...asFile(`${name}.csv`), ...headers });
}

/** A table as a workbook. */
export async function workbookAnswer(request: Request, table: Table, headers: Record<string, string> = {}) {
  const bytes = Uint8Array.from(await writeTable(table));
  const told = { "Content-Type": XLSX_TYPE, ...asFile(`${table.name}.xlsx`), ...headers };
  return heldAnswer(request, bytes, told, JSON.stringify(table));
}

const asFile = (name: string) => ({ "Content-Disposition": `attachment; filename="${name}"` });
