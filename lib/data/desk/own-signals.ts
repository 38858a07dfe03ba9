import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { db } from "@/lib/db/client";
import type { Family } from "@/lib/engine/signals/signal";

const MOST = 20;

/** A revision that the person saved. */
export interface OwnSave {
  slug: string;
  relationshipSlug: string;
  relationshipName: string;
  title: string;
  family: Family;
  intensity: number;
  scored: boolean;
  kind: "CREATED" | "IMPORTED" | "EDITED" | "VOIDED" | "RESTORED" | "APPROVED";
  recordedAt: string;
  revision: number;
  /** It is the newest revision and came by no import, so that it can be undone. */
  undoable: boolean;
}

/** What the person saved last, newest first. */
export async function listOwnSaves(person: Person | null): Promise<OwnSave[]> {
  const author = authorise(person, "signal.write");
  const rows = await db.signalRevision.findMany({
    where: { authorId: author.id },
    orderBy: { recordedAt: "desc" },
    take: MOST,
    select: {
      number: true,
      currentOf: { select: { id: true } },
      title: true,
      family: true,
      intensity: true,
      scored: true,
      kind: true,
      recordedAt: true,
      signal: { select: { slug: true, relationship: { select: { slug: true, name: true } } } },
    },
  });
  return rows.map(({ signal, recordedAt, intensity, number, currentOf, ...row }) => ({
    ...row,
    revision: number,
    undoable: currentOf !== null && row.kind !== "IMPORTED",
    intensity: intensity.toNumber(),
    slug: signal.slug,
    relationshipSlug: signal.relationship.slug,
    relationshipName: signal.relationship.name,
    recordedAt: recordedAt.toISOString(),
  }));
}
