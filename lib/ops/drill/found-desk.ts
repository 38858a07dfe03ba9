import type { Found } from "./judge";
import { rowsOf } from "./store";

/** A coding that was sent: its mark, the id of its form, and how much goes with it. */
export interface SentCoding {
  mark: string;
  id: string;
  kind: "SIGNAL" | "REPORT";
  item: string;
  offers: number;
}

/** What the database holds of texts that were brought: one document with one text, one turn, and an audit row of its own and of the act. */
export function foundBrought(url: string, marks: readonly string[]): Promise<Found[]> {
  return rowsOf<Found & { mark: string }>(
    url,
    `SELECT m.mark, count(*)::int AS times, bool_and(
        (SELECT count(*) FROM "InboxText" o WHERE o."itemId" = t."itemId") = 1
        AND (SELECT count(*) FROM "InboxTask" k WHERE k."itemId" = t."itemId") = 1
        AND (SELECT count(*) FROM "AuditEvent" a WHERE a.action = 'inbox.add' AND a."subjectId" = t."itemId"::text) = 1
        AND (SELECT count(*) FROM "AuditEvent" a WHERE a.action = 'inbox.add' AND a.subject = 'inbox-batch'
               AND a.after @> jsonb_build_array(jsonb_build_object('itemId', t."itemId"))) = 1) AS whole
     FROM unnest($1::text[]) AS m(mark) JOIN "InboxText" t ON position(m.mark || '.' IN t.text) > 0 GROUP BY 1`,
    [marks],
  );
}

/**
 * What it holds of codings: one of the document, by the id of its form, and in the signal that it made or went to a revision with its report, a passage, each
 * suggestion, its audit row and as many of the signal as that has revisions.
 */
export function foundCodings(url: string, sent: readonly SentCoding[]): Promise<Found[]> {
  return rowsOf<Found & { mark: string }>(
    url,
    `SELECT mark, GREATEST(codings, writes)::int AS times,
            codings = 1 AND writes = 1 AND joined = 1 AND passages = 1 AND suggested = offers AND audits = 1 AND drafts = 0 AS whole
     FROM (SELECT m.mark, m.offers,
       (SELECT count(*) FROM "Coding" c WHERE c.id = m.id OR c."itemId" = m.item) AS codings,
       (SELECT count(*) FROM "SignalRevision" r WHERE (m.kind = 'SIGNAL' AND r.kind = 'CREATED' AND r.text = m.mark)
          OR (m.kind = 'REPORT' AND r.kind = 'EDITED' AND r.reason = m.mark)) AS writes,
       (SELECT count(*) FROM "Coding" c JOIN "Signal" s ON s.id = c."signalId" AND s."currentRevisionId" IS NOT NULL
          JOIN "SignalRevision" r ON r."signalId" = s.id AND r.reason = CASE m.kind WHEN 'SIGNAL' THEN '' ELSE m.mark END
            AND (m.kind = 'REPORT' OR r.number = 1)
          WHERE c.id = m.id AND c.kind::text = m.kind
            AND (SELECT count(*) FROM "SourceReport" p JOIN "Source" o ON o.id = p."sourceId"
                 WHERE p."revisionId" = r.id AND right(o.title, length(m.mark) + 1) = ' ' || m.mark) = 1
            AND (SELECT count(*) FROM "AuditEvent" a WHERE a.subject = 'signal' AND a."subjectId" = s.slug) =
                (SELECT count(*) FROM "SignalRevision" h WHERE h."signalId" = s.id AND h.kind <> 'IMPORTED')) AS joined,
       (SELECT count(*) FROM "EvidenceMark" e WHERE e."codingId" = m.id AND e.exact <> '') AS passages,
       (SELECT count(*) FROM "Suggestion" g WHERE g."codingId" = m.id) AS suggested,
       (SELECT count(*) FROM "AuditEvent" a WHERE a.subject = 'coding' AND a."subjectId" = m.id::text) AS audits,
       (SELECT count(*) FROM "CodingDraft" d WHERE d."itemId" = m.item) AS drafts
       FROM unnest($1::text[], $2::uuid[], $3::text[], $4::uuid[], $5::int[]) AS m(mark, id, kind, item, offers)) AS found
     WHERE codings + writes + passages + suggested + audits > 0`,
    [
      sent.map(({ mark }) => mark),
      sent.map(({ id }) => id),
      sent.map(({ kind }) => kind),
      sent.map(({ item }) => item),
      sent.map(({ offers }) => offers),
    ],
  );
}

