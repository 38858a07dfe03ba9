import { heldAnswer } from "@/app/held-answer";
import { siteOrigin } from "@/app/site-origin";
import { csvAnswer, workbookAnswer, XLSX_TYPE } from "@/app/table-answer";
import { csv } from "@/lib/sheets/csv";
import type { Table } from "@/lib/sheets/table";
import { told } from "./told";

export type AnswerFormat = "json" | "csv" | "xlsx";

/** One answer in all of its forms. */
export interface DoorAnswer {
  json: object;
  table: Pick<Table, "header" | "days" | "rows">;
  /** Name of the downloaded table, without its ending. */
  name: string;
}

/** How much a media type is wanted by an Accept header, 0 … 1; null: it is not named. */
function wanted(accept: string, type: string): number | null {
  for (const part of accept.split(",")) {
    const [media = "", ...parameters] = part.split(";").map((word) => word.trim().toLowerCase());
    if (media !== type) continue;
    const quality = parameters.find((parameter) => parameter.startsWith("q="));
    return quality ? Number(quality.slice(2)) || 0 : 1;
  }
  return null;
}

/** The form that is asked for: `format` in the address wins over the Accept header; JSON where neither says. */
export function formatOf(request: Request, asked: AnswerFormat | undefined): AnswerFormat {
  if (asked) return asked;
  const accept = request.headers.get("accept") ?? "";
  const json = wanted(accept, "application/json") ?? wanted(accept, "*/*") ?? 0;
  const table = wanted(accept, "text/csv") ?? 0;
  const workbook = wanted(accept, XLSX_TYPE) ?? 0;
  // Who names several alike, or only “anything”, gets the first of JSON, CSV, XLSX.
  if (workbook > table && workbook > json) return "xlsx";
  return table > json ? "csv" : "json";
}

/** Answers with the tag of its content, and with nothing but that tag to somebody who holds it already. */
export async function respond(request: Request, format: AnswerFormat, answer: DoorAnswer): Promise<Response> {
  const vary = { Vary: "Accept, Cookie" };
  const { table, name } = answer;
  if (format === "csv") return csvAnswer(request, csv(table.header, table.rows), name, vary);
  if (format === "json")
    return heldAnswer(request, JSON.stringify(answer.json), { "Content-Type": "application/json", ...vary });
  const { pathname, search } = new URL(request.url);
  const about = [`${siteOrigin(request.headers)}${pathname}${search}`, ...told(answer.json)];
  return await workbookAnswer(request, { ...table, about, name }, vary);
}
