import { isoOfColumn } from "@/lib/data/day-column";
import { NotFound } from "@/lib/data/problems";
import { db } from "@/lib/db/client";
import type { RelationshipState, VintagePart } from "./relationship-in";
import { stateColumns } from "./state-columns";

export interface Side {
  name: string;
  adjective: string;
  code: string;
}

export interface RelationshipRow {
  id: string;
  slug: string;
  name: string;
  about: string;
  sideA: Side;
  sideB: Side;
  /** ISO days. */
  trackedFrom: string;
  codedThrough: string;
  /** Rises with every write that can change a reading. */
  dataVersion: number;
  position: number;
  archived: boolean;
  /** Names, sides and covered days as they were recorded, oldest first; the last: as they stand now. */
  states: readonly RelationshipState[];
}

const columns = {
  ...stateColumns,
  id: true,
  slug: true,
  about: true,
  dataVersion: true,
  position: true,
  archivedAt: true,
  states: { select: { ...stateColumns, recordedAt: true }, orderBy: { number: "asc" as const } },
};

type Columns = NonNullable<Awaited<ReturnType<typeof selectOne>>>;

function selectOne(slug: string) {
  return db.relationship.findUnique({ where: { slug }, select: columns });
}

function vintagePart(found: Omit<Columns["states"][number], "recordedAt">): VintagePart {
  return {
    name: found.name,
    sideA: { name: found.sideAName, adjective: found.sideAAdjective, code: found.sideACode },
    sideB: { name: found.sideBName, adjective: found.sideBAdjective, code: found.sideBCode },
    trackedFrom: isoOfColumn(found.trackedFrom),
    codedThrough: isoOfColumn(found.codedThrough),
  };
}

function toRow(found: Columns): RelationshipRow {
  const now = vintagePart(found);
  return {
    id: found.id,
    slug: found.slug,
    ...now,
    about: found.about,
    dataVersion: found.dataVersion,
    position: found.position,
    archived: found.archivedAt !== null,
    states: [
      ...found.states.map((state) => ({ ...vintagePart(state), recordedAt: state.recordedAt.toISOString() })),
      { ...now, recordedAt: null },
    ],
  };
}

/** Relationships in their order; archived ones only when asked for. */
export async function listRelationships(options: { archived?: boolean } = {}): Promise<RelationshipRow[]> {
  const rows = await db.relationship.findMany({
    where: options.archived ? {} : { archivedAt: null },
    select: columns,
    orderBy: [{ position: "asc" }, { name: "asc" }],
  });
  return rows.map(toRow);
}

/** Addresses of any kind are asked for; the database would choke on some characters. */
const SLUG = /^[a-z0-9-]{1,80}$/;

export async function findRelationship(slug: string): Promise<RelationshipRow | null> {
  if (!SLUG.test(slug)) return null;
  const found = await selectOne(slug);
  return found && toRow(found);
}

export async function getRelationship(slug: string): Promise<RelationshipRow> {
  const found = await findRelationship(slug);
  if (!found) throw new NotFound(`the relationship “${slug}”`);
  return found;
}
