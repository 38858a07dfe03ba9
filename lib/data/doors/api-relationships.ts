import type { CsvCell } from "@/lib/charts/tables/csv";
import { listRelationships, type RelationshipRow } from "@/lib/data/relationships/relationships";

type PublicRow = Omit<RelationshipRow, "id" | "archived" | "states">;

export interface RelationshipsDoor {
  relationships: PublicRow[];
  total: number;
}

/** Every relationship that is not archived, in its place. */
export async function readRelationshipsDoor(): Promise<RelationshipsDoor> {
  const rows = await listRelationships();
  const relationships = rows.map(({ id: _id, archived: _archived, states: _states, ...row }) => row);
  return { relationships, total: relationships.length };
}

export function relationshipsTable({ relationships }: RelationshipsDoor): {
  header: string[];
  rows: CsvCell[][];
} {
  return {
    header: ["slug", "name", "sideA", "sideB", "trackedFrom", "codedThrough", "dataVersion", "position"],
    rows: relationships.map((row) => [
      row.slug,
      row.name,
      row.sideA.code,
      row.sideB.code,
      row.trackedFrom,
      row.codedThrough,
      row.dataVersion,
      row.position,
    ]),
  };
}
