import { NotAuthorised } from "@/lib/auth/authorise";
import { currentPerson } from "@/lib/auth/who";
import { missingParts } from "@/lib/data/event-files/bringing/parts";
import { NotFound } from "@/lib/data/problems";

const headers = { "Cache-Control": "no-store" };

/** The numbers of the parts that are still to come, for whoever goes on sending a file; none once it is whole. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  try {
    const missing = await missingParts(await currentPerson(), (await params).file);
    return Response.json({ missing }, { headers });
  } catch (problem) {
    if (problem instanceof NotAuthorised)
      return Response.json({ message: problem.message }, { status: 403, headers });
    if (problem instanceof NotFound)
      return Response.json(
        { message: "There is no such file, or somebody else began it." },
        { status: 404, headers },
      );
    throw problem;
  }
}
