import type { QuietFacts } from "@/lib/brief/weekly/quiet/quiet-runs";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { LIVE, type Vintage, vintageWords } from "@/lib/charts/address/vintage";
import { coveredDays, loadReadingBase } from "@/lib/data/readings/reading-base";
import { stateIn } from "@/lib/data/relationships/relationship-in";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { isoWeekOf, shiftWeek, sundayOnOrBefore } from "@/lib/engine/calendar/iso-week";
import type { Generation } from "@/lib/engine/methods/method";
import type { WeeklyArrow } from "@/lib/engine/stages/arrow";
import type { EditionKind } from "@/lib/publication/edition-head";
import { openWeek } from "./open-week";
import { lastDay, placeOfWeek } from "./week-place";
import { draftTexts, weekContent } from "./weekly-content";
import { type EarlierWeeks, earlierChanges, loadEarlierWeeks } from "./weekly-earlier";
import { frozenBase } from "./weekly-freeze";
import {
  type DraftRow,
  findSummaryRow,
  listDraftWeeks,
  listPublished,
  type PublishedRow,
} from "./weekly-rows";

/** The last week whose Sunday is coded in a vintage; null where not a single one is. */
export function lastCodedWeek(relationship: RelationshipRow, vintage: Vintage = LIVE): string | null {
  const sunday = sundayOnOrBefore(lastDay(relationship, vintage));
  return sunday < coveredDays(relationship, vintage).first ? null : isoWeekOf(sunday);
}

export type WeekSummary = { week: string; content: WeeklySnapshot; methodVersion: number } & (
  | { state: "published"; row: PublishedRow }
  /** `compared`: earlier weeks could be compared with what was published of them. */
  | { state: "draft"; draft: DraftRow | null; compared: boolean }
);

/**
 * The summary of a week: as published, whatever the vintage asked for, or drafted from the numbers of the vintage. An
 * editor also sees the words that were kept for a draft; to others, and of another state than the present, an
 * unpublished week is drafted by the numbers alone. Null: the week is not covered.
 */
export async function findWeekSummary(
  relationship: RelationshipRow,
  week: string,
  options: { keptDraft: boolean; vintage?: Vintage },
): Promise<WeekSummary | null> {
  const { published: row, draft } = await findSummaryRow(relationship.id, week);
  if (row) {
    const { snapshot: content, methodVersion } = row;
    return { week, state: "published", content, methodVersion, row };
  }
  const { vintage = LIVE } = options;
  if (placeOfWeek(relationship, week, vintage) !== "covered") return null;
  const { knownOn, codedOn } = vintage;
  const mine = options.keptDraft && vintageWords(vintage) === "" ? draft : null;
  const base = mine?.frozen
    ? await frozenBase(relationship, week, mine.frozen)
    : await loadReadingBase(relationship, vintage);
  const asOf = mine?.frozen?.asOf ?? (codedOn === null ? null : new Date(codedOn));
  const from = { relationshipId: relationship.id, asOf, knownOn };
  const texts = mine?.texts ?? (await draftTexts(base, week, from));
  const published = await loadEarlierWeeks(relationship, week);
  const compared = isLater(vintage, published);
  const earlier = compared ? earlierChanges(published, base) : null;
  const content = await weekContent(base, week, texts, earlier, from);
  return { week, state: "draft", content, methodVersion: base.methodVersion, draft: mine, compared };
}

/** A state that knows less than the last published week did tells nothing of what was revised since. */
function isLater({ knownOn, codedOn }: Vintage, published: EarlierWeeks | null): boolean {
  const last = published?.rows[0]?.row.codedAsOf.toISOString();
  return last === undefined || (knownOn === null && (codedOn === null || codedOn >= last));
}

/** One line of the archive. */
export interface ArchiveWeek {
  week: string;
  from: string;
  to: string;
  /** As published where it is, else as it reads now. */
  index: number | null;
  change: number | null;
  arrow: WeeklyArrow | null;
  state: "published" | "corrected" | "withdrawn" | "draft" | "open" | "not-coded-yet";
  /** As published, or as the numbers suggest it; null: not coded yet. */
  headline: string | null;
  /** Of a week that may fold with others like it: nothing happened, and nobody has published or drafted it. */
  quiet: QuietFacts | null;
}

export interface Archive {
  years: number[];
  year: number;
  weeks: ArchiveWeek[];
  /** The last coded week. */
  current: string | null;
  /** Of the method that reads the weeks that are not published. */
  generation: Generation;
}

/** The weeks of one ISO year, the latest first; without a year, or with one that is not covered, the last. */
export async function listWeeks(
  relationship: RelationshipRow,
  year: number | null,
  vintage: Vintage = LIVE,
): Promise<Archive> {
  const base = await loadReadingBase(relationship, vintage);
  const [published, drafts] = await Promise.all([
    listPublished(relationship.id),
    listDraftWeeks(relationship.id),
  ]);
  const { trackedFrom, codedThrough } = stateIn(relationship, vintage.codedOn);
  const first = isoWeekOf(dayFromIso(trackedFrom));
  // The week that is under way is listed too, as not coded yet.
  const last = isoWeekOf(dayFromIso(codedThrough));
  const yearOf = (week: string) => Number(week.slice(0, 4));
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, at) => yearOf(last) - at);
  const shown = year !== null && years.includes(year) ? year : yearOf(last);
  const byWeek = new Map(published.map((row) => [row.week, row]));
  const weeks: ArchiveWeek[] = [];
  for (let week = last; week >= first; week = shiftWeek(week, -1)) {
    if (yearOf(week) !== shown) continue;
    const row = byWeek.get(week);
    weeks.push(row ? publishedWeek(row) : await openWeek(relationship, base, week, drafts.includes(week)));
  }
  return {
    years,
    year: shown,
    weeks,
    generation: base.method.generation,
    current: lastCodedWeek(relationship, vintage),
  };
}

const STATE_OF: Record<EditionKind, ArchiveWeek["state"]> = {
  PUBLICATION: "published",
  CORRECTION: "corrected",
  WITHDRAWAL: "withdrawn",
};

function publishedWeek({ week, snapshot, edition }: PublishedRow): ArchiveWeek {
  const { from, to, index, arrow, headline } = snapshot;
  return {
    week,
    from,
    to,
    state: STATE_OF[edition?.kind ?? "PUBLICATION"],
    quiet: null,
    headline,
    index: index.now,
    change: index.change,
    arrow: arrow.way,
  };
}
