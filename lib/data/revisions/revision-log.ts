import {
  type Coded,
  codedOf,
  type RevisionRow,
  revisionJoins,
  revisionSelection,
} from "@/lib/data/readings/coded-signals";
import { kept } from "@/lib/data/readings/reading-keep";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";

/** One revision of one signal, with when it was recorded. */
interface LoggedRevision extends RevisionRow {
  /** ISO moment to the millisecond. */
  recordedAt: string;
  number: number;
  voided: boolean;
}

/** Every revision of a relationship in the order of recording. */
export interface RevisionLog {
  revisions: readonly LoggedRevision[];
  /** Moments at which anything was recorded, each once, the earliest first. */
  moments: readonly string[];
}

const LOGS_KEPT = 8;
/** A revision is kept as it was read, more than a kilobyte of it. */
const ROOM = { of: ({ revisions }: RevisionLog) => revisions.length, most: 500_000 };
const logs = new Map<string, Promise<RevisionLog>>();

/** Read whole and once for every state of the data: replaying it costs no further question to the database. */
export function loadRevisionLog(
  relationship: Pick<RelationshipRow, "id" | "dataVersion">,
): Promise<RevisionLog> {
  const { id, dataVersion } = relationship;
  return kept(logs, LOGS_KEPT, `${id} ${dataVersion}`, () => readRevisionLog(id), ROOM);
}

/** The days on which anything was recorded, the earliest first, without what was. */
export async function loadRecordedDays({ id }: Pick<RelationshipRow, "id">): Promise<string[]> {
  const days = await db.$queryRaw<{ day: string }[]>`
    SELECT DISTINCT (v."recordedAt" AT TIME ZONE 'UTC')::date::text AS day
    FROM "Signal" s JOIN "SignalRevision" v ON v."signalId" = s.id
    WHERE s."relationshipId" = ${id}::uuid ORDER BY day`;
  return days.map(({ day }) => day);
}

async function readRevisionLog(relationshipId: string): Promise<RevisionLog> {
  const rows = await db.$queryRaw<(Omit<LoggedRevision, "recordedAt"> & { recordedAt: Date })[]>`
    SELECT ${revisionSelection}, v."recordedAt", v.number, v.voided
    FROM "Signal" s
    JOIN "SignalRevision" v ON v."signalId" = s.id
    ${revisionJoins}
    WHERE s."relationshipId" = ${relationshipId}::uuid
    ORDER BY v."recordedAt", s.slug, v.number`;
  const revisions = rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
  return { revisions, moments: [...new Set(revisions.map(({ recordedAt }) => recordedAt))] };
}

/** A walk through a log, from moment to moment and never back. */
export interface LogWalk {
  /** Takes in all that was recorded up to a moment; returns what of it speaks, each with what it replaced. */
  goTo: (moment: string) => { before: LoggedRevision | null; after: LoggedRevision }[];
  /** The signals as coded on the moment reached. The same as asking the database. */
  coded: () => Coded;
}

/** A history of thousands of moments is walked through once, and not replayed from its beginning for each of them. */
export function walkLog({ revisions }: Pick<RevisionLog, "revisions">): LogWalk {
  const newest = new Map<string, LoggedRevision>();
  let next = 0;
  return {
    goTo(moment) {
      const changes: ReturnType<LogWalk["goTo"]> = [];
      for (let after = revisions[next]; after && after.recordedAt <= moment; after = revisions[++next]) {
        const before = newest.get(after.slug) ?? null;
        if (before && (before.number > after.number || (after.provisional && !before.provisional))) continue;
        newest.set(after.slug, after);
        changes.push({ before, after });
      }
      return changes;
    },
    coded() {
      const standing = [...newest.values()].filter(({ voided }) => !voided);
      return codedOf(standing.sort((a, b) => (a.slug < b.slug ? -1 : 1)));
    },
  };
}
