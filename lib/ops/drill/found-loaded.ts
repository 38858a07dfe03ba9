import type { Found } from "./judge";
import { rowsOf } from "./store";

/**
 * What the database holds of a file that brought so many signals to a relationship of its own: all of them with revision and report, the run with each revision
 * that it wrote, the state of the relationship, one audit row. `earlier`: the relationship stood before, so that it alone is nothing of the file.
 */
export function foundLoaded(url: string, slug: string, signals: number, earlier = false): Promise<Found[]> {
  return rowsOf<Found & { mark: string }>(
    url,
    `SELECT slug AS mark, GREATEST(audits, runs, 1) AS times,
            audits = 1 AND runs = 1 AND states = 1 AND signals = $2 AND revisions = $2 AND reports = $2 AND brought = $2 AS whole
     FROM (SELECT r.slug,
       (SELECT count(*)::int FROM "AuditEvent" a WHERE a.action = 'records.import' AND a."subjectId" = r.slug
          AND (a.after->>'created')::int > 0) AS audits,
       (SELECT count(*)::int FROM "ImportRun" i WHERE i."relationshipId" = r.id AND i.created > 0) AS runs,
       (SELECT count(*) FROM "ImportedRevision" b JOIN "ImportRun" i ON i.id = b."runId"
          WHERE i."relationshipId" = r.id AND b.number = 1) AS brought,
       (SELECT count(*) FROM "RelationshipState" t WHERE t."relationshipId" = r.id) AS states,
       (SELECT count(*) FROM "Signal" s WHERE s."relationshipId" = r.id AND s."currentRevisionId" IS NOT NULL) AS signals,
       (SELECT count(*) FROM "SignalRevision" v JOIN "Signal" s ON s.id = v."signalId" WHERE s."relationshipId" = r.id) AS revisions,
       (SELECT count(*) FROM "SourceReport" p JOIN "SignalRevision" v ON v.id = p."revisionId"
          JOIN "Signal" s ON s.id = v."signalId" WHERE s."relationshipId" = r.id) AS reports
       FROM "Relationship" r WHERE r.slug = $1) AS found
     WHERE NOT $3 OR audits + runs + brought + signals + revisions + reports > 0`,
    [slug, signals, earlier],
  );
}

/** What it holds of recoding all signals of a relationship at once: one more revision of each with its report and an audit row, the run with all of them, one audit row of the whole. */
export function foundRecoded(url: string, slug: string, signals: number): Promise<Found[]> {
  return rowsOf<Found & { mark: string }>(
    url,
    `SELECT slug AS mark, GREATEST(audits, runs, 1) AS times,
            audits = 1 AND runs = 1 AND recoded = $2 AND each = $2 AND revisions = $2 AND reports = $2 AS whole
     FROM (SELECT r.slug,
       (SELECT count(*)::int FROM "AuditEvent" a WHERE a.action = 'records.recode' AND a."subjectId" = r.slug) AS audits,
       (SELECT count(*)::int FROM "ImportRun" i WHERE i."relationshipId" = r.id AND i."recodedTo" IS NOT NULL AND i.changed = $2) AS runs,
       (SELECT count(*) FROM "ImportedRevision" b JOIN "ImportRun" i ON i.id = b."runId"
          JOIN "SignalRevision" v ON v."signalId" = b."signalId" AND v.number = b.number AND v.kind = 'EDITED'
          WHERE i."relationshipId" = r.id AND i."recodedTo" = v."codebookVersion") AS recoded,
       (SELECT count(*) FROM "AuditEvent" a JOIN "Signal" s ON s.slug = a."subjectId"
          WHERE s."relationshipId" = r.id AND a.action = 'signal.recode') AS each,
       (SELECT count(*) FROM "SignalRevision" v JOIN "Signal" s ON s.id = v."signalId" WHERE s."relationshipId" = r.id AND v.kind = 'EDITED') AS revisions,
       (SELECT count(*) FROM "SourceReport" p JOIN "SignalRevision" v ON v.id = p."revisionId"
          JOIN "Signal" s ON s.id = v."signalId" WHERE s."relationshipId" = r.id AND v.kind = 'EDITED') AS reports
       FROM "Relationship" r WHERE r.slug = $1) AS found
     WHERE audits + runs + recoded + each + revisions + reports > 0`,
    [slug, signals],
  );
}

/** What it holds of taking that back: one more revision of each signal with its report, void or as it was before the recoding, the run that says so, one audit row. */
export function foundUndone(
  url: string,
  slug: string,
  signals: number,
  kind: "VOIDED" | "RESTORED" = "VOIDED",
): Promise<Found[]> {
  return rowsOf<Found & { mark: string }>(
    url,
    `SELECT slug AS mark, GREATEST(audits, runs, 1) AS times,
            audits = 1 AND runs = 1 AND back = $2 AND revisions = $2 AND reports = $2 AS whole
     FROM (SELECT r.slug,
       (SELECT count(*)::int FROM "AuditEvent" a WHERE a.action = 'records.undo' AND a."subjectId" = r.slug) AS audits,
       (SELECT count(*)::int FROM "ImportRun" i WHERE i."relationshipId" = r.id AND i."undoneAt" IS NOT NULL
          AND i."undoneById" IS NOT NULL AND i."undoneReason" <> '') AS runs,
       (SELECT count(*) FROM "Signal" s JOIN "SignalRevision" c ON c.id = s."currentRevisionId"
          WHERE s."relationshipId" = r.id AND c.kind::text = $3 AND c.voided = ($3 = 'VOIDED')
            AND c.number = CASE $3 WHEN 'VOIDED' THEN 2 ELSE 3 END) AS back,
       (SELECT count(*) FROM "SignalRevision" v JOIN "Signal" s ON s.id = v."signalId"
          WHERE s."relationshipId" = r.id AND v.kind::text = $3) AS revisions,
       (SELECT count(*) FROM "SourceReport" p JOIN "SignalRevision" v ON v.id = p."revisionId"
          JOIN "Signal" s ON s.id = v."signalId" WHERE s."relationshipId" = r.id AND v.kind::text = $3) AS reports
       FROM "Relationship" r WHERE r.slug = $1) AS found
     WHERE audits + runs + back + revisions + reports > 0`,
    [slug, signals, kind],
  );
}
