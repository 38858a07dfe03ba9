import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { type Paged, pageWindow } from "@/lib/data/paged";
import { db } from "@/lib/db/client";
import type { CodeMapping } from "@/lib/event-files/proposals/code-mapping";
import { readMapping } from "./read-mapping";

export interface MappingLine {
  version: number;
  note: string;
  author: string | null;
  /** A moment, ISO 8601. */
  recordedAt: string;
}

const LINE = { version: true, note: true, recordedAt: true, author: { select: { name: true } } } as const;

interface Kept extends Omit<MappingLine, "author" | "recordedAt"> {
  recordedAt: Date;
  author: { name: string } | null;
}

const lineOf = ({ author, recordedAt, ...line }: Kept): MappingLine => ({
  ...line,
  recordedAt: recordedAt.toISOString(),
  author: author?.name ?? null,
});

/** All versions of the table, the newest first. */
export async function listMappings(person: Person | null, asked: number): Promise<Paged<MappingLine>> {
  authorise(person, "signal.write");
  const { page, skip, take } = pageWindow(asked);
  const [total, found] = await Promise.all([
    db.eventMapping.count(),
    db.eventMapping.findMany({ orderBy: { version: "desc" }, skip, take, select: LINE }),
  ]);
  return { rows: found.map(lineOf), page, pageSize: take, total };
}

/** A version of the table as its page shows it. */
export interface MappingVersionView {
  version: number;
  /** Who wrote it, when and why; null: it comes with the product, and no file was read yet. */
  line: MappingLine | null;
  mapping: CodeMapping;
  /** The version before; null: it is the first. */
  before: CodeMapping | null;
  /** The one in use. */
  newest: { version: number; mapping: CodeMapping };
}

/** A version of the table beside the one before it and the one in use. Throws NotFound for a version that does not exist. */
export async function getMapping(person: Person | null, asked: number): Promise<MappingVersionView> {
  authorise(person, "signal.write");
  const [{ version, mapping }, newest, line] = await Promise.all([
    readMapping(person, asked),
    readMapping(person),
    db.eventMapping.findUnique({ where: { version: asked }, select: LINE }),
  ]);
  const before = version === 1 ? null : (await readMapping(person, version - 1)).mapping;
  return { version, line: line && lineOf(line), mapping, before, newest };
}
