import { NotAuthorised } from "@/lib/auth/authorise";
import { currentPerson } from "@/lib/auth/who";
import { databaseFault, savingWords } from "@/lib/data/database-fault";
import { keepPart } from "@/lib/data/event-files/bringing/parts";
import { NotFound } from "@/lib/data/problems";

const told = (status: number, message: string) =>
  Response.json({ message }, { status, headers: { "Cache-Control": "no-store" } });

/** One part of a file that is coming in, as bytes. The same part may be sent again. */
export async function PUT(
  request: Request,
  { params }: { params: Promise<{ file: string; number: string }> },
): Promise<Response> {
  try {
    const person = await currentPerson();
    const { file, number } = await params;
    const kept = await keepPart(person, file, Number(number), new Uint8Array(await request.arrayBuffer()));
    if (kept.ok) return told(kept.kept ? 201 : 200, "");
    return told(409, kept.problems[0]?.message ?? "It could not be kept.");
  } catch (problem) {
    if (problem instanceof NotAuthorised) return told(403, problem.message);
    if (problem instanceof NotFound)
      return told(404, "The file was cancelled, or was begun by somebody else.");
    const fault = databaseFault(problem);
    if (fault !== null) return told(503, savingWords(fault));
    throw problem;
  }
}
