import { draftWords, type WeekTexts } from "@/lib/brief/weekly/weekly-words";
import { refuse } from "@/lib/data/refusal";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { findSummaryRow, type PublishedRow } from "@/lib/data/weeks/weekly-rows";
import { db, type Transaction } from "@/lib/db/client";

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

/** Refuses what was made of another edition than the one that stands. */
export function refuseOtherEdition({ number }: Pick<Standing, "number">, seen: number): void {
  if (number !== seen)
    refuse("", `Edition ${number} of this week was published meanwhile: read it before you change anything.`);
}
