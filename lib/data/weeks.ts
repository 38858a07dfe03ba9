import type { WeeklySnapshot } from "@/lib/brief/weekly-snapshot";
import { type WeeklyArrow, weeklyArrow } from "@/lib/engine/arrow";
import { dayFromIso, isoFromDay } from "@/lib/engine/day";
import { isoWeekOf, parseIsoWeek, shiftWeek, sundayOnOrBefore } from "@/lib/engine/iso-week";
import { loadReadingBase, type ReadingBase } from "./reading-base";
import { readingOn } from "./reading-facts";
import type { RelationshipRow } from "./relationships";
import { draftTexts, weekContent } from "./weekly-content";
import { earlierChanges } from "./weekly-earlier";
import {
  type DraftRow,
  findSummaryRow,
  listDraftWeeks,
  listPublished,
  type PublishedRow,
} from "./weekly-rows";

/** Where a week stands among the days that a relationship covers. */
export type WeekPlace = "covered" | "not-coded-yet" | "before-tracking" | "no-such-week";

export function placeOfWeek(relationship: RelationshipRow, week: string): WeekPlace {
  const span = parseIsoWeek(week);
  if (!span) return "no-such-week";
  if (span.sunday < dayFromIso(relationship.trackedFrom)) return "before-tracking";
  return span.sunday > dayFromIso(relationship.codedThrough) ? "not-coded-yet" : "covered";
}

/** The last week whose Sunday is coded; null where not a single one is. */
export function lastCodedWeek(relationship: RelationshipRow): string | null {
  const sunday = sundayOnOrBefore(dayFromIso(relationship.codedThrough));
  return sunday < dayFromIso(relationship.trackedFrom) ? null : isoWeekOf(sunday);
}

export type WeekSummary = { week: string; content: WeeklySnapshot; methodVersion: number } & (
  | { state: "published"; row: PublishedRow }
  | { state: "draft"; draft: DraftRow | null }
);

/**
 * The summary of a week: as published, or drafted from the numbers as they stand. An editor also sees the words that
 * were kept for a draft; to others an unpublished week is drafted by the numbers alone. Null: the week is not covered.
 */
export async function findWeekSummary(
  relationship: RelationshipRow,
  week: string,
  options: { keptDraft: boolean },
): Promise<WeekSummary | null> {
  const { published, draft } = await findSummaryRow(relationship.id, week);
  if (published) {
    const { snapshot: content, methodVersion } = published;
    return { week, state: "published", content, methodVersion, row: published };
  }
  if (placeOfWeek(relationship, week) !== "covered") return null;
  const base = await loadReadingBase(relationship, null);
  const from = { relationshipId: relationship.id, asOf: null };
  const mine = options.keptDraft ? draft : null;
  const texts = mine?.texts ?? (await draftTexts(base, week, from));
  const content = await weekContent(base, week, texts, await earlierChanges(relationship, base, week), from);
  return { week, state: "draft", content, methodVersion: base.methodVersion, draft: mine };
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
  state: "published" | "draft" | "open" | "not-coded-yet";
  /** Of a published summary. */
  headline: string | null;
}

export interface Archive {
  years: number[];
  year: number;
  weeks: ArchiveWeek[];
  /** The last coded week. */
  current: string | null;
}

/** The weeks of one ISO year, the latest first; without a year, or with one that is not covered, the last. */
export async function listWeeks(relationship: RelationshipRow, year: number | null): Promise<Archive> {
  const base = await loadReadingBase(relationship, null);
  const [published, drafts] = await Promise.all([
    listPublished(relationship.id),
    listDraftWeeks(relationship.id),
  ]);
  const codedDay = dayFromIso(relationship.codedThrough);
  const first = isoWeekOf(dayFromIso(relationship.trackedFrom));
  // The week that is under way is listed too, as not coded yet.
  const last = isoWeekOf(codedDay);
  const yearOf = (week: string) => Number(week.slice(0, 4));
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, at) => yearOf(last) - at);
  const shown = year !== null && years.includes(year) ? year : yearOf(last);
  const byWeek = new Map(published.map((row) => [row.week, row]));
  const weeks: ArchiveWeek[] = [];
  for (let week = last; week >= first; week = shiftWeek(week, -1))
    if (yearOf(week) === shown)
      weeks.push(archiveWeek(relationship, base, week, byWeek.get(week) ?? null, drafts.includes(week)));
  return { years, year: shown, weeks, current: lastCodedWeek(relationship) };
}

function archiveWeek(
  relationship: RelationshipRow,
  base: ReadingBase,
  week: string,
  published: PublishedRow | null,
  drafted: boolean,
): ArchiveWeek {
  const span = parseIsoWeek(week) ?? { monday: 0, sunday: 0 };
  const dates = { week, from: isoFromDay(span.monday), to: isoFromDay(span.sunday) };
  if (published) {
    const { index, arrow, headline } = published.snapshot;
    return {
      ...dates,
      state: "published",
      headline,
      index: index.now,
      change: index.change,
      arrow: arrow.way,
    };
  }
  if (placeOfWeek(relationship, week) !== "covered")
    return { ...dates, state: "not-coded-yet", headline: null, index: null, change: null, arrow: null };
  const index = readingOn(base, span.sunday).index;
  const before = readingOn(base, span.sunday - 7).index;
  const change = index === null || before === null ? null : index - before;
  const arrow = weeklyArrow(change, base.method.stage);
  return { ...dates, state: drafted ? "draft" : "open", headline: null, index, change, arrow };
}
