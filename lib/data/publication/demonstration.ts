import { getRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { findSummaryRow } from "@/lib/data/weeks/weekly-rows";
import { db } from "@/lib/db/client";
import { prepared } from "./correct-week";
import { standingEdition } from "./newest-edition";
import { publishEdition } from "./publish-edition";
import { publishSummary } from "./publish-week";
import { withdrawal } from "./withdraw-week";

/** The demonstration publishes these weeks of its first relationship, so that there is something to read and to compute again. */
const SLUG = "tajikistan-afghanistan";
const WEEKS = [
  "2025-W50",
  "2025-W51",
  "2025-W52",
  "2026-W01",
  "2026-W02",
  "2026-W03",
  "2026-W04",
  "2026-W05",
  "2026-W06",
];

/** First published by the first method version, then corrected. */
const CORRECTED = "2025-W52";
const CORRECTED_WHY =
  "This week was first published by method version 1. It is computed anew by method version 2, which counts statuses in force, tallies and state violence by rules of their own; no signal was changed.";
const FIRST_METHOD = 1;

const WITHDRAWN = "2026-W01";
const WITHDRAWN_WHY =
  "The demonstration withdraws one week to show what that looks like. Nothing is known against its figures.";

/** The mark that the demonstration was loaded and its weeks are still to be published: “due”, then “done”. */
export const DEMO_PUBLICATIONS = "demo-publications";

/** Publishes the weeks of a demonstration that was just loaded, once; a start that was cut off goes on with it. */
export async function publishDueDemonstration(origin: string): Promise<void> {
  const mark = await db.setting.findUnique({ where: { key: DEMO_PUBLICATIONS }, select: { value: true } });
  if (mark?.value !== "due") return;
  await publishDemonstration(origin);
  await db.setting.update({ where: { key: DEMO_PUBLICATIONS }, data: { value: "done" } });
}

/** Publishes its weeks, one of them corrected and one withdrawn; signed by nobody. What is there already stays. */
async function publishDemonstration(origin: string): Promise<void> {
  const relationship = await getRelationship(SLUG);
  for (const week of WEEKS) {
    const { published } = await findSummaryRow(relationship.id, week);
    const methodVersion = week === CORRECTED ? FIRST_METHOD : undefined;
    if (!published)
      await publishSummary({ relationship, week, seen: null, publisher: null, origin, methodVersion });
    // Before the next week, which tells of the weeks before it as they stand by then.
    if (week === CORRECTED) await correctOnce(relationship, origin);
    if (week === WITHDRAWN) await withdrawOnce(relationship, origin);
  }
}

async function correctOnce(relationship: RelationshipRow, origin: string): Promise<void> {
  const { number, texts } = await standingEdition(relationship, CORRECTED);
  if (number > 1) return;
  const fields = {
    reason: CORRECTED_WHY,
    material: true,
    figures: "as-coded-now",
    liveMethod: true,
  };
  const { edition } = await prepared(relationship, CORRECTED, null, { seen: number, fields, texts, origin });
  await publishEdition(edition);
}

async function withdrawOnce(relationship: RelationshipRow, origin: string): Promise<void> {
  const { number } = await standingEdition(relationship, WITHDRAWN);
  if (number > 1) return;
  const fields = { reason: WITHDRAWN_WHY };
  await publishEdition(await withdrawal(relationship, WITHDRAWN, null, { seen: number, fields, origin }));
}
