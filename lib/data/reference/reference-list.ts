import { can } from "@/lib/auth/permission";
import type { Person } from "@/lib/auth/person";
import type { Visibility } from "@/lib/codebook/reference/reference-schema";
import { keptValues, type ReferenceValue } from "@/lib/codebook/reference/reference-values";
import { db } from "@/lib/db/client";
import type { ReferenceKind } from "@/lib/db/generated/enums";
import type { Step } from "@/lib/engine/calendar/step-period";
import { STEP_OF_COLUMN, VISIBILITY_OF_COLUMN } from "./reference-columns";

/** A series as it is shown. */
export interface ReferenceRow {
  id: string;
  slug: string;
  name: string;
  step: Step;
  unit: string;
  source: string;
  licence: string;
  /** Empty: none. */
  address: string;
  visibility: Visibility;
  kind: ReferenceKind;
  /** Of a series that the product counts: what, “gdelt happenings”; null: figures that somebody brought. */
  countKey: string | null;
  archived: boolean;
  /** How often its fields were changed. */
  edits: number;
  /** Address of the same trade as the other side reports it, where this person may see it; null: none. */
  mirror: string | null;
}

/** One version of a series. */
export interface ReferenceVersionRow {
  id: string;
  number: number;
  values: ReferenceValue[];
  note: string;
  /** Empty: counted by the product. */
  fileName: string;
  /** null: the product. */
  author: string | null;
  /** ISO moment. */
  recordedAt: string;
}

const columns = {
  ...{ id: true, slug: true, name: true, step: true, unit: true, source: true, licence: true },
  ...{
    address: true,
    visibility: true,
    kind: true,
    countKey: true,
    archivedAt: true,
    edits: true,
    mirrorOfId: true,
  },
} as const;

const shown = (person: Person | null) =>
  can(person, "internal.read") ? {} : ({ visibility: "PUBLIC" } as const);

/** The series of a relationship that this person may see, by name; archived ones only for who keeps them and when asked for. */
export async function listReferences(
  person: Person | null,
  relationshipId: string,
  options: { archived?: boolean } = {},
): Promise<ReferenceRow[]> {
  const archived = options.archived === true && can(person, "reference.write");
  const rows = await db.referenceSeries.findMany({
    where: { relationshipId, ...shown(person), ...(archived ? {} : { archivedAt: null }) },
    select: columns,
    orderBy: [{ name: "asc" }, { slug: "asc" }],
  });
  const partner = new Map<string, string>();
  for (const { id, mirrorOfId, slug } of rows) {
    const other = rows.find((row) => row.id === mirrorOfId);
    if (!other) continue;
    partner.set(id, other.slug);
    partner.set(other.id, slug);
  }
  return rows.map(({ archivedAt, mirrorOfId: _, ...row }) => ({
    ...row,
    step: STEP_OF_COLUMN[row.step],
    visibility: VISIBILITY_OF_COLUMN[row.visibility],
    archived: archivedAt !== null,
    mirror: partner.get(row.id) ?? null,
  }));
}

/** How many series of a relationship this person may see. */
export function countReferences(person: Person | null, relationshipId: string): Promise<number> {
  return db.referenceSeries.count({ where: { relationshipId, archivedAt: null, ...shown(person) } });
}

/** The versions of a series that were recorded by a moment, the newest first; null: by now. */
export async function listReferenceVersions(
  seriesId: string,
  codedOn: Date | null,
): Promise<ReferenceVersionRow[]> {
  const rows = await db.referenceVersion.findMany({
    where: { seriesId, ...(codedOn === null ? {} : { recordedAt: { lte: codedOn } }) },
    orderBy: { number: "desc" },
    select: versionColumns,
  });
  return rows.map(versionRow);
}

/** The newest version of each of several series by a moment, by the id of the series. */
export async function newestVersions(
  seriesIds: readonly string[],
  codedOn: Date | null,
): Promise<Map<string, ReferenceVersionRow>> {
  const rows = await db.referenceVersion.findMany({
    where: {
      seriesId: { in: [...seriesIds] },
      ...(codedOn === null ? {} : { recordedAt: { lte: codedOn } }),
    },
    orderBy: [{ seriesId: "asc" }, { number: "desc" }],
    distinct: ["seriesId"],
    select: { ...versionColumns, seriesId: true },
  });
  return new Map(rows.map((row) => [row.seriesId, versionRow(row)]));
}

const versionColumns = {
  ...{ id: true, number: true, values: true, note: true, fileName: true, recordedAt: true },
  author: { select: { name: true } },
} as const;

function versionRow(row: {
  id: string;
  number: number;
  values: unknown;
  note: string;
  fileName: string;
  recordedAt: Date;
  author: { name: string } | null;
}): ReferenceVersionRow {
  const { id, number, note, fileName } = row;
  const told = { author: row.author?.name ?? null, recordedAt: row.recordedAt.toISOString() };
  return { id, number, note, fileName, ...told, values: keptValues.parse(row.values) };
}
