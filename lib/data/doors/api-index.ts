import type { Vintage } from "@/lib/charts/address/vintage";
import type { CsvCell } from "@/lib/charts/tables/csv";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { readingOn } from "@/lib/data/readings/reading-facts";
import { refuse } from "@/lib/data/refusal";
import { relationshipIn } from "@/lib/data/relationships/relationship-in";
import { getRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import { type AnswerVintage, answerVintage, refuseUnusable } from "./answer-vintage";

/** Columns of the index door and of the compute command. */
export const INDEX_COLUMNS = ["day", "index", "warming", "cooling", ...FAMILIES] as const;
/** A hundred years: no door answers for longer ranges at once. */
const RANGE_DAYS = 36_525;
type IndexRow = { day: string } & Record<Exclude<(typeof INDEX_COLUMNS)[number], "day">, number | null>;

export interface IndexDoor {
  relationship: string;
  from: string;
  to: string;
  trackedFrom: string;
  codedThrough: string;
  methodVersion: number;
  vintage: AnswerVintage;
  days: IndexRow[];
}

/**
 * The index of every day asked for, at full precision. Null: no data. Days before the first tracked day, after the
 * last coded one or after the day of knowledge carry nothing: not coded is not calm.
 */
export async function readIndexDoor(
  slug: string,
  asked: { from?: string; to?: string; vintage: Vintage },
): Promise<IndexDoor> {
  await refuseUnusable(asked.vintage);
  const relationship = relationshipIn(await getRelationship(slug), asked.vintage.codedOn);
  const base = await loadReadingBase(relationship, asked.vintage);
  const { from, to } = rangeOf(relationship, asked);
  const first = dayFromIso(from);
  const days = Array.from({ length: dayFromIso(to) - first + 1 }, (_, at): IndexRow => {
    const day = first + at;
    return day < base.first || day > base.last ? emptyRow(day) : rowOn(base, day);
  });
  return {
    relationship: slug,
    from,
    to,
    trackedFrom: relationship.trackedFrom,
    codedThrough: relationship.codedThrough,
    methodVersion: base.methodVersion,
    vintage: answerVintage(asked.vintage, relationship),
    days,
  };
}

/** The days asked for; where one is left out, the covered days begin or end the range. */
function rangeOf(
  { trackedFrom, codedThrough }: RelationshipRow,
  asked: { from?: string; to?: string },
): { from: string; to: string } {
  const later = (a: string, b: string) => (a > b ? a : b);
  const to = asked.to ?? later(asked.from ?? codedThrough, codedThrough);
  const from = asked.from ?? (later(to, trackedFrom) === to ? trackedFrom : to);
  if (dayFromIso(to) - dayFromIso(from) > RANGE_DAYS)
    refuse("to", `a range of at most ${RANGE_DAYS.toLocaleString("en-GB")} days`);
  return { from, to };
}

function rowOn(base: Parameters<typeof readingOn>[0], day: Day): IndexRow {
  const { index, warming, cooling, scores } = readingOn(base, day);
  const [DIPLOMATIC = null, RHETORIC = null, TRADE = null, ENERGY = null, SECURITY = null] = scores;
  return { day: isoFromDay(day), index, warming, cooling, DIPLOMATIC, RHETORIC, TRADE, ENERGY, SECURITY };
}

function emptyRow(day: Day): IndexRow {
  return {
    day: isoFromDay(day),
    index: null,
    warming: null,
    cooling: null,
    DIPLOMATIC: null,
    RHETORIC: null,
    TRADE: null,
    ENERGY: null,
    SECURITY: null,
  };
}

export function indexTable({ days }: IndexDoor): { header: readonly string[]; rows: CsvCell[][] } {
  return { header: INDEX_COLUMNS, rows: days.map((row) => INDEX_COLUMNS.map((column) => row[column])) };
}
