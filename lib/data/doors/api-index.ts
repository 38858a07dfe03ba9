import type { Vintage } from "@/lib/charts/address/vintage";
import { loadReadingBase, type ReadingBase } from "@/lib/data/readings/reading-base";
import { readingOn } from "@/lib/data/readings/reading-facts";
import { readVerdict } from "@/lib/data/readings/verdict/verdict-reading";
import { refuse } from "@/lib/data/refusal";
import { relationshipIn } from "@/lib/data/relationships/relationship-in";
import { getRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import type { Direction } from "@/lib/engine/stages/direction";
import type { Stage } from "@/lib/engine/stages/stage";
import { coverageOn, isSupported } from "@/lib/engine/support/coverage";
import type { Table } from "@/lib/sheets/table";
import { type AnswerVintage, answerVintage, refuseUnusable } from "./answer-vintage";
import { type VerdictAnswer, verdictAnswer } from "./verdict-answer";

/** Columns that the index door shares with the compute command. */
const NUMBER_COLUMNS = ["day", "index", "warming", "cooling", ...FAMILIES] as const;
/** What generation 2 adds: what may be claimed of the day, and the parts of the index. */
const SUPPORT_COLUMNS = [
  "stage",
  "direction",
  "supported",
  "held",
  "standing",
  "moving",
  "violence",
  "bracketed",
] as const;
const INDEX_COLUMNS = [...NUMBER_COLUMNS, ...SUPPORT_COLUMNS];
/** A hundred years: no door answers for longer ranges at once. */
const RANGE_DAYS = 36_525;
type Numbers = Record<Exclude<(typeof NUMBER_COLUMNS)[number], "day">, number | null>;

/** All null under a method of generation 1 and on days outside the view. */
interface Support {
  stage: Stage | null;
  direction: Direction | null;
  /** Coverage supports the day: without that there is no stage and no direction. */
  supported: boolean | null;
  /** The stage that state violence holds a higher one at. */
  held: Stage | null;
  standing: number | null;
  moving: number | null;
  violence: number | null;
  /** Fewer than two families have fresh evidence; null: there is no stage. */
  bracketed: boolean | null;
}
type IndexRow = { day: string } & Numbers & Support;

const NO_SUPPORT: Support = {
  stage: null,
  direction: null,
  supported: null,
  held: null,
  standing: null,
  moving: null,
  violence: null,
  bracketed: null,
};

export interface IndexDoor {
  relationship: string;
  from: string;
  to: string;
  trackedFrom: string;
  codedThrough: string;
  methodVersion: number;
  vintage: AnswerVintage;
  /** Of the last day of the range, or the last coded one, if that is earlier. */
  verdict: VerdictAnswer;
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
  const verdictDay = Math.max(
    base.first,
    Math.min(dayFromIso(to), asked.to === undefined ? base.opens : base.last),
  );
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
    verdict: verdictAnswer(await readVerdict(base, verdictDay), verdictDay),
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

function rowOn(base: ReadingBase, day: Day): IndexRow {
  const reading = readingOn(base, day);
  const { index, warming, cooling, scores } = reading;
  const [DIPLOMATIC = null, RHETORIC = null, TRADE = null, ENERGY = null, SECURITY = null] = scores;
  const numbers = { index, warming, cooling, DIPLOMATIC, RHETORIC, TRADE, ENERGY, SECURITY };
  return { day: isoFromDay(day), ...numbers, ...supportOn(base, reading) };
}

function supportOn({ coverage }: ReadingBase, reading: ReturnType<typeof readingOn>): Support {
  if (coverage === null) return NO_SUPPORT;
  const { stage, direction, held, standing, moving, violence } = reading;
  const supported = isSupported(coverageOn(coverage, reading.day));
  const bracketed = stage === null ? null : reading.bracketed;
  return { stage, direction, supported, held, standing, moving, violence, bracketed };
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
    ...NO_SUPPORT,
  };
}

export function indexTable({ days }: IndexDoor): Pick<Table, "header" | "days" | "rows"> {
  const rows = days.map((row) => INDEX_COLUMNS.map((column) => row[column]));
  return { header: INDEX_COLUMNS, days: ["day"], rows };
}
