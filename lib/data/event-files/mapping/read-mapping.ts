import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { type Paged, pageWindow } from "@/lib/data/paged";
import { db } from "@/lib/db/client";
import { codeLabel } from "@/lib/event-files/codes/code-words";
import type { MappedCode } from "@/lib/event-files/proposals/code-mapping";
import { DEFAULT_MAPPING } from "@/lib/event-files/proposals/default-mapping";
import { parseMapping } from "@/lib/event-files/proposals/mapping-schema";
import type { CodeScheme } from "@/lib/event-files/rows/event-row";
import type { MappingVersion } from "./current-mapping";

/** The table of codes in use: before any file is read it is the one that comes with the product. */
export async function readMapping(person: Person | null): Promise<MappingVersion> {
  authorise(person, "signal.write");
  const found = await db.eventMapping.findFirst({
    orderBy: { version: "desc" },
    select: { version: true, content: true },
  });
  if (!found) return { version: 1, mapping: DEFAULT_MAPPING };
  return { version: found.version, mapping: parseMapping(found.content) };
}

export interface LabelledCode extends MappedCode {
  /** What it means, in words. */
  label: string;
}

/** What is looked for in the table; null and empty: everything. */
export interface CodesAsked {
  scheme: CodeScheme | null;
  words: string;
  page: number;
}

/** Codes of the table in use whose letters or words hold what is looked for, by scheme and code. */
export async function listCodes(
  person: Person | null,
  { scheme, words, page: asked }: CodesAsked,
): Promise<Paged<LabelledCode> & { version: number }> {
  authorise(person, "signal.write");
  const { version, mapping } = await readMapping(person);
  const sought = words.trim().toLowerCase();
  const found = mapping.codes
    .filter((entry) => scheme === null || entry.scheme === scheme)
    .map((entry) => ({ ...entry, label: labelOf(entry) }))
    .filter(({ code, label }) => `${code} ${label}`.toLowerCase().includes(sought))
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.code < b.code ? -1 : 1));
  const { page, skip, take } = pageWindow(asked);
  return { rows: found.slice(skip, skip + take), page, pageSize: take, total: found.length, version };
}

/** Those of the files with the most rows first. */
const IN_ORDER: readonly CodeScheme[] = ["CAMEO", "PLOVER", "UCDP", "ACLED", "own"];
const placeOf = ({ scheme }: MappedCode) => IN_ORDER.indexOf(scheme);

/** Codes 101 to 108 mean other things in GDELT: both are said where they differ. */
function labelOf({ scheme, code }: MappedCode): string {
  const label = codeLabel(scheme, code, "");
  const inGdelt = codeLabel(scheme, code, "gdelt");
  if (label === code) return "";
  return label === inGdelt ? label : `${label}; in GDELT: ${inGdelt}`;
}

export interface MappingLine {
  version: number;
  note: string;
  author: string | null;
  /** A moment, ISO 8601. */
  recordedAt: string;
}

/** All versions of the table, the newest first. */
export async function listMappings(person: Person | null, asked: number): Promise<Paged<MappingLine>> {
  authorise(person, "signal.write");
  const { page, skip, take } = pageWindow(asked);
  const [total, found] = await Promise.all([
    db.eventMapping.count(),
    db.eventMapping.findMany({
      orderBy: { version: "desc" },
      skip,
      take,
      select: { version: true, note: true, recordedAt: true, author: { select: { name: true } } },
    }),
  ]);
  const rows = found.map(({ author, recordedAt, ...line }) => ({
    ...line,
    recordedAt: recordedAt.toISOString(),
    author: author?.name ?? null,
  }));
  return { rows, page, pageSize: take, total };
}
