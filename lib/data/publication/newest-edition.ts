import type { Person } from "@/lib/auth/person";
import { draftWords, type WeekTexts } from "@/lib/brief/weekly/weekly-words";
import { outcome, Refusal, refuse } from "@/lib/data/refusal";
import { relationshipFor } from "@/lib/data/relationships/relationship-for";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { findSummaryRow, type PublishedRow } from "@/lib/data/weeks/weekly-rows";
import { db, type Transaction } from "@/lib/db/client";
import type { EditionKind } from "@/lib/publication/edition-head";

/** The edition that stands, with the words that it was made from. */
export interface Standing {
  summaryId: string;
  row: PublishedRow;
  /** 1 where the week was published before there were editions. */
  number: number;
  texts: WeekTexts;
}

/** The edition of a week that stands; refused where the week is not published. */
export async function standingEdition(
  relationship: Pick<RelationshipRow, "id">,
  week: string,
  client: Transaction = db,
): Promise<Standing> {
  const { published: row } = await findSummaryRow(relationship.id, week, client);
  if (!row) refuse("", "This week is not published: there is nothing to correct or withdraw.");
  const { id: summaryId } = await client.weeklySummary.findUniqueOrThrow({
    where: { relationshipId_week: { relationshipId: relationship.id, week } },
    select: { id: true },
  });
  const kept = row.edition
    ? await client.summaryEdition.findUniqueOrThrow({
        where: { id: row.edition.id },
        select: { texts: true },
      })
    : null;
  const texts = draftWords.safeParse(kept?.texts);
  return {
    summaryId,
    row,
    number: row.edition?.number ?? 1,
    texts: texts.success ? texts.data : printedTexts(row),
  };
}

/** The words of an edition that kept none with tokens: as they were printed. */
function printedTexts({ snapshot }: PublishedRow): WeekTexts {
  return {
    headline: snapshot.headline,
    arrowReason: snapshot.arrow.reason,
    lead: snapshot.publication?.lead ?? "",
    assessment: snapshot.publication?.assessment?.text ?? "",
    arrowWay: snapshot.publication?.arrow.overruled?.way ?? null,
    arrowWhy: snapshot.publication?.arrow.overruled?.why ?? "",
    points: snapshot.points.map(({ text, signals }, at) => ({
      text,
      says: snapshot.publication?.points[at]?.says ?? "",
      matters: snapshot.publication?.points[at]?.matters ?? "",
      signals: signals.map(({ slug }) => slug),
    })),
  };
}

/** The edition that stands, as the form of a correction tells of it. */
export interface StandingWords {
  number: number;
  kind: EditionKind;
  /** Why it was corrected or withdrawn; empty for a publication. */
  reason: string;
  /** ISO moment. */
  publishedAt: string;
  /** By name; null: nobody is named. */
  publishedBy: string | null;
  texts: WeekTexts;
  /** Titles of the signals that its points rest on, by slug. */
  titles: Record<string, string>;
}

/** What stands of a week, for an editor who began with an earlier edition; null: nothing of it is published. */
export async function findStanding(
  person: Person | null,
  slug: string,
  week: string,
): Promise<StandingWords | null> {
  const relationship = await relationshipFor(person, "summary.write", slug);
  const found = await outcome(() => standingEdition(relationship, week));
  if (!found.ok) return null;
  const { row, number, texts } = found;
  const signals = row.snapshot.points.flatMap((point) => point.signals);
  return {
    number,
    kind: row.edition?.kind ?? "PUBLICATION",
    reason: row.edition?.reason ?? "",
    publishedAt: row.publishedAt.toISOString(),
    publishedBy: row.publishedBy,
    texts,
    titles: Object.fromEntries(signals.map((signal) => [signal.slug, signal.title])),
  };
}

/** Refuses what was made of another edition than the one that stands; the form goes on from that one. */
export function refuseOtherEdition({ number }: Pick<Standing, "number">, seen: number): void {
  if (number === seen) return;
  const message = `Edition ${number} of this week was published meanwhile: read it before you change anything.`;
  throw new Refusal([{ field: "", message }], { seen: String(number) });
}
