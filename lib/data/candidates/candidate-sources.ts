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

/** Whose data the rows of a candidate are. Rows of tables of one’s own may be of several, each as was said of its file. */
export async function sourcesOf(candidateId: string, source: string): Promise<EventSource[]> {
  if (source !== "own") return [sourceOfCandidate(source)];
  const found = await db.$queryRaw<Told[]>`
    SELECT DISTINCT file."choices"->'terms' AS "terms", kept."content"->'cells'->>'source' AS "source",
      kept."content"->'cells'->>'licence' AS "licence", kept."content"->'cells'->>'citation' AS "citation"
    FROM "EventRowKept" kept JOIN "EventFile" file ON file."id" = kept."lastFileId"
    WHERE kept."candidateId" = ${candidateId}::uuid AND NOT kept."vanished" LIMIT 1000`;
  const sources = found.map(({ terms, ...cells }) =>
    sourceOfTableRow(parseTerms(terms), {
      source: cells.source ?? "",
      licence: cells.licence ?? "",
      citation: cells.citation ?? "",
    }),
  );
  const once = sources.filter(
    (one, at) => sources.findIndex((other) => isDeepStrictEqual(one, other)) === at,
  );
  return once.length === 0 ? [sourceOfCandidate(source)] : once.slice(0, SOURCES_MAX);
}
