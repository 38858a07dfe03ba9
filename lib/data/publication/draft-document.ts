import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { frozenSnapshot, type WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { databaseClock } from "@/lib/data/database-clock";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { findWeekSummary } from "@/lib/data/weeks/weeks";
import type { EditionHead } from "@/lib/publication/edition-head";
import { editionLetter } from "@/lib/publication/mail/edition-letter";
import { letterFor } from "@/lib/publication/mail/letter";
import { withChartInPlace } from "@/lib/publication/mail/mail-chart";
import { onSheets } from "@/lib/publication/page/on-sheets";
import { finishedPage } from "./finished-page";

/** How a draft may be looked at before it is published. */
export const DRAFT_FORMS = ["page", "phone", "paper", "mail"] as const;
export type DraftForm = (typeof DRAFT_FORMS)[number];

/** What the draft of a week says, and what would stand around it; null: the week has none, or is published. */
export async function findDraftEdition(
  person: Person | null,
  { slug, week, origin }: { slug: string; week: string; origin: string },
): Promise<{ snapshot: WeeklySnapshot; head: EditionHead } | null> {
  authorise(person, "summary.write");
  const relationship = await findRelationship(slug);
  const summary = relationship && (await findWeekSummary(relationship, week, { keptDraft: true }));
  if (summary?.state !== "draft") return null;
  const now = (await databaseClock()).toISOString();
  const head: EditionHead = {
    number: null,
    kind: "PUBLICATION",
    publishedAt: now,
    publishedBy: null,
    reason: "",
    changes: [],
    codedAsOf: summary.draft?.frozen?.asOf.toISOString() ?? now,
    methodVersion: summary.methodVersion,
    inputsHash: summary.draft?.frozen?.hash ?? "",
    origin,
    slug,
    week,
    previous: null,
  };
  return { snapshot: frozenSnapshot(summary.content), head };
}

/** The draft of a week as readers would get it, as one HTML document; null: the week has none, or is published. */
export async function draftDocument(
  person: Person | null,
  { slug, week, form, origin }: { slug: string; week: string; form: DraftForm; origin: string },
): Promise<string | null> {
  authorise(person, "summary.write");
  const draft = await findDraftEdition(person, { slug, week, origin });
  if (!draft) return null;
  const { snapshot, head } = draft;
  if (form === "mail") return mailDocument(snapshot, head);
  const page = new TextDecoder().decode(await finishedPage(snapshot, head));
  return form === "paper" ? onSheets(page) : page;
}

function mailDocument(snapshot: WeeklySnapshot, head: EditionHead): string {
  const why = "Whoever subscribed is told here why they get this letter, and how to end it.";
  const foot = { why, manage: null, unsubscribe: null, origin: head.origin };
  return withChartInPlace(letterFor(editionLetter(snapshot, head, true), foot).html, snapshot);
}
