import { loadCoverage } from "@/lib/data/coverage/load-coverage";
import { listRelationships, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { lastSupportedDay } from "@/lib/engine/support/coverage";
import type { Table } from "@/lib/sheets/table";

type PublicRow = Omit<RelationshipRow, "id" | "archived" | "states"> & {
  /** The last day that sources were searched on, or that nothing is stated of; null: there is none. */
  lastSupportedDay: string | null;
};

export interface RelationshipsDoor {
  relationships: PublicRow[];
  total: number;
}

/** Every relationship that is not archived, in its place. */
export async function readRelationshipsDoor(): Promise<RelationshipsDoor> {
  const rows = await listRelationships();
  const relationships = await Promise.all(rows.map(publicRow));
  return { relationships, total: relationships.length };
}

async function publicRow({
  id,
  archived: _archived,
  states: _states,
  ...row
}: RelationshipRow): Promise<PublicRow> {
  const coverage = await loadCoverage(id, null);
  const day = lastSupportedDay(coverage, dayFromIso(row.trackedFrom), dayFromIso(row.codedThrough));
  return { ...row, lastSupportedDay: day === null ? null : isoFromDay(day) };
}

export function relationshipsTable({
  relationships,
}: RelationshipsDoor): Pick<Table, "header" | "days" | "rows"> {
  return {
    header: [
      "slug",
      "name",
      "sideA",
      "sideB",
      "trackedFrom",
      "codedThrough",
      "dataVersion",
      "position",
      "lastSupportedDay",
    ],
    days: ["trackedFrom", "codedThrough", "lastSupportedDay"],
    rows: relationships.map((row) => [
      row.slug,
      row.name,
      row.sideA.code,
      row.sideB.code,
      row.trackedFrom,
      row.codedThrough,
      row.dataVersion,
      row.position,
      row.lastSupportedDay,
    ]),
  };
}
