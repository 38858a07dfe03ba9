import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { type Paged, pageWindow } from "@/lib/data/paged";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { EventFormat } from "@/lib/event-files/rows/file-shape";
import { parseRecognised } from "./bringing/recognised";
import { type EventFileQuery, type EventFileState, orderOf } from "./event-file-query";
import { type FileFault, parseFault } from "./file-fault";
import { type FileOutcome, parseOutcome } from "./outcome";

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

export interface EventFileList extends Paged<EventFileRow> {
  /** Whether any file was brought for the relationship, whatever is searched for. */
  any: boolean;
  /** Sources that files of the relationship are of, whatever is searched for. */
  sources: string[];
}

function sortedAs(query: EventFileQuery): Prisma.EventFileOrderByWithRelationInput[] {
  const order = orderOf(query);
  if (query.sort === "brought") return [{ createdAt: order }, { id: order }];
  return [{ [query.sort]: order }, { createdAt: "desc" }, { id: "desc" }];
}

/** What stands for many signs in a search of the database stands for itself in a name. */
const asItStands = (part: string) => part.replace(/[\\%_]/g, "\\$&");

/** The files of event data that were brought for a relationship, a page of them. */
export async function listEventFiles(
  person: Person | null,
  relationshipSlug: string,
  query: EventFileQuery,
): Promise<EventFileList> {
  authorise(person, "signal.write");
  const { id: relationshipId } = await getRelationship(relationshipSlug);
  const { page, skip, take } = pageWindow(query.page);
  const { state, source, q } = query;
  const where: Prisma.EventFileWhereInput = {
    relationshipId,
    ...(state && { state }),
    ...(source && { source }),
    ...(q !== "" && { name: { contains: asItStands(q), mode: "insensitive" } }),
  };
  const [total, found, sources] = await Promise.all([
    db.eventFile.count({ where }),
    db.eventFile.findMany({
      where,
      orderBy: sortedAs(query),
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
    sourcesOf(relationshipId),
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
  return {
    rows,
    page,
    pageSize: take,
    total,
    any: sources.length > 0,
    sources: sources.filter((source) => source !== ""),
  };
}

/** One of them is empty where a file is not known yet. */
async function sourcesOf(relationshipId: string): Promise<string[]> {
  const found = await db.eventFile.groupBy({
    by: ["source"],
    where: { relationshipId },
    orderBy: { source: "asc" },
  });
  return found.map(({ source }) => source);
}
