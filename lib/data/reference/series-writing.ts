import { ID_MAX } from "@/lib/codebook/limits";
import type { ReferenceFields } from "@/lib/codebook/reference/reference-schema";
import { keptValues, type ReferenceValue } from "@/lib/codebook/reference/reference-values";
import { sameValues, versionDifference } from "@/lib/codebook/reference/version-difference";
import { writeAudit } from "@/lib/data/audit";
import { databaseClock } from "@/lib/data/database-clock";
import { latinSlug } from "@/lib/data/latin-slug";
import { holdKeptRelationship } from "@/lib/data/relationships/hold-relationship";
import { freeSlug } from "@/lib/data/signals/signal-slug";
import type { Transaction } from "@/lib/db/client";
import type { ReferenceKind } from "@/lib/db/generated/enums";
import { STEP_COLUMN, VISIBILITY_COLUMN } from "./reference-columns";

/** Addresses below the list of series that lead elsewhere. */
const TAKEN = ["add", "archived", "draft"];
/** Letters that a number behind a taken address takes at most. */
const NUMBER_ROOM = 6;

export interface NewSeries {
  fields: ReferenceFields;
  kind: ReferenceKind;
  countKey: string | null;
}

export interface NewVersion {
  values: readonly ReferenceValue[];
  note: string;
  /** Empty: counted here. */
  fileName: string;
  /** Rows that may not be passed on were counted. */
  restricted: boolean;
}

/** Takes turns with whoever else writes series of this relationship, so that no address and no number is given twice. */
export function lockSeriesOf(tx: Transaction, slug: string): Promise<{ id: string }> {
  return holdKeptRelationship(tx, slug);
}

/** Writes a series without figures, under that lock. */
export async function addSeries(
  tx: Transaction,
  relationshipId: string,
  actorId: string | null,
  { fields, kind, countKey }: NewSeries,
): Promise<{ id: string; slug: string }> {
  const { step, visibility, ...texts } = fields;
  const others = await tx.referenceSeries.findMany({ where: { relationshipId }, select: { slug: true } });
  const wanted = latinSlug(fields.name, ID_MAX - NUMBER_ROOM) || "series";
  const slug = freeSlug(wanted, new Set([...TAKEN, ...others.map((one) => one.slug)]));
  const columns = { step: STEP_COLUMN[step], visibility: VISIBILITY_COLUMN[visibility] };
  const { id } = await tx.referenceSeries.create({
    data: { relationshipId, slug, ...texts, ...columns, kind, countKey },
    select: { id: true },
  });
  await writeAudit(tx, {
    actorId,
    action: "reference.create",
    subject: "reference",
    subjectId: id,
    after: { slug, kind, countKey, ...fields },
  });
  return { id, slug };
}

/** Writes the next version of a series, under that lock, and gives back its number; null: the newest says the same, and none is written. */
export async function addVersion(
  tx: Transaction,
  seriesId: string,
  actorId: string | null,
  { values, note, fileName, restricted }: NewVersion,
): Promise<number | null> {
  const newest = await tx.referenceVersion.findFirst({
    where: { seriesId },
    orderBy: { number: "desc" },
    select: { number: true, values: true },
  });
  const difference = versionDifference(newest ? keptValues.parse(newest.values) : [], values);
  if (newest && sameValues(difference)) return null;
  const number = (newest?.number ?? 0) + 1;
  const recordedAt = await databaseClock(tx);
  const rows = values.map(([period, value]) => [period, value]);
  await tx.referenceVersion.create({
    data: { seriesId, number, values: rows, note, fileName, restricted, authorId: actorId, recordedAt },
  });
  const { added, changed, vanished } = difference;
  await writeAudit(tx, {
    actorId,
    action: "reference.version",
    subject: "reference",
    subjectId: seriesId,
    after: {
      ...{ number, note, fileName, periods: values.length },
      ...{ added: added.length, changed: changed.length, vanished: vanished.length },
      ...(restricted && { restricted }),
    },
  });
  return number;
}
