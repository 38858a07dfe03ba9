import { isDeepStrictEqual } from "node:util";
import { parseTerms } from "@/lib/data/event-files/bringing/read-as";
import { db } from "@/lib/db/client";
import type { EventSource } from "@/lib/event-files/sources/event-sources";
import { sourceOfTableRow } from "@/lib/event-files/sources/table-terms";
import { sourceOfCandidate } from "./source-of-candidate";

interface Told {
  terms: unknown;
  source: string | null;
  licence: string | null;
  citation: string | null;
}

/** Tables of one’s own that are told of one by one beside a candidate. */
const SOURCES_MAX = 20;

/**
 * Whose data the rows of a candidate are. Rows of tables of one’s own may be of several, each as was said of its file; only where nothing was, as their cells say. What may not be passed on
 * comes first, and what was said goes before cells, so that however many there are of these no terms are left out for them.
 */
export async function sourcesOf(candidateId: string, source: string): Promise<EventSource[]> {
  if (source !== "own") return [sourceOfCandidate(source)];
  const found = await db.$queryRaw<Told[]>`
    SELECT DISTINCT "terms", "cells"->>'source' AS "source", "cells"->>'licence' AS "licence", "cells"->>'citation' AS "citation",
      coalesce("terms"->>'passedOn', 'true') AS "passedOn", "terms" IS NULL AS "unsaid"
    FROM (
      SELECT file."choices"->'terms' AS "terms",
        CASE WHEN file."choices"->'terms' IS NULL THEN kept."content"->'cells' END AS "cells"
      FROM "EventRowKept" kept JOIN "EventFile" file ON file."id" = kept."lastFileId"
      WHERE kept."candidateId" = ${candidateId}::uuid AND NOT kept."vanished") told
    ORDER BY "passedOn", "unsaid", "citation", "terms", "source", "licence" LIMIT 1000`;
  const sources = found.map(({ terms, source, licence, citation }) =>
    sourceOfTableRow(parseTerms(terms), {
      source: source ?? "",
      licence: licence ?? "",
      citation: citation ?? "",
    }),
  );
  const once = sources.filter(
    (one, at) => sources.findIndex((other) => isDeepStrictEqual(one, other)) === at,
  );
  return once.length === 0 ? [sourceOfCandidate(source)] : once.slice(0, SOURCES_MAX);
}
