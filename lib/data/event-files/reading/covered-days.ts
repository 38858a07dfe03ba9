import { z } from "zod";
import { db } from "@/lib/db/client";
import { weekday } from "@/lib/engine/calendar/iso-week";
import type { Day } from "@/lib/engine/signals/signal";
import type { DaySpan } from "@/lib/event-files/rows/event-reader";
import { joinSpans } from "@/lib/event-files/rows/join-spans";
import { isReplaced } from "./replaced-file";

const daySpans = z.array(z.object({ first: z.int(), last: z.int() }));

/** One source of a relationship. */
export interface SourcePlace {
  relationshipId: string;
  source: string;
}

interface Covering {
  covered: unknown;
  /** The day on which the file was brought. */
  brought: Day;
}

/**
 * The days of which the files of a source say all that they have to say, in order, not touching. No file does of days after the one on which it was brought, which only a mistyped date covers, and none
 * is told of the week that is running. A file that a later release replaced says nothing any more.
 */
export async function coveredDays(place: SourcePlace, today: Day): Promise<DaySpan[]> {
  const lastSunday = today - weekday(today);
  const spans = (await standingFiles(place)).flatMap(({ covered, brought }) =>
    daySpans
      .parse(covered)
      .map(({ first, last }) => ({ first, last: Math.min(last, brought, lastSunday) }))
      .filter(({ first, last }) => first <= last),
  );
  return joinSpans(spans);
}

/** Files that were read and that no later release replaced. */
async function standingFiles({ relationshipId, source }: SourcePlace): Promise<Covering[]> {
  return db.$queryRaw<Covering[]>`
    SELECT file."covered", (file."createdAt" AT TIME ZONE 'UTC')::date - DATE '1970-01-01' AS "brought"
    FROM "EventFile" file
    WHERE file."relationshipId" = ${relationshipId}::uuid AND file."source" = ${source} AND file."state" = 'READ' AND file."covered" IS NOT NULL
      AND NOT ${isReplaced}`;
}
