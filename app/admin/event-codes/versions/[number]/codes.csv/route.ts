import { tableAnswer } from "@/app/table-answer";
import { NotAuthorised } from "@/lib/auth/authorise";
import { currentPerson } from "@/lib/auth/who";
import { isolate } from "@/lib/codebook/isolate";
import { getMapping } from "@/lib/data/event-files/mapping/mapping-versions";
import { NotFound } from "@/lib/data/problems";
import { MAPPING_COLUMNS, mappingRows } from "@/lib/event-files/proposals/mapping-rows";

const refused = (status: number) => new Response(null, { status, headers: { "Cache-Control": "no-store" } });

interface Asked {
  params: Promise<{ number: string }>;
}

/** A version of the table of codes as a file, words of energy last. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  try {
    const person = await currentPerson();
    const { number } = await params;
    if (!/^[1-9]\d{0,8}$/.test(number)) return refused(404);
    const { version, line, mapping } = await getMapping(person, Number(number));
    const when = line ? `, of ${line.recordedAt}` : "";
    return await tableAnswer(request, {
      about: [
        `Table of event codes, version ${version}${when}: ${line ? isolate(line.note) : "comes with the product."}`,
        "Of several codes that a row begins with, the longest holds; a word of energy goes before all but codes of security.",
      ],
      header: MAPPING_COLUMNS,
      days: [],
      rows: mappingRows(mapping),
      name: `event-codes_v${version}`,
    });
  } catch (problem) {
    if (problem instanceof NotAuthorised) return refused(403);
    if (problem instanceof NotFound) return refused(404);
    throw problem;
  }
}
