import { columnOfIso } from "@/lib/data/day-column";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";

/**
 * Which revisions of a relationship speak: the newest of every signal, or (`codedOn`) the newest of those recorded up to
 * a moment. Voided ones are among them.
 */
export async function speakingRevisions(
  relationshipId: string,
  codedOn: string | null,
): Promise<Prisma.SignalRevisionWhereInput> {
  const signal = { relationshipId };
  if (codedOn === null) return { signal, currentOf: { isNot: null } };
  const asOf = new Date(codedOn);
  // What has not been revised since speaks by its newest revision; only of the others an earlier one is looked up.
  const earlier = await db.$queryRaw<{ id: string }[]>`
    SELECT v.id FROM "Signal" s
    JOIN "SignalRevision" c ON c.id = s."currentRevisionId" AND c."recordedAt" > ${asOf}
    JOIN LATERAL (
      SELECT x.id FROM "SignalRevision" x WHERE x."signalId" = s.id AND x."recordedAt" <= ${asOf}
      ORDER BY x.number DESC LIMIT 1
    ) v ON true
    WHERE s."relationshipId" = ${relationshipId}::uuid`;
  return {
    signal,
    recordedAt: { lte: asOf },
    OR: [{ currentOf: { isNot: null } }, { id: { in: earlier.map(({ id }) => id) } }],
  };
}

/** Revisions with a report that was published by a day; one without a date counts as published on the written start. */
export function knownRevisions(knownOn: Day | null): Prisma.SignalRevisionWhereInput {
  if (knownOn === null) return {};
  const day = columnOfIso(isoFromDay(knownOn));
  return {
    OR: [
      { reports: { some: { source: { published: { lte: day } } } } },
      { startDay: { lte: day }, reports: { some: { source: { published: null } } } },
    ],
  };
}

/** Whether a report is known on a day (ISO days). */
export function isKnownReport(published: string | null, start: string, knownOn: Day | null): boolean {
  return knownOn === null || (published ?? start) <= isoFromDay(knownOn);
}

/** Whether the ending of a signal is known on a day; until it is published the status is in force. */
export function isKnownEnd(endPublished: string | null, knownOn: Day | null): boolean {
  return knownOn === null || endPublished === null || endPublished <= isoFromDay(knownOn);
}
