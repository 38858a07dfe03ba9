import { NotAuthorised } from "@/lib/auth/authorise";
import { currentPerson } from "@/lib/auth/who";
import { readFile } from "@/lib/data/inbox/item-view";
import { NotFound } from "@/lib/data/problems";
import { fileHeadersOf } from "./file-headers";

const refused = (status: number) => new Response(null, { status, headers: { "Cache-Control": "no-store" } });

/** The file that a document was read from, byte for byte, for those who code from it. */
export async function GET(_: Request, { params }: { params: Promise<{ item: string }> }): Promise<Response> {
  try {
    const person = await currentPerson();
    const file = await readFile(person, (await params).item);
    return file ? new Response(file.bytes, { headers: fileHeadersOf(file) }) : refused(404);
  } catch (problem) {
    if (problem instanceof NotAuthorised) return refused(403);
    if (problem instanceof NotFound) return refused(404);
    throw problem;
  }
}
