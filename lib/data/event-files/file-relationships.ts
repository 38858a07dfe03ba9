import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { NotFound } from "@/lib/data/problems";
import { listRelationships, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";

/** Of which relationship event files are shown, and of which others they can be. */
export interface FileRelationships {
  /** null: there is none yet. */
  shown: RelationshipRow | null;
  /** Those in use, and behind them archived ones of which files were brought: what waits of those takes room too and is cancelled there. The one that is shown is among them. */
  offered: RelationshipRow[];
}

/** The relationship of a slug, archived or not; of an empty slug the first that can be gone to. Throws NotFound where no relationship is called so: files of another are never shown in its place. */
export async function fileRelationships(person: Person | null, slug: string): Promise<FileRelationships> {
  authorise(person, "signal.write");
  const [all, brought] = await Promise.all([
    listRelationships({ archived: true }),
    db.eventFile.groupBy({ by: ["relationshipId"] }),
  ]);
  const withFiles = new Set(brought.map(({ relationshipId }) => relationshipId));
  const offered = [
    ...all.filter(({ archived }) => !archived),
    ...all.filter((one) => one.archived && (withFiles.has(one.id) || one.slug === slug)),
  ];
  if (slug === "") return { shown: offered[0] ?? null, offered };
  const shown = offered.find((one) => one.slug === slug);
  if (!shown) throw new NotFound(`the relationship “${slug}”`);
  return { shown, offered };
}
