import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { type Paged, pageWindow } from "@/lib/data/paged";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { EventFormat } from "@/lib/event-files/rows/file-shape";
import { parseRecognised } from "./bringing/recognised";
import { type FileFault, parseFault } from "./file-fault";
import { type FileOutcome, parseOutcome } from "./outcome";

export const EVENT_FILE_STATES = ["ARRIVING", "ASKED", "READING", "READ", "REFUSED", "CANCELLED"] as const;
export type EventFileState = (typeof EVENT_FILE_STATES)[number];

export const EVENT_FILE_SORTS = ["brought", "name", "size", "source"] as const;

/** The list as it stands in its address; what makes no sense is left out. */
export const eventFileQuery = z.object({
  state: z.string().toUpperCase().pipe(z.enum(EVENT_FILE_STATES)).optional().catch(undefined),
  sort: z.enum(EVENT_FILE_SORTS).catch("brought"),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});
export type EventFileQuery = z.output<typeof eventFileQuery>;

export interface EventFileRow {
  id: string;
  name: string;
  size: number;
  state: EventFileState;
  /** null: not known yet. */
  format: EventFormat | null;
  release: string;
  by: string | null;
  broughtAt: Date;
  outcome: FileOutcome | null;
  fault: FileFault | null;
}

const ORDER: Record<EventFileQuery["sort"], Prisma.EventFileOrderByWithRelationInput[]> = {
  brought: [{ createdAt: "desc" }, { id: "desc" }],
  name: [{ name: "asc" }, { id: "desc" }],
  size: [{ size: "desc" }, { id: "desc" }],
  source: [{ source: "asc" }, { createdAt: "desc" }, { id: "desc" }],
};

/** The files of event data that were brought for a relationship, a page of them. */
export async function listEventFiles(
  person: Person | null,
  relationshipSlug: string,
  query: EventFileQuery,
): Promise<Paged<EventFileRow>> {
  authorise(person, "signal.write");
  const { id: relationshipId } = await getRelationship(relationshipSlug);
  const { page, skip, take } = pageWindow(query.page);
  const where = { relationshipId, ...(query.state && { state: query.state }) };
  const [total, found] = await Promise.all([
    db.eventFile.count({ where }),
    db.eventFile.findMany({
      where,
      orderBy: ORDER[query.sort],
      skip,
      take,
      select: {
        id: true,
        name: true,
        size: true,
        state: true,
        recognised: true,
        release: true,
        createdAt: true,
        outcome: true,
        fault: true,
        addedBy: { select: { name: true } },
      },
    }),
  ]);
  const rows = found.map((file) => ({
    id: file.id,
    name: file.name,
    size: Number(file.size),
    state: file.state,
    format: parseRecognised(file.recognised)?.shape.format ?? null,
    release: file.release,
    by: file.addedBy?.name ?? null,
    broughtAt: file.createdAt,
    outcome: parseOutcome(file.outcome),
    fault: parseFault(file.fault),
  }));
  return { rows, page, pageSize: take, total };
}
