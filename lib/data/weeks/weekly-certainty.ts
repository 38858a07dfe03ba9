import type { Vintage } from "@/lib/charts/address/vintage";
import { pauses } from "@/lib/data/readings/certainty/in-slices";
import { loadBands } from "@/lib/data/readings/certainty/index-bands";
import { rangeFragility } from "@/lib/data/readings/certainty/range-fragility";
import { loadReadingBase, type ReadingBase } from "@/lib/data/readings/reading-base";
import { kept } from "@/lib/data/readings/reading-keep";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { getMethodVersion } from "@/lib/data/versions/method-versions";
import type { Fragility } from "@/lib/engine/draws/fragility";
import { loadAsOfBase } from "./weekly-base";
import { spanOf } from "./weekly-earlier";
import { findSummaryRow, listPublished, type PublishedRow } from "./weekly-rows";

/** How firm the arrow of a week is, and what that was computed from. */
export interface WeekCertainty {
  base: ReadingBase;
  /** Null: there is no index on both Sundays. */
  found: Fragility | null;
  /** A published week is judged by its own signals and method, as coded when it was published. */
  asPublished: boolean;
}

const VERDICTS_KEPT = 4_000;
const publishedVerdicts = new Map<string, Promise<Fragility | null>>();

/** The certainty of a covered week: of the summary as published, if there is one, else under the vintage. */
export async function weekCertainty(
  relationship: RelationshipRow,
  week: string,
  vintage: Vintage,
): Promise<WeekCertainty> {
  const { published: row } = await findSummaryRow(relationship.id, week);
  const base = row ? await publishedBase(relationship, row) : await loadReadingBase(relationship, vintage);
  const { sunday } = spanOf(week);
  return { base, found: await rangeFragility(base, sunday - 7, sunday), asPublished: row !== null };
}

/** The certainty of several weeks at once; the draws of the weeks that are not published are made in one go. */
export async function listWeekCertainty(
  relationship: RelationshipRow,
  weeks: readonly string[],
  vintage: Vintage,
): Promise<Map<string, Fragility | null>> {
  const base = await loadReadingBase(relationship, vintage);
  const [bands, rows] = await Promise.all([loadBands(base), listPublished(relationship.id)]);
  const published = new Map(rows.map((row) => [row.week, row]));
  const found = new Map<string, Fragility | null>();
  const pause = pauses();
  for (const week of weeks) {
    const { sunday } = spanOf(week);
    const row = published.get(week);
    found.set(
      week,
      await (row ? publishedFragility(relationship, row) : rangeFragility(base, sunday - 7, sunday, bands)),
    );
    await pause();
  }
  return found;
}

// Its hash names what went in and never changes, so that the signals of then need not be read again for a list.
function publishedFragility(relationship: RelationshipRow, row: PublishedRow): Promise<Fragility | null> {
  const key = `${relationship.id} ${row.week} ${row.inputsHash}`;
  return kept(publishedVerdicts, VERDICTS_KEPT, key, async () => {
    const { sunday } = spanOf(row.week);
    return rangeFragility(await publishedBase(relationship, row), sunday - 7, sunday);
  });
}

async function publishedBase(relationship: RelationshipRow, row: PublishedRow): Promise<ReadingBase> {
  const version = await getMethodVersion(row.methodVersion);
  return loadAsOfBase(relationship, version, row.codedAsOf, spanOf(row.week).sunday);
}
