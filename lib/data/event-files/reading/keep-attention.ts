import { count } from "@/lib/charts/format/format";
import { REFERENCE_PERIODS_MAX } from "@/lib/codebook/limits";
import { databaseClock } from "@/lib/data/database-clock";
import { keepCountedSeries } from "@/lib/data/reference/counted-series";
import { db, type Transaction } from "@/lib/db/client";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { ThreeCounts } from "@/lib/event-files/happenings/happening";
import { type CountedSpan, weeklyAttention } from "@/lib/event-files/happenings/weekly-attention";
import { EVENT_SOURCES, type EventSource } from "@/lib/event-files/sources/event-sources";
import { holdsPrivateRows } from "../private-tables";
import { coveredDays, type SourcePlace } from "./covered-days";
import { saidOfTables } from "./said-of-tables";

/** The three counts as series: none of them is right by itself. */
const SERIES: { of: keyof ThreeCounts; one: string; what: string }[] = [
  { of: "rows", one: "row", what: "rows" },
  { of: "folded", one: "statement", what: "statements" },
  { of: "daily", one: "happening", what: "happenings" },
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
export async function holdAttention(tx: Transaction, { relationshipId, source }: SourcePlace): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`thawline attention ${relationshipId} ${source}`}, 0))`;
}

async function keepCounts(
  place: SourcePlace,
  source: EventSource,
  { addedById, relationship }: { addedById: string | null; relationship: string },
): Promise<void> {
  const today = dayFromIso((await databaseClock()).toISOString().slice(0, 10));
  const found = weeklyAttention(await coveredDays(place, today), await countedOf(place));
  if (found.rows.length === 0) return;
  const own = source.id === "own";
  const told = own ? await saidOfTables(place) : source;
  const restricted = own && (await holdsPrivateRows(db, place.relationshipId));
  for (const { of, one, what } of SERIES) {
    const kept = await keepCountedSeries(addedById, {
      relationship,
      ...described(told, what),
      // The newest, where there are more than a series holds.
      values: found[of].slice(-REFERENCE_PERIODS_MAX),
      visibility: "internal",
      termsGrow: own,
      restricted,
      note: noteOf(found.across[of], { one, what }, restricted),
    });
    if (!kept.ok) throw new Error(`attention is not kept: ${kept.problems[0]?.message}`);
  }
}

/**
 * Happenings whose rows stand, on the days that these are dated to: this is what the source says, not what we do. What coders decided keeps the days by which they did, whatever a later release says.
 */
async function countedOf({ relationshipId, source }: SourcePlace): Promise<CountedSpan[]> {
  return db.$queryRaw<CountedSpan[]>`
    SELECT found."first", found."last", sum(found."rows")::int AS "rows", sum(found."folded")::int AS "folded", count(*)::int AS "daily"
    FROM (
      SELECT min((kept."content"->'time'->>'first')::int) AS "first", max((kept."content"->'time'->>'last')::int) AS "last",
        count(*) AS "rows", count(DISTINCT kept."statement") AS "folded"
      FROM "EventRowKept" kept
      WHERE kept."relationshipId" = ${relationshipId}::uuid AND kept."source" = ${source} AND NOT kept."vanished"
      GROUP BY kept."candidateId") found
    GROUP BY found."first", found."last"`;
}

function described({ id, name, citation, licence, address }: EventSource, what: string) {
  return {
    key: `${id} ${what}`,
    name: `Attention: ${what} of ${id === "own" ? "tables of our own" : name}`,
    unit: `${what} a week`,
    source: citation,
    licence,
    address: address ?? "",
  };
}

function noteOf(across: number, { one, what }: { one: string; what: string }, restricted: boolean): string {
  const notes = ["Of the weeks that the files read cover whole."];
  if (across > 0)
    notes.push(
      `${count(across, `${one} is`, `${what} are`)} dated to more than one week and counted in none.`,
    );
  if (restricted) notes.push("Rows that may not be passed on are counted in it.");
  return notes.join(" ");
}
