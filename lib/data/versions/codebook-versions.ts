import { z } from "zod";
import type { Codebook } from "@/lib/codebook/codebook";
import { NotFound } from "@/lib/data/problems";
import { db } from "@/lib/db/client";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { isVersionNumber } from "./version-number";

const codebookShape = z.object({
  version: z.number().int(),
  types: z.array(
    z.object({
      code: z.string(),
      family: z.enum(FAMILIES).nullable(),
      label: z.string(),
      definition: z.string(),
      defaultIntensity: z.number(),
      lowest: z.number(),
      highest: z.number(),
      span: z.enum(["E", "S", "ES"]),
      plover: z.string().nullable(),
      stateViolence: z.boolean().optional(),
      phrase: z.object({ one: z.string(), several: z.string() }).optional(),
      retired: z.boolean().optional(),
    }),
  ),
  rules: z.array(z.object({ title: z.string(), text: z.string() })),
}) satisfies z.ZodType<Codebook>;

/** A codebook as its row keeps it. */
export function parseCodebook(content: unknown): Codebook {
  return codebookShape.parse(content);
}

// A version never changes once published, so reading it once is enough.
const kept = new Map<number, Codebook>();

/** The live codebook: the newest version. */
export async function currentCodebook(): Promise<Codebook> {
  const newest = await db.codebookVersion.findFirst({
    orderBy: { version: "desc" },
    select: { version: true },
  });
  if (!newest) throw new NotFound("a codebook");
  return getCodebook(newest.version);
}

export async function getCodebook(version: number): Promise<Codebook> {
  const known = kept.get(version);
  if (known) return known;
  const found = isVersionNumber(version)
    ? await db.codebookVersion.findUnique({ where: { version }, select: { content: true } })
    : null;
  if (!found) throw new NotFound(`codebook version ${version}`);
  const codebook = parseCodebook(found.content);
  kept.set(version, codebook);
  return codebook;
}

/** Every published version, oldest first: a record may have been coded under any of them. */
export async function allCodebooks(): Promise<Codebook[]> {
  const rows = await db.codebookVersion.findMany({ orderBy: { version: "asc" }, select: { version: true } });
  return Promise.all(rows.map(({ version }) => getCodebook(version)));
}

export interface CodebookVersionRow {
  version: number;
  note: string;
  publishedAt: string;
  /** Signals in use whose newest wording was coded under it. */
  signals: number;
}

/** Every version, the newest first. */
export async function listCodebookVersions(): Promise<CodebookVersionRow[]> {
  const [rows, coded] = await Promise.all([
    db.codebookVersion.findMany({
      orderBy: { version: "desc" },
      select: { version: true, note: true, publishedAt: true },
    }),
    db.signalRevision.groupBy({
      by: ["codebookVersion"],
      where: { voided: false, currentOf: { relationship: { archivedAt: null } } },
      _count: true,
    }),
  ]);
  const signals = new Map(coded.map((row) => [row.codebookVersion, row._count]));
  return rows.map((row) => ({
    ...row,
    publishedAt: row.publishedAt.toISOString(),
    signals: signals.get(row.version) ?? 0,
  }));
}
