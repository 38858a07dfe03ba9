import { REFERENCE_LICENCE_MAX, REFERENCE_SOURCE_MAX } from "@/lib/codebook/limits";
import { db } from "@/lib/db/client";
import { cutText } from "@/lib/event-files/proposals/cut-text";
import type { EventSource } from "@/lib/event-files/sources/event-sources";
import { sourceOfFile, tableSource } from "@/lib/event-files/sources/table-terms";
import { parseTerms } from "../bringing/read-as";
import { parseRecognised } from "../bringing/recognised";
import { isReplaced } from "./replaced-file";

interface Place {
  relationshipId: string;
}

interface Told {
  terms: unknown;
  recognised: unknown;
  /** A later release stands in its place. */
  replaced: boolean;
}

/**
 * All tables of one’s own that were read for a relationship as one source, the earliest first: each is named once, as far as a series has room. What was said of tables that a later release replaced
 * stands behind, as said of earlier versions, which counted them and stay to be seen.
 */
export async function saidOfTables({ relationshipId }: Place): Promise<EventSource> {
  const found = await db.$queryRaw<Told[]>`
    SELECT "choices"->'terms' AS "terms", "recognised", ${isReplaced} AS "replaced" FROM "EventFile" file
    WHERE "relationshipId" = ${relationshipId}::uuid AND "source" = 'own' AND "state" = 'READ'
    ORDER BY "createdAt", "id"`;
  const standing = found.filter(({ replaced }) => !replaced).map(sourceOfTable);
  const before = found.filter(({ replaced }) => replaced).map(sourceOfTable);
  const told = (text: "citation" | "licence", most: number) =>
    cutText(
      joined(
        standing.map((one) => one[text]),
        before.map((one) => one[text]),
      ),
      most,
    );
  const addresses = [...new Set(standing.map(({ address }) => address))];
  return {
    ...tableSource(null),
    citation: told("citation", REFERENCE_SOURCE_MAX),
    licence: told("licence", REFERENCE_LICENCE_MAX),
    address: addresses.length === 1 ? (addresses[0] ?? null) : null,
  };
}

/** Of “A”, “B” before which “A” and “C” stood: “A; B; earlier versions: C”. */
function joined(standing: readonly string[], before: readonly string[]): string {
  const now = [...new Set(standing)].join("; ");
  const gone = [...new Set(before)].filter((text) => !standing.includes(text)).join("; ");
  return gone === "" ? now : `${now}; earlier versions: ${gone}`;
}

/** As its own page says it: our own export is known by its columns, and each of its rows names its source. */
function sourceOfTable({ terms, recognised }: Told): EventSource {
  const said = parseTerms(terms);
  const shape = parseRecognised(recognised)?.shape;
  return shape ? sourceOfFile(shape, said) : tableSource(said);
}
