import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { db } from "@/lib/db/client";
import { columnOfIso } from "./day-column";
import { PAGE_SIZE, type Paged, pageWindow } from "./paged";

export interface AuditRow {
  id: string;
  at: Date;
  /** null: the machine itself, from its command line. */
  actor: string | null;
  action: string;
  subject: string;
  subjectId: string;
  /** As kept, ready to be read: null where nothing was noted. */
  before: string | null;
  after: string | null;
}

export interface AuditFilter {
  page: number;
  subject?: string;
  actorId?: string;
  /** Part of an action or of the id of what was changed. */
  search?: string;
  /** ISO days, both included. */
  from?: string;
  to?: string;
}

const DAY_MS = 24 * 3_600_000;
const asText = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));

/** Who did what, newest first. */
export async function listAuditEvents(person: Person | null, filter: AuditFilter): Promise<Paged<AuditRow>> {
  authorise(person, "audit.read");
  const { page, skip, take } = pageWindow(filter.page);
  const part = filter.search?.trim().slice(0, 200);
  const holds = part ? { contains: part, mode: "insensitive" as const } : null;
  const where = {
    ...(filter.subject ? { subject: filter.subject } : {}),
    ...(filter.actorId ? { actorId: filter.actorId } : {}),
    ...(holds ? { OR: [{ action: holds }, { subjectId: holds }] } : {}),
    at: {
      ...(filter.from ? { gte: columnOfIso(filter.from) } : {}),
      ...(filter.to ? { lt: new Date(columnOfIso(filter.to).getTime() + DAY_MS) } : {}),
    },
  };
  const [found, total] = await Promise.all([
    db.auditEvent.findMany({
      where,
      select: {
        id: true,
        at: true,
        action: true,
        subject: true,
        subjectId: true,
        before: true,
        after: true,
        actor: { select: { name: true } },
      },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      skip,
      take,
    }),
    db.auditEvent.count({ where }),
  ]);
  const rows = found.map(({ actor, before, after, ...row }) => ({
    ...row,
    actor: actor?.name ?? null,
    before: asText(before),
    after: asText(after),
  }));
  return { rows, page, pageSize: PAGE_SIZE, total };
}

/** Kinds of things that have been changed so far, for the filter. */
export async function listAuditSubjects(person: Person | null): Promise<string[]> {
  authorise(person, "audit.read");
  const found = await db.auditEvent.groupBy({ by: ["subject"], orderBy: { subject: "asc" } });
  return found.map((row) => row.subject);
}
