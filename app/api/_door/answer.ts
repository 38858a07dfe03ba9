import { createHash } from "node:crypto";
import { type CsvCell, csv } from "@/lib/charts/tables/csv";

export type AnswerFormat = "json" | "csv";

/** One answer in both of its forms. */
export interface DoorAnswer {
  json: object;
  table: { header: readonly string[]; rows: CsvCell[][] };
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
  const table = wanted(accept, "text/csv") ?? 0;
  const json = wanted(accept, "application/json") ?? wanted(accept, "*/*") ?? 0;
  // Who names both alike, or only “anything”, gets JSON.
  return table > json ? "csv" : "json";
}

/** Answers with the tag of its content, and with nothing but that tag to somebody who holds it already. */
export function respond(request: Request, format: AnswerFormat, answer: DoorAnswer): Response {
  const body = format === "json" ? JSON.stringify(answer.json) : csv(answer.table.header, answer.table.rows);
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = {
    // Kept by whoever asks, and asked again each time: a signal may have been revised.
    "Cache-Control": "private, no-cache",
    ETag: tag,
    Vary: "Accept, Cookie",
  };
  const held = request.headers.get("if-none-match") ?? "";
  if (held.split(",").some((one) => one.trim().replace(/^W\//, "") === tag))
    return new Response(null, { status: 304, headers });
  const type = format === "json" ? "application/json" : "text/csv; charset=utf-8";
  const disposition: Record<string, string> =
    format === "csv" ? { "Content-Disposition": `attachment; filename="${answer.name}.csv"` } : {};
  return new Response(body, { headers: { ...headers, "Content-Type": type, ...disposition } });
}
