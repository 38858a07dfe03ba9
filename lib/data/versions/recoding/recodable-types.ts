import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { type Codebook, findType } from "@/lib/codebook/codebook";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db } from "@/lib/db/client";
import { FAMILIES, type Family } from "@/lib/engine/signals/signal";

/** A type that signals of a relationship have. */
interface RecodableType {
  code: string;
  /** As the newest version names it. */
  label: string;
  /** null: any family. */
  family: Family | null;
  signals: number;
  /** Of them, how many are coded under an earlier version. */
  earlier: number;
}

/** What a recoding of a relationship may choose from. */
export interface Recodable {
  slug: string;
  name: string;
  newest: Codebook;
  /** By family, then by name. */
  types: RecodableType[];
  /** Versions that its signals are coded under, the oldest first. */
  versions: { version: number; signals: number }[];
}

/** Types and codebook versions of the signals of a relationship as they stand; void ones are left out. */
export async function listRecodable(person: Person | null, slug: string): Promise<Recodable> {
  authorise(person, "codebook.manage");
  const { id, name } = await getRelationship(slug);
  const newest = await currentCodebook();
  const rows = await db.$queryRaw<{ type: string; family: Family; version: number; signals: number }[]>`
    SELECT r."type", min(r."family"::text) AS family, r."codebookVersion" AS version, count(*)::int AS signals
    FROM "Signal" s JOIN "SignalRevision" r ON r."id" = s."currentRevisionId"
    WHERE s."relationshipId" = ${id}::uuid AND NOT r."voided"
    GROUP BY r."type", r."codebookVersion"`;
  const types = new Map<string, RecodableType>();
  const versions = new Map<number, number>();
  for (const { type: code, family, version, signals } of rows) {
    const type = findType(newest, code);
    const named = { label: type?.label ?? code, family: type ? type.family : family };
    const known = types.get(code) ?? { code, ...named, signals: 0, earlier: 0 };
    known.signals += signals;
    if (version < newest.version) known.earlier += signals;
    types.set(code, known);
    versions.set(version, (versions.get(version) ?? 0) + signals);
  }
  const place = ({ family, label }: RecodableType) =>
    `${family === null ? FAMILIES.length : FAMILIES.indexOf(family)} ${label}`;
  return {
    slug,
    name,
    newest,
    types: [...types.values()].sort((a, b) => (place(a) < place(b) ? -1 : 1)),
    versions: [...versions]
      .map(([version, signals]) => ({ version, signals }))
      .sort((a, b) => a.version - b.version),
  };
}
