import { REFERENCE_LICENCE_MAX, REFERENCE_SOURCE_MAX } from "@/lib/codebook/limits";
import { db } from "@/lib/db/client";
import { cutText } from "@/lib/event-files/proposals/cut-text";
import type { EventSource } from "@/lib/event-files/sources/event-sources";
import { sourceOfFile, tableSource } from "@/lib/event-files/sources/table-terms";
import { parseTerms } from "../bringing/read-as";
import { parseRecognised } from "../bringing/recognised";

interface Place {
  relationshipId: string;
}

interface Told {
  terms: unknown;
  recognised: unknown;
}

/** All tables of one’s own that were read for a relationship as one source, the earliest first: each is named once, as far as a series has room. */
export async function saidOfTables({ relationshipId }: Place): Promise<EventSource> {
  const found = await db.$queryRaw<Told[]>`
    SELECT "choices"->'terms' AS "terms", "recognised" FROM "EventFile"
    WHERE "relationshipId" = ${relationshipId}::uuid AND "source" = 'own' AND "state" = 'READ'
    ORDER BY "createdAt", "id"`;
  const sources = found.map(sourceOfTable);
  const joined = (texts: string[], most: number) => cutText([...new Set(texts)].join("; "), most);
  const addresses = [...new Set(sources.map(({ address }) => address))];
  return {
    ...tableSource(null),
    citation: joined(
      sources.map(({ citation }) => citation),
      REFERENCE_SOURCE_MAX,
    ),
    licence: joined(
      sources.map(({ licence }) => licence),
      REFERENCE_LICENCE_MAX,
    ),
    address: addresses.length === 1 ? (addresses[0] ?? null) : null,
  };
}

/** As its own page says it: our own export is known by its columns, and each of its rows names its source. */
function sourceOfTable({ terms, recognised }: Told): EventSource {
  const said = parseTerms(terms);
  const shape = parseRecognised(recognised)?.shape;
  return shape ? sourceOfFile(shape, said) : tableSource(said);
}
