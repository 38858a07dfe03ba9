import { csvAnswer, workbookAnswer } from "@/app/table-answer";
import { NotAuthorised } from "@/lib/auth/authorise";
import { currentPerson } from "@/lib/auth/who";
import { NotFound } from "@/lib/data/problems";
import { readSignalTable } from "@/lib/data/records/signal-export";
import { csvFile } from "@/lib/sheets/csv";

/** The signals of a relationship as a table that an administrator can change and send back. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  try {
    const table = await readSignalTable(await currentPerson(), asked.get("of") ?? "");
    if (asked.get("as") === "xlsx") return await workbookAnswer(request, table);
    return csvAnswer(request, csvFile(table), table.name);
  } catch (problem) {
    if (problem instanceof NotAuthorised) return new Response(`${problem.message}\n`, { status: 403 });
    if (problem instanceof NotFound) return new Response(`${problem.message}\n`, { status: 404 });
    throw problem;
  }
}
