import { phraseText } from "@/lib/brief/phrase";
import { weekDays } from "@/lib/brief/weekly/weekly-name";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { isolate } from "@/lib/codebook/isolate";
import { changeWords } from "@/lib/publication/edition-changes";
import {
  type EditionChange,
  type EditionKind,
  packageAddress,
  weekAddress,
} from "@/lib/publication/edition-head";
import { withStop } from "@/lib/publication/full-stop";
import { plainText } from "@/lib/publication/plain-text";
import { entryContent } from "./entry-content";

/** What stands of a published week, as a feed is written from it. */
export interface FeedSummary {
  /** Of the summary: the same for every edition of the week, and so is the id of its entry. */
  summaryId: string;
  slug: string;
  name: string;
  week: string;
  number: number;
  kind: EditionKind;
  reason: string;
  changes: readonly EditionChange[];
  snapshot: WeeklySnapshot;
  /** Of the first edition, and of this one. */
  firstPublishedAt: Date;
  publishedAt: Date;
  publishedBy: string | null;
}

/** An entry as both forms of a feed tell it. */
export interface FeedEntry {
  /** Never changes; one for all editions of a week and for both forms of the feed. */
  id: string;
  title: string;
  /** Plain text: of a correction what it changes and why. */
  summary: string;
  html: string;
  address: string;
  package: string;
  published: Date;
  updated: Date;
  author: string | null;
  tags: string[];
}

/** Texts are English; what they quote of another language they set apart. */
export const FEED_LANGUAGE = "en";

const MARK: Record<EditionKind, string> = {
  PUBLICATION: "",
  CORRECTION: "Corrected: ",
  WITHDRAWAL: "Withdrawn: ",
};

/** The entry of a published week: of its newest edition. */
export function feedEntry(summary: FeedSummary, origin: string): FeedEntry {
  const { slug, week, number, kind, snapshot } = summary;
  const at = { origin, slug, week, number };
  // As it was called when it was published.
  const name = snapshot.publication?.relationship.name ?? summary.name;
  return {
    id: `urn:uuid:${summary.summaryId}`,
    title: plainText(`${MARK[kind]}${isolate(name)}, ${weekDays(week)}: ${snapshot.headline}`),
    summary: plainText(summaryText(summary)),
    html: entryContent(summary, at),
    address: weekAddress(at),
    package: packageAddress(at),
    published: summary.firstPublishedAt,
    updated: summary.publishedAt,
    author: summary.publishedBy === null ? null : plainText(summary.publishedBy),
    tags: [name, week, ...(kind === "PUBLICATION" ? [] : [kind.toLowerCase()])].map(plainText),
  };
}

function summaryText({ kind, reason, changes, snapshot }: FeedSummary): string {
  if (kind === "PUBLICATION") return snapshot.publication?.lead ?? phraseText(snapshot.lead);
  return [withStop(reason), ...changes.map(changeWords)].join(" ");
}
