import type { SideNames } from "@/lib/brief/weekly/points/point-witness";
import type { Waiting } from "@/lib/brief/weekly/publication/provisional";
import { db, type Transaction } from "@/lib/db/client";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";

/** What a summary says of its relationship beside figures and signals. */
export interface WeekFrame {
  relationship: { slug: string; name: string };
  sides: SideNames;
}

/** Whose summary, and at which moment; null: as coded now. */
interface Asked {
  relationshipId: string;
  asOf: Date | null;
  client?: Transaction;
}

/** Name and states of a relationship, as they were recorded at the moment. */
export async function loadWeekFrame({ relationshipId, asOf, client = db }: Asked): Promise<WeekFrame> {
  const found = await client.relationship.findUniqueOrThrow({
    where: { id: relationshipId },
    select: {
      slug: true,
      name: true,
      sideAName: true,
      sideBName: true,
      states: {
        where: asOf === null ? {} : { recordedAt: { lte: asOf } },
        orderBy: { number: "desc" },
        take: 1,
        select: { name: true, sideAName: true, sideBName: true },
      },
    },
  });
  const then = asOf === null ? found : (found.states[0] ?? found);
  return {
    relationship: { slug: found.slug, name: then.name },
    sides: { a: then.sideAName, b: then.sideBName },
  };
}

/** What of the signals of a week waits for a second person at the moment, in the order of their days. */
export async function listWaiting(
  { relationshipId, asOf, client = db }: Asked,
  week: string,
): Promise<Waiting[]> {
  const span = parseIsoWeek(week);
  if (!span) return [];
  const [monday, sunday] = [isoFromDay(span.monday), isoFromDay(span.sunday)];
  const moment = asOf ?? new Date(8.64e15);
  return client.$queryRaw<Waiting[]>`
    SELECT v.title, NOT EXISTS (
      SELECT 1 FROM "SignalRevision" e
      WHERE e."signalId" = s.id AND NOT e.provisional AND NOT e.voided AND e."recordedAt" <= ${moment}
    ) AS fresh
    FROM "Signal" s
    JOIN LATERAL (
      SELECT * FROM "SignalRevision" x WHERE x."signalId" = s.id AND x."recordedAt" <= ${moment}
      ORDER BY x.number DESC LIMIT 1
    ) v ON true
    WHERE s."relationshipId" = ${relationshipId}::uuid AND v.provisional AND NOT v.voided AND v.scored
      AND v."startDay" BETWEEN ${monday}::date AND ${sunday}::date
    ORDER BY v."startDay", s.slug`;
}

/** Versions of the codebook under which the signals that began by a week were coded, the oldest first. */
export async function listCodebooks(
  { relationshipId, asOf, client = db }: Asked,
  week: string,
): Promise<number[]> {
  const span = parseIsoWeek(week);
  if (!span) return [];
  const moment = asOf ?? new Date(8.64e15);
  const rows = await client.$queryRaw<{ version: number }[]>`
    SELECT DISTINCT v."codebookVersion" AS version
    FROM "Signal" s
    JOIN LATERAL (
      SELECT * FROM "SignalRevision" x WHERE x."signalId" = s.id AND x."recordedAt" <= ${moment}
      ORDER BY x.provisional, x.number DESC LIMIT 1
    ) v ON true
    WHERE s."relationshipId" = ${relationshipId}::uuid AND NOT v.voided AND v.scored
      AND v."startDay" <= ${isoFromDay(span.sunday)}::date
    ORDER BY 1`;
  return rows.map(({ version }) => version);
}
