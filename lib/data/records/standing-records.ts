import { isolate } from "@/lib/codebook/isolate";
import type { AnnotationFields, RecordFile } from "@/lib/codebook/record-format";
import type { RelationshipFields } from "@/lib/codebook/relationship-schema";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { isoOfColumn, isoOrNull } from "@/lib/data/day-column";
import { refuse } from "@/lib/data/refusal";
import { type Neighbour, readLinked } from "@/lib/data/signals/link-neighbours";
import { fieldsOfRevision, revisionColumns } from "@/lib/data/signals/signal-columns";
import type { Transaction } from "@/lib/db/client";

/** A signal of the file as it stands. */
export interface StandingSignal {
  id: string;
  number: number;
  voided: boolean;
  codebook: number;
  fields: SignalFields;
}

/** What stands of a relationship that a file tells of. */
export interface StandingRecords {
  /** null: none has this address. */
  relationship: {
    id: string;
    dataVersion: number;
    fields: RelationshipFields;
    leftOut: RecordFile["leftOut"];
  } | null;
  /** Those of the file that stand, by id. */
  signals: Map<string, StandingSignal>;
  /** Every signal that stands, the file's or not, as far as its links go. */
  linked: Neighbour[];
  periods: AnnotationFields[];
}

/** The client takes the rows of an answer apart in one go: so many hold up nobody for long. */
const SLUGS_A_QUERY = 1_000;

const rowOf = (tx: Transaction, slug: string) => tx.relationship.findUnique({ where: { slug } });

/** A relationship as it stands; null: none has this address. */
export async function readRelationship(
  tx: Transaction,
  slug: string,
): Promise<StandingRecords["relationship"]> {
  const row = await rowOf(tx, slug);
  return row && asStanding(row);
}

function asStanding(
  row: NonNullable<Awaited<ReturnType<typeof rowOf>>>,
): NonNullable<StandingRecords["relationship"]> {
  return {
    id: row.id,
    dataVersion: row.dataVersion,
    fields: {
      slug: row.slug,
      name: row.name,
      about: row.about,
      sideA: { name: row.sideAName, adjective: row.sideAAdjective, code: row.sideACode },
      sideB: { name: row.sideBName, adjective: row.sideBAdjective, code: row.sideBCode },
      trackedFrom: isoOfColumn(row.trackedFrom),
      codedThrough: isoOfColumn(row.codedThrough),
      position: row.position,
    },
    leftOut: Array.isArray(row.leftOut) ? (row.leftOut as unknown as RecordFile["leftOut"]) : [],
  };
}

/** Reads what a file would meet. Refuses a relationship that is archived and a signal that belongs to another one. */
export async function readStanding(tx: Transaction, file: RecordFile): Promise<StandingRecords> {
  const row = await rowOf(tx, file.relationship.slug);
  if (row?.archivedAt)
    refuse("slug", `“${isolate(row.name)}” is archived: show it again before loading a file into it.`);
  const signals = new Map<string, StandingSignal>();
  const slugs = file.signals.map(({ id }) => id);
  for (let from = 0; from < slugs.length; from += SLUGS_A_QUERY)
    for (const signal of await tx.signal.findMany({
      where: { slug: { in: slugs.slice(from, from + SLUGS_A_QUERY) } },
      select: { id: true, slug: true, relationshipId: true, currentRevision: { select: revisionColumns } },
    })) {
      if (signal.relationshipId !== row?.id)
        refuse("id", `The signal “${signal.slug}” belongs to another relationship.`);
      const { currentRevision: revision } = signal;
      if (revision)
        signals.set(signal.slug, {
          id: signal.id,
          number: revision.number,
          voided: revision.voided,
          codebook: revision.codebookVersion,
          fields: fieldsOfRevision(revision),
        });
    }
  if (!row) return { relationship: null, signals, linked: [], periods: [] };
  const periods = await tx.annotation.findMany({
    where: { relationshipId: row.id, removedAt: null },
    select: { title: true, text: true, startDay: true, endDay: true, public: true },
  });
  return {
    relationship: asStanding(row),
    signals,
    linked: await readLinked(tx, { relationshipId: row.id }),
    periods: periods.map(({ startDay, endDay, ...rest }) => ({
      ...rest,
      start: isoOfColumn(startDay),
      end: isoOrNull(endDay),
    })),
  };
}
