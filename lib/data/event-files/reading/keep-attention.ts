import { z } from "zod";
import { REFERENCE_PERIODS_MAX } from "@/lib/codebook/limits";
import { databaseClock } from "@/lib/data/database-clock";
import { keepCountedSeries } from "@/lib/data/reference/counted-series";
import { db, type Transaction } from "@/lib/db/client";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { isoWeekOf } from "@/lib/engine/calendar/iso-week";
import {
  type CountedSpan,
  type WeeklyAttention,
  weeklyAttention,
} from "@/lib/event-files/happenings/weekly-attention";
import type { DaySpan } from "@/lib/event-files/rows/event-reader";
import { joinSpans } from "@/lib/event-files/rows/join-spans";
import { EVENT_SOURCES, type EventSource } from "@/lib/event-files/sources/event-sources";
import { holdsPrivateRows } from "../private-tables";
import { saidOfTables } from "./said-of-tables";

const daySpans = z.array(z.object({ first: z.int(), last: z.int() }));

/** The three counts as series: none of them is right by itself. */
const SERIES: { of: Exclude<keyof WeeklyAttention, "acrossWeeks">; what: string }[] = [
  { of: "rows", what: "rows" },
  { of: "folded", what: "statements" },
  { of: "daily", what: "happenings" },
];

/**
 * After a file was read: how much its source says of the two states week by week, as series beside the index, for staff alone. Of the weeks that its files cover whole. May be run again: a
 * series gets a new version only where a count differs; that of tables of one’s own says anew where it comes from with each, until somebody edits it. A relationship that was archived meanwhile gets none.
 */
export async function keepAttention(fileId: string): Promise<void> {
  const file = await db.eventFile.findUnique({
    where: { id: fileId },
    select: {
      state: true,
      source: true,
      addedById: true,
      relationshipId: true,
      relationship: { select: { slug: true, archivedAt: true } },
    },
  });
  const source = EVENT_SOURCES.find(({ id }) => id === file?.source);
  if (file?.state !== "READ" || file.relationship.archivedAt !== null || !source) return;
  const place = { relationshipId: file.relationshipId, source: source.id };
  const asked = { addedById: file.addedById, relationship: file.relationship.slug };
  await db.$transaction(
    async (tx) => {
      await holdAttention(tx, place);
      await keepCounts(place, source, asked);
    },
    { timeout: TURN_TIMEOUT },
  );
}

/** Every count of a source waits for the one before it. */
const TURN_TIMEOUT = 600_000;

/** Until the end of the transaction nobody else counts what a source says of a relationship: of two who read files of it at once, the later one counts both. */
export async function holdAttention(tx: Transaction, { relationshipId, source }: Place): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`thawline attention ${relationshipId} ${source}`}, 0))`;
}

async function keepCounts(
  place: Place,
  source: EventSource,
  { addedById, relationship }: { addedById: string | null; relationship: string },
): Promise<void> {
  const found = weeklyAttention(await coveredBy(place), await countedOf(place));
  const thisWeek = isoWeekOf(dayFromIso((await databaseClock()).toISOString().slice(0, 10)));
  if (!found.rows.some(([week]) => week <= thisWeek)) return;
  const own = source.id === "own";
  const told = own ? await saidOfTables(place) : source;
  const restricted = own && (await holdsPrivateRows(db, place.relationshipId));
  for (const { of, what } of SERIES) {
    const kept = await keepCountedSeries(addedById, {
      relationship,
      ...described(told, what),
      // No week to come, which only a mistyped date covers; and the newest, where there are more than a series holds.
      values: found[of].filter(([week]) => week <= thisWeek).slice(-REFERENCE_PERIODS_MAX),
      visibility: "internal",
      termsGrow: own,
      restricted,
      note: noteOf(found.acrossWeeks, restricted),
    });
    if (!kept.ok) throw new Error(`attention is not kept: ${kept.problems[0]?.message}`);
  }
}

interface Place {
  relationshipId: string;
  source: string;
}

async function coveredBy(place: Place): Promise<DaySpan[]> {
  const files = await db.eventFile.findMany({
    where: { ...place, state: "READ" },
    select: { covered: true },
  });
  return joinSpans(files.flatMap(({ covered }) => (covered === null ? [] : daySpans.parse(covered))));
}

/** Happenings whose rows stand, whatever coders made of them: this is what the source says, not what we do. */
async function countedOf({ relationshipId, source }: Place): Promise<CountedSpan[]> {
  return db.$queryRaw<CountedSpan[]>`
    SELECT found."first", found."last", sum(found."rows")::int AS "rows", sum(found."folded")::int AS "folded", count(*)::int AS "daily"
    FROM (
      SELECT candidate."firstDay" - DATE '1970-01-01' AS "first", candidate."lastDay" - DATE '1970-01-01' AS "last",
        count(*) AS "rows", count(DISTINCT kept."statement") AS "folded"
      FROM "EventRowKept" kept JOIN "EventCandidate" candidate ON candidate."id" = kept."candidateId"
      WHERE kept."relationshipId" = ${relationshipId}::uuid AND kept."source" = ${source} AND NOT kept."vanished"
      GROUP BY candidate."id") found
    GROUP BY found."first", found."last"`;
}

function described({ id, name, citation, licence, address }: EventSource, what: string) {
  return {
    key: `${id} ${what}`,
    name: `Attention: ${what} of ${name}`,
    unit: `${what} a week`,
    source: citation,
    licence,
    address: address ?? "",
  };
}

function noteOf(acrossWeeks: number, restricted: boolean): string {
  const notes = ["Of the weeks that the files read cover whole."];
  if (acrossWeeks > 0) notes.push(`${acrossWeeks} dated to more than one week are in none.`);
  if (restricted) notes.push("Rows that may not be passed on are counted in it.");
  return notes.join(" ");
}
