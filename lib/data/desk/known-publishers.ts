import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { reliabilityOf } from "@/lib/codebook/grades";
import { db } from "@/lib/db/client";
import type { Reliability } from "@/lib/engine/signals/signal";

const MOST = 300;

/** A publisher with the grade and the language that it was given last; of those that came at once, the grade that it has most often. */
export interface KnownPublisher {
  publisher: string;
  reliability: Reliability;
  language: string;
}

/** Publishers that coders have graded, by name; the ones used last where there are too many. */
export async function listKnownPublishers(person: Person | null): Promise<KnownPublisher[]> {
  authorise(person, "signal.write");
  const rows = await db.$queryRaw<{ publisher: string; reliability: string; language: string }[]>`
    SELECT publisher, reliability, language FROM (
      SELECT DISTINCT ON (publisher) publisher, reliability::text, language, "createdAt"
      FROM (SELECT *, count(*) OVER (PARTITION BY publisher, reliability) AS times FROM "Source") graded
      ORDER BY publisher, "createdAt" DESC, times DESC, reliability, language
    ) latest ORDER BY "createdAt" DESC LIMIT ${MOST}`;
  return rows
    .map((row) => ({ ...row, reliability: reliabilityOf(row.reliability) }))
    .sort((a, b) => a.publisher.localeCompare(b.publisher, "en"));
}
