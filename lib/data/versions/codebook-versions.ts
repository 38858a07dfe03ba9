import { z } from "zod";
import type { Codebook } from "@/lib/codebook/codebook";
import { NotFound } from "@/lib/data/problems";
import { db } from "@/lib/db/client";
import { FAMILIES } from "@/lib/engine/signals/signal";

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
  const found = await db.codebookVersion.findUnique({ where: { version }, select: { content: true } });
  if (!found) throw new NotFound(`codebook version ${version}`);
  const codebook = codebookShape.parse(found.content);
  kept.set(version, codebook);
  return codebook;
}

/** Every published version, oldest first: a record may have been coded under any of them. */
export async function allCodebooks(): Promise<Codebook[]> {
  const rows = await db.codebookVersion.findMany({ orderBy: { version: "asc" }, select: { version: true } });
  return Promise.all(rows.map(({ version }) => getCodebook(version)));
}

export async function listCodebookVersions(): Promise<
  { version: number; note: string; publishedAt: string }[]
> {
  const rows = await db.codebookVersion.findMany({
    orderBy: { version: "desc" },
    select: { version: true, note: true, publishedAt: true },
  });
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }));
}
