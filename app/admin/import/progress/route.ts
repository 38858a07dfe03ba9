import { NotAuthorised } from "@/lib/auth/authorise";
import { currentPerson } from "@/lib/auth/who";
import { importProgress } from "@/lib/data/records/import-progress";

/** How far the file is that this administrator is loading; null: none is being loaded. */
export async function GET(): Promise<Response> {
  try {
    const progress = await importProgress(await currentPerson());
    return Response.json(progress, { headers: { "Cache-Control": "no-store" } });
  } catch (problem) {
    if (!(problem instanceof NotAuthorised)) throw problem;
    return Response.json(null, { status: 403, headers: { "Cache-Control": "no-store" } });
  }
}
