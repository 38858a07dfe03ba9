import { LIVE, type Vintage } from "@/lib/charts/address/vintage";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { coveredDays, loadReadingBase, type ReadingBase } from "@/lib/data/readings/reading-base";
import { readVerdict } from "@/lib/data/readings/verdict/verdict-reading";
import { getRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { placeOfWeek, type WeekPlace } from "@/lib/data/weeks/week-place";
import { revisedSince, verifyPublished } from "@/lib/data/weeks/weekly-verification";
import { findWeekSummary, type WeekSummary } from "@/lib/data/weeks/weeks";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { coverageOn, isSupported } from "@/lib/engine/support/coverage";
import type { Cell, Table } from "@/lib/sheets/table";
import { type AnswerVintage, answerVintage, refuseUnusable } from "./answer-vintage";
import { verdictAnswer } from "./verdict-answer";

interface Pair {
  now: number | null;
  before: number | null;
  change: number | null;
}

const sundays = ({ now, before, change }: Pair) => ({ thisSunday: now, lastSunday: before, change });

/**
 * The summary of a week for programs: frozen where it is published, whatever the vintage asked for, else as the numbers of
 * the vintage draft it.
 */
export async function readWeekDoor(slug: string, week: string, vintage: Vintage) {
  const relationship = await getRelationship(slug);
  await refuseUnusable(vintage);
  const place = placeOfWeek(relationship, week, vintage);
  const summary =
    place === "no-such-week"
      ? null
      : await findWeekSummary(relationship, week, { keptDraft: false, vintage });
  if (!summary) {
    const missing: Exclude<WeekPlace, "covered"> = place === "covered" ? "no-such-week" : place;
    return {
      found: false as const,
      place: missing,
      coveredThrough: isoFromDay(coveredDays(relationship, vintage).last),
    };
  }
  return {
    found: true as const,
    door: {
      relationship: slug,
      ...words(summary),
      ...(await ofItsData(summary, vintage, relationship)),
      vintage: vintageOf(summary, vintage, relationship),
      ...(await standing(relationship, summary)),
    },
  };
}

/** A published summary speaks of its own vintage alone. */
function vintageOf(
  summary: WeekSummary,
  asked: Vintage,
  relationship: RelationshipRow,
): AnswerVintage & { fixed: boolean } {
  if (summary.state === "draft") return { ...answerVintage(asked, relationship), fixed: false };
  const own = { knownOn: null, through: null, codedOn: summary.row.codedAsOf.toISOString() };
  return { ...answerVintage(own, relationship), fixed: true };
}

/**
 * Whether coverage supports the two Sundays: without this one there is no stage, without both no arrow. Null: the method is
 * of generation 1 and does not ask.
 */
async function ofItsData(summary: WeekSummary, vintage: Vintage, relationship: RelationshipRow) {
  const own =
    summary.state === "published"
      ? { ...LIVE, codedOn: summary.row.codedAsOf.toISOString(), method: summary.methodVersion }
      : vintage;
  const base = await loadReadingBase(relationship, own);
  const sunday = dayFromIso(summary.content.to);
  return {
    supported: sundaysSearched(base, sunday),
    verdict: verdictAnswer(await readVerdict(base, Math.min(sunday, base.last)), sunday),
  };
}

function sundaysSearched({ coverage }: ReadingBase, sunday: number) {
  if (coverage === null) return null;
  const on = (day: number) => isSupported(coverageOn(coverage, day));
  return { thisSunday: on(sunday), lastSunday: on(sunday - 7) };
}

function words({ content, methodVersion, state }: WeekSummary) {
  return {
    week: content.week,
    from: content.from,
    to: content.to,
    state,
    methodVersion,
    headline: content.headline,
    arrow: { way: content.arrow.way, change: content.index.change, reason: content.arrow.reason },
    index: sundays(content.index),
    warming: sundays(content.warming),
    cooling: sundays(content.cooling),
    tension: content.tension,
    stage: content.stage,
    direction: content.direction,
    families: content.families.map(({ family, evidence, thin, ...pair }) => ({
      family,
      label: FAMILY_LABEL[family],
      ...sundays(pair),
      evidence,
      thin,
    })),
    points: content.points,
    // Weeks published before they were told apart have neither.
    everythingElse: { ...content.rest, new: content.restNew ?? null, earlier: content.restOld ?? null },
    earlierWeeks: content.earlier,
    sources: content.sources,
  };
}

async function standing(relationship: RelationshipRow, summary: WeekSummary) {
  if (summary.state === "draft") return { published: null };
  const { row } = summary;
  const [since, check] = await Promise.all([
    revisedSince(relationship, row),
    verifyPublished(relationship, row),
  ]);
  return {
    published: {
      at: row.publishedAt.toISOString(),
      codedAsOf: row.codedAsOf.toISOString(),
      inputsHash: row.inputsHash,
      computesAgain: check.sameHash && check.different.length === 0,
      revisedSince: { index: since.now, difference: since.difference, signals: since.signals },
    },
  };
}

type WeekDoor = Extract<Awaited<ReturnType<typeof readWeekDoor>>, { found: true }>["door"];

/** The family table with the two pulls and the index. */
export function weekTable(door: WeekDoor): Pick<Table, "header" | "days" | "rows"> {
  const line = (name: string, pair: ReturnType<typeof sundays>): Cell[] => [
    name,
    pair.thisSunday,
    pair.lastSunday,
    pair.change,
  ];
  return {
    header: ["line", "thisSunday", "lastSunday", "change", "evidence", "thin"],
    days: [],
    rows: [
      [...line("index", door.index), null, null],
      [...line("warming", door.warming), null, null],
      [...line("cooling", door.cooling), null, null],
      ...door.families.map((family) => [...line(family.family, family), family.evidence, family.thin]),
    ],
  };
}
