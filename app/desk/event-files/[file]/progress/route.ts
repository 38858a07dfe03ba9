import { NotAuthorised } from "@/lib/auth/authorise";
import { currentPerson } from "@/lib/auth/who";
import { getProgress } from "@/lib/data/event-files/file-progress";
import { NotFound } from "@/lib/data/problems";

const headers = { "Cache-Control": "no-store" };

/** How far a file has come that is being read. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  try {
    return Response.json(await getProgress(await currentPerson(), (await params).file), { headers });
  } catch (problem) {
    if (problem instanceof NotAuthorised) return Response.json(null, { status: 403, headers });
    if (problem instanceof NotFound) return Response.json(null, { status: 404, headers });
    throw problem;
  }
}
