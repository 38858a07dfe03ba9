import { QUEUE_SCHEMA } from "@/lib/data/jobs/queue-schema";
import { findChromium } from "@/lib/ops/browser/find-chromium";
import type { Found, Sent } from "./judge";
import { until } from "./own-processes";
import { rowsOf } from "./store";

const LIMIT_MS = 240_000;

/** The kinds of files that an edition has in the end, where this machine can print. */
const FILES = findChromium() === null ? ["PACKAGE", "PAGE"] : ["PACKAGE", "PAGE", "PDF"];

const WEEK = `"SummaryEdition" e JOIN "WeeklySummary" w ON w.id = e."summaryId" JOIN "Relationship" r ON r.id = w."relationshipId"`;

/** Whether a job of one kind is making something of a week at this moment. */
export async function isUnderWay(url: string, maker: string, mark: string): Promise<boolean> {
  const rows = await rowsOf(
    url,
    `SELECT 1 FROM ${QUEUE_SCHEMA}.job j JOIN ${WEEK} ON e.id::text = j.data->'payload'->>'edition'
     WHERE j.name = $1 AND j.state = 'active' AND r.slug || '/' || w.week = $2`,
    [maker, mark],
  ).catch(() => []);
  return rows.length > 0;
}

/** Waits until the outbox has nothing more to be done. `problem`: what is left of it in the end. */
export async function allMade(url: string): Promise<{ seconds: string; problem: string | null }> {
  const began = performance.now();
  const open = `SELECT 1 FROM "OutboxEntry" WHERE "doneAt" IS NULL`;
  const done = await until(async () => (await rowsOf(url, open).catch(() => [1])).length === 0, LIMIT_MS);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  if (done) return { seconds, problem: null };
  const left = await rowsOf<{ words: string }>(
    url,
    `SELECT name || ' ' || state || ' ' || COALESCE(output::text, '') AS words FROM ${QUEUE_SCHEMA}.job WHERE state <> 'completed'`,
  );
  return {
    seconds,
    problem: `not done after ${seconds} s: ${left.map(({ words }) => words).join("; ") || "no job"}`,
  };
}

/** What the database holds of published weeks: one edition with its row, its audit row and each of its files once, of the bytes that their hash names. */
export function foundEditions(url: string, sent: readonly Sent[]): Promise<Found[]> {
  return rowsOf<Found & { mark: string }>(
    url,
    `SELECT m.mark, GREATEST(count(DISTINCT e.id), count(DISTINCT a.id), count(DISTINCT o.id))::int AS times,
            bool_and(e.id IS NOT NULL AND a.id IS NOT NULL AND o."doneAt" IS NOT NULL AND w.state = 'PUBLISHED' AND w.snapshot IS NOT NULL
              AND w."publishedById" IS NOT NULL AND e.number = 1 AND e.kind = 'PUBLICATION'
              AND ARRAY(SELECT f.kind::text FROM "EditionFile" f WHERE f."editionId" = e.id AND f.kind <> 'CHART'
                        AND encode(sha256(f.bytes), 'hex') = f.sha256 ORDER BY 1) = $2::text[]) AS whole
     FROM unnest($1::text[]) AS m(mark)
     LEFT JOIN "Relationship" r ON r.slug = split_part(m.mark, '/', 1)
     LEFT JOIN "WeeklySummary" w ON w."relationshipId" = r.id AND w.week = split_part(m.mark, '/', 2) AND w.state = 'PUBLISHED'
     LEFT JOIN "SummaryEdition" e ON e."summaryId" = w.id
     LEFT JOIN "OutboxEntry" o ON o.topic = 'edition' AND o.payload->>'edition' = e.id::text
     LEFT JOIN "AuditEvent" a ON a.action = 'summary.publish' AND a."subjectId" = m.mark
     WHERE w.id IS NOT NULL OR a.id IS NOT NULL GROUP BY 1`,
    [sent.map(({ mark }) => mark), FILES],
  );
}