/** The mark of a document that somebody was shown as theirs. */
export const markOfHolder = (item: string, name: string) => `${item} of ${name}`;

/** Who has, or finished, documents; more than once: two people have it or have coded from it, or it was given out twice while it was free. */
export function foundHolders(url: string, items: readonly string[]): Promise<Found[]> {
  return rowsOf<Found & { mark: string }>(
    url,
    `SELECT item || ' of ' || name AS mark, GREATEST(holders, given)::int AS times, holders = 1 AND given = 1 AS whole
     FROM (SELECT k."itemId" AS item, u.name,
       (SELECT count(DISTINCT h.id) FROM (SELECT "coderId" AS id FROM "InboxTask" WHERE "itemId" = k."itemId" AND "coderId" IS NOT NULL
          UNION SELECT "coderId" FROM "Coding" WHERE "itemId" = k."itemId") AS h) AS holders,
       (SELECT count(*) FROM "AuditEvent" a WHERE a.action = 'inbox.take' AND a."subjectId" = k."itemId"::text
          AND a.before->>'coderId' IS NULL) AS given
       FROM "InboxTask" k JOIN "User" u ON u.id = k."coderId" WHERE k."itemId" = ANY($1::uuid[])) AS found`,
    [items],
  );
}

/** Documents that are done, each with its moment and one audit row. */
export function foundFinished(url: string, items: readonly string[]): Promise<Found[]> {
  return rowsOf<Found & { mark: string }>(
    url,
    `SELECT item::text AS mark, GREATEST(audits, 1)::int AS times, done AND audits = 1 AS whole
     FROM (SELECT k."itemId" AS item, k.state = 'DONE' AND k."finishedAt" IS NOT NULL AND k."leaseUntil" IS NULL AS done,
       (SELECT count(*) FROM "AuditEvent" a WHERE a.action = 'inbox.finish' AND a."subjectId" = k."itemId"::text) AS audits
       FROM "InboxTask" k WHERE k."itemId" = ANY($1::uuid[])) AS found
     WHERE done OR audits > 0`,
    [items],
  );
}

/** Codings that stand in part, whoever sent them, and ends of turns without one of their two halves. */
export async function tornDesk(url: string): Promise<string[]> {
  const rows = await rowsOf<{ torn: string }>(
    url,
    `SELECT 'coding ' || c.id AS torn FROM "Coding" c
     WHERE c."signalId" IS NULL OR (SELECT count(*) FROM "AuditEvent" a WHERE a.subject = 'coding' AND a."subjectId" = c.id::text) <> 1
     UNION ALL SELECT 'audit row of the coding ' || a."subjectId" FROM "AuditEvent" a
     WHERE a.action = 'coding.save' AND NOT EXISTS (SELECT 1 FROM "Coding" c WHERE c.id::text = a."subjectId")
     UNION ALL SELECT 'document ' || i.id FROM "InboxItem" i
     WHERE (SELECT count(*) FROM "InboxText" t WHERE t."itemId" = i.id) <> 1 OR (SELECT count(*) FROM "InboxTask" k WHERE k."itemId" = i.id) <> 1
     UNION ALL SELECT 'turn ' || k.id FROM "InboxTask" k
     WHERE (k.state = 'DONE') <> EXISTS (SELECT 1 FROM "AuditEvent" a WHERE a.action = 'inbox.finish' AND a."subjectId" = k."itemId"::text)
        OR (k.state = 'TODO') <> (k."coderId" IS NULL) OR (k.state = 'CODING') <> (k."leaseUntil" IS NOT NULL)
        OR (k.state = 'TODO') = EXISTS (SELECT 1 FROM "AuditEvent" a WHERE a.action = 'inbox.take' AND a."subjectId" = k."itemId"::text)`,
  );
  return rows.map(({ torn }) => torn);
}
