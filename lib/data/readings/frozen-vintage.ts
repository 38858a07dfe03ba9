import { codedMoment } from "@/lib/charts/address/coded-moment";
import type { Vintage } from "@/lib/charts/address/vintage";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { codedThroughIn, type ReadingBase } from "./reading-base";

const DAY_BEGINS = "T00:00:00.000Z";

// A base stands for one state of the data, so its newest revision is settled.
const recorded = new WeakMap<ReadingBase, Promise<string | null>>();

/** When the newest revision, coverage or state of a relationship was recorded: ISO time, rounded up to the millisecond; null: none. */
async function lastRecorded(relationshipId: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT date_trunc('milliseconds', max(newest) + interval '999 microseconds') AS at FROM (
      SELECT max(v."recordedAt") AS newest FROM "SignalRevision" v JOIN "Signal" s ON s.id = v."signalId"
      WHERE s."relationshipId" = ${relationshipId}::uuid
      UNION ALL
      SELECT max("recordedAt") FROM "CoverageRecord" WHERE "relationshipId" = ${relationshipId}::uuid
      UNION ALL
      SELECT max("recordedAt") FROM "RelationshipState" WHERE "relationshipId" = ${relationshipId}::uuid
    ) recorded`;
  return row?.at?.toISOString() ?? null;
}

/**
 * The vintage that shows the figures of a reading for ever: no earlier than the newest record that it reads, by its
 * method version, up to its last coded day. What the reading itself left out stays left out. `beside` is when the
 * newest of what stands beside the figures, and is no part of the reading, was recorded (ISO time); null: nothing does.
 */
export async function frozenVintage(
  relationship: Pick<RelationshipRow, "id" | "states">,
  base: ReadingBase,
  beside: string | null = null,
): Promise<Vintage> {
  let newest = recorded.get(base);
  if (!newest) {
    newest = lastRecorded(relationship.id);
    newest.catch(() => recorded.delete(base));
    recorded.set(base, newest);
  }
  // A view as coded on a day ends on that day (decision 0007): quiet weeks may be coded after the newest revision.
  const covering = `${codedThroughIn(relationship, base.vintage)}${DAY_BEGINS}`;
  const at = (await newest) ?? covering;
  const read = at > covering ? at : covering;
  const complete = beside !== null && beside > read ? beside : read;
  const { knownOn, codedOn } = base.vintage;
  return {
    knownOn,
    codedOn: codedMoment(codedOn === null || codedOn > complete ? complete : codedOn),
    method: base.methodVersion,
    through: base.last,
  };
}
