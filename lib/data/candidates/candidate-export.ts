import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { count } from "@/lib/charts/format/format";
import { parseTerms } from "@/lib/data/event-files/bringing/read-as";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { EXPORT_COLUMNS, exportRow } from "@/lib/event-files/formats/other-table/export-columns";
import { EVENT_SOURCES } from "@/lib/event-files/sources/event-sources";
import { sourceOfTableRow } from "@/lib/event-files/sources/table-terms";
import { csvFile } from "@/lib/sheets/csv";
import { csvCell } from "@/lib/sheets/csv-cell";
import type { CandidateQuery } from "./candidate-query";
import { rowShape } from "./candidate-shapes";
import { candidatesWhere } from "./candidate-where";
import { sourceOfCandidate } from "./source-of-candidate";

const ROWS_A_QUERY = 2_000;

/** Whose rows are passed on by nobody. */
const PRIVATE = EVENT_SOURCES.filter(({ restricted }) => restricted).map(({ id }) => id);

interface Exported {
  candidateId: string;
  id: string;
  source: string;
  content: unknown;
  line: bigint;
  /** What was said of its file, where it is a table of one’s own. */
  terms: unknown;
}

/**
 * The rows behind the candidates of a list as one CSV file in parts, each with the licence and the citation of its source. Rows that may not be passed on are left out, and others of a candidate with such a row; a
 * line above the table says how many.
 */
export async function streamCandidateRows(
  person: Person | null,
  relationshipSlug: string,
  query: CandidateQuery,
): Promise<AsyncGenerator<string>> {
  authorise(person, "signal.write");
  const { id, name } = await getRelationship(relationshipSlug);
  const where = candidatesWhere(id, query.state, query);
  const [left] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "EventRowKept" k JOIN "EventCandidate" c ON c."id" = k."candidateId"
    WHERE ${where} AND NOT k."vanished" AND NOT ${passedOn}`;
  return partsOf(name, where, left?.count ?? 0);
}

/** Both what the source says of itself and what was said of the candidate’s rows. */
const passedOn = Prisma.sql`(NOT c."restricted" AND c."source" <> ALL(${PRIVATE}))`;

async function* partsOf(name: string, where: Prisma.Sql, leftOut: number): AsyncGenerator<string> {
  const about = [`Rows of event files behind candidates: ${name}`, "Cite each source as its row says."];
  if (leftOut > 0) about.push(`${count(leftOut, "row is", "rows are")} left out: they may not be passed on.`);
  yield csvFile({ about, header: EXPORT_COLUMNS, days: [], rows: [], name: "rows" });
  let after = {
    candidateId: "00000000-0000-0000-0000-000000000000",
    id: "00000000-0000-0000-0000-000000000000",
  };
  for (;;) {
    const rows = await db.$queryRaw<Exported[]>`
      SELECT k."candidateId", k."id", k."source", k."content", k."line", f."choices"->'terms' AS "terms"
      FROM "EventRowKept" k JOIN "EventCandidate" c ON c."id" = k."candidateId" JOIN "EventFile" f ON f."id" = k."lastFileId"
      WHERE ${where} AND NOT k."vanished" AND ${passedOn}
        AND (k."candidateId", k."id") > (${after.candidateId}::uuid, ${after.id}::uuid)
      ORDER BY k."candidateId", k."id" LIMIT ${ROWS_A_QUERY}`;
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(lineOf).join("");
    after = last;
  }
}

function lineOf({ source, content, line, terms }: Exported): string {
  const row = { ...rowShape.parse(content), line: Number(line) };
  const from = source === "own" ? sourceOfTableRow(parseTerms(terms), row.cells) : sourceOfCandidate(source);
  return `${exportRow(row, from).map(csvCell).join(",")}\r\n`;
}
