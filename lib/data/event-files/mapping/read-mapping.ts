import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { type Paged, pageWindow } from "@/lib/data/paged";
import { NotFound } from "@/lib/data/problems";
import { db } from "@/lib/db/client";
import { DEFAULT_MAPPING } from "@/lib/event-files/proposals/default-mapping";
import { type LabelledCode, labelledCodes } from "@/lib/event-files/proposals/labelled-codes";
import { parseMapping } from "@/lib/event-files/proposals/mapping-schema";
import type { CodeScheme } from "@/lib/event-files/rows/event-row";
import type { MappingVersion } from "./current-mapping";

/**
 * The table of codes in use, or the version that is asked for: before any file is read version 1 is the one that comes with the product, though nothing has written it yet. Throws NotFound
 * for a version that does not exist.
 */
export async function readMapping(person: Person | null, asked?: number): Promise<MappingVersion> {
  authorise(person, "signal.write");
  const columns = { version: true, content: true } as const;
  const found =
    asked === undefined
      ? await db.eventMapping.findFirst({ orderBy: { version: "desc" }, select: columns })
      : await db.eventMapping.findUnique({ where: { version: asked }, select: columns });
  if (found) return { version: found.version, mapping: parseMapping(found.content) };
  if ((asked ?? 1) === 1) return { version: 1, mapping: DEFAULT_MAPPING };
  throw new NotFound(`version ${asked} of the table of codes`);
}

/** What is looked for in the table; null and empty: everything. */
export interface CodesAsked {
  scheme: CodeScheme | null;
  words: string;
  page: number;
  /** Of which version; absent: the one in use. */
  version?: number;
}

/** Codes of the table whose letters or words hold what is looked for, by scheme and code. */
export async function listCodes(
  person: Person | null,
  { scheme, words, page: asked, version: of }: CodesAsked,
): Promise<Paged<LabelledCode> & { version: number }> {
  authorise(person, "signal.write");
  const { version, mapping } = await readMapping(person, of);
  const sought = words.trim().toLowerCase();
  const found = labelledCodes(
    mapping.codes.filter((entry) => scheme === null || entry.scheme === scheme),
  ).filter(({ code, label }) => `${code} ${label}`.toLowerCase().includes(sought));
  const { page, skip, take } = pageWindow(asked);
  return { rows: found.slice(skip, skip + take), page, pageSize: take, total: found.length, version };
}
