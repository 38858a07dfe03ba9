import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { isoOfColumn } from "@/lib/data/day-column";
import { PAGE_SIZE, type Paged, pageWindow } from "@/lib/data/paged";
import { db } from "@/lib/db/client";

export interface RelationshipSummary {
  slug: string;
  name: string;
  codedThrough: string;
  archived: boolean;
  demo: boolean;
  signals: number;
}

/** Every relationship, archived ones last. */
export async function listRelationshipsToManage(
  person: Person | null,
  asked: { page: number },
): Promise<Paged<RelationshipSummary>> {
  authorise(person, "relationship.manage");
  const { page, skip, take } = pageWindow(asked.page);
  const [found, total] = await Promise.all([
    db.relationship.findMany({
      select: {
        slug: true,
        name: true,
        codedThrough: true,
        archivedAt: true,
        demo: true,
        _count: { select: { signals: true } },
      },
      orderBy: [{ archivedAt: { sort: "asc", nulls: "first" } }, { position: "asc" }, { name: "asc" }],
      skip,
      take,
    }),
    db.relationship.count(),
  ]);
  const rows = found.map((row) => ({
    slug: row.slug,
    name: row.name,
    codedThrough: isoOfColumn(row.codedThrough),
    archived: row.archivedAt !== null,
    demo: row.demo,
    signals: row._count.signals,
  }));
  return { rows, page, pageSize: PAGE_SIZE, total };
}
