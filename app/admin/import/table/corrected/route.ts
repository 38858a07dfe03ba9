import { XLSX_TYPE } from "@/app/table-answer";
import { NotAuthorised } from "@/lib/auth/authorise";
import { currentPerson } from "@/lib/auth/who";
import { correctedSheet } from "@/lib/data/records/sheet-corrected";

/** The table that waits, with what is wrong beside each row. */
export async function GET(): Promise<Response> {
  try {
    const file = await correctedSheet(await currentPerson());
    if (!file) return new Response("No table with errors is waiting.\n", { status: 404 });
    return new Response(Uint8Array.from(file.bytes), {
      headers: {
        "Cache-Control": "no-store",
        "Content-Type": file.kind === "xlsx" ? XLSX_TYPE : "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="to-correct.${file.kind}"; filename*=UTF-8''${encodeURIComponent(`${file.name}.${file.kind}`)}`,
      },
    });
  } catch (problem) {
    if (!(problem instanceof NotAuthorised)) throw problem;
    return new Response(`${problem.message}\n`, { status: 403 });
  }
}
