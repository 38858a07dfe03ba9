import { z } from "zod";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { db } from "@/lib/db/client";

/** An earlier week as it stood when a later one was published. */
export interface EarlierEdition {
  week: string;
  methodVersion: number;
  codedAsOf: Date;
}

const frozenIndex = z.object({ index: z.object({ now: z.number().nullable() }) });

/**
 * The editions that the changes in earlier weeks of a summary were told against, the latest week first: of each week the newest one of then. A correction
 * that came later is none of them, which the moment and the frozen index in the summary tell.
 */
export async function earlierEditions(
  relationshipId: string,
  { snapshot, publishedAt }: { snapshot: WeeklySnapshot; publishedAt: Date },
): Promise<EarlierEdition[]> {
  const { earlier } = snapshot;
  if (earlier === null) return [];
  const rows = await db.weeklySummary.findMany({
    where: { relationshipId, week: { in: earlier.weeks.map(({ week }) => week) } },
    select: {
      week: true,
      methodVersion: true,
      codedAsOf: true,
      snapshot: true,
      editions: {
        where: { publishedAt: { lte: publishedAt } },
        select: { methodVersion: true, codedAsOf: true, snapshot: true },
        orderBy: { number: "desc" },
      },
    },
  });
  return earlier.weeks.flatMap(({ week, frozen }) => {
    const row = rows.find((one) => one.week === week);
    if (!row) return [];
    const candidates = row.editions.length > 0 ? row.editions : [row];
    const told = (one: (typeof candidates)[number]) =>
      week === earlier.since
        ? one.codedAsOf?.toISOString() === earlier.codedAsOf
        : frozenIndex.safeParse(one.snapshot).data?.index.now === frozen;
    const found = candidates.find(told) ?? candidates[0];
    const { methodVersion, codedAsOf } = found ?? {};
    return methodVersion && codedAsOf ? [{ week, methodVersion, codedAsOf }] : [];
  });
}
