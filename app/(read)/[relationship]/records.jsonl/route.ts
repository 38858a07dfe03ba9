import { streamedAnswer } from "@/app/streamed-answer";
import { can } from "@/lib/auth/permission";
import { currentPerson } from "@/lib/auth/who";
import { codedParam } from "@/lib/charts/address/coded-moment";
import { streamRecords } from "@/lib/data/records/record-export";
import { readingRoute } from "../reading-route";
import { parseVintageAddress } from "../vintage-address";

/** The relationship in the record format, as coded now or on a moment: what an administrator can import again. */
export const GET = readingRoute(async (request, relationship) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { vintage, problems } = await parseVintageAddress(relationship.trackedFrom, asked);
  const [problem] = problems;
  if (problem) return new Response(`${problem.field}: ${problem.message}\n`, { status: 400 });
  // Reports that came later cannot be taken out of a record without making it another one.
  if (vintage.knownOn !== null)
    return new Response("knownOn: records are kept as coded; ask for codedOn.\n", { status: 400 });
  const { codedOn } = vintage;
  const records = await streamRecords(relationship.slug, {
    internal: can(await currentPerson(), "internal.read"),
    codedOn,
  });
  const name =
    codedOn === null
      ? relationship.slug
      : `${relationship.slug}_as-coded-on_${codedParam(codedOn).replaceAll(":", "")}`;
  const headers = {
    "Content-Type": "application/jsonl; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}.jsonl"`,
  };
  return streamedAnswer(request, records, headers);
});
