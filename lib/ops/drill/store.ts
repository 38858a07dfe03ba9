import pg from "pg";
import { utcAddress } from "@/lib/db/utc-address";

/** Rows of the product's database, read past the product. */
export async function rowsOf<T extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: utcAddress(url), connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Signals that stand in part, whoever wrote them: without their newest revision, with a gap among their revisions, with a revision that has no
 * report, or with another number of audit rows than of revisions that somebody wrote by hand. What took a whole import back has one row for all.
 */
const TORN = `
  SELECT s.slug FROM "Signal" s
  LEFT JOIN "SignalRevision" c ON c.id = s."currentRevisionId"
  LEFT JOIN (SELECT "signalId", count(*)::int AS times, max(number) AS last,
                    count(*) FILTER (WHERE kind <> 'IMPORTED' AND NOT (kind IN ('VOIDED', 'RESTORED') AND EXISTS (
                      SELECT 1 FROM "ImportedRevision" b JOIN "ImportRun" i ON i.id = b."runId"
                      WHERE b."signalId" = r."signalId" AND i."undoneById" = r."authorId" AND i."undoneReason" = r.reason)))::int AS by_hand,
                    bool_and(EXISTS (SELECT 1 FROM "SourceReport" p WHERE p."revisionId" = r.id)) AS reported
             FROM "SignalRevision" r GROUP BY 1) h ON h."signalId" = s.id
  LEFT JOIN (SELECT "subjectId", count(*)::int AS times FROM "AuditEvent" WHERE subject = 'signal' GROUP BY 1) a
    ON a."subjectId" = s.slug
  WHERE c.number IS DISTINCT FROM h.last OR h.times <> h.last OR NOT h.reported OR h.by_hand <> COALESCE(a.times, 0)`;

/** Slugs of signals that stand in part. */
export async function tornSignals(url: string): Promise<string[]> {
  return (await rowsOf<{ slug: string }>(url, TORN)).map(({ slug }) => slug);
}
