import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { CODEBOOKS } from "@/lib/codebook/published-codebooks";
import { parseRecordFile, type RecordFile } from "@/lib/codebook/record-format";
import { DEMO_PUBLICATIONS } from "@/lib/data/publication/demonstration";
import { loadRecords } from "@/lib/data/records/record-import";
import type { PrismaClient } from "@/lib/db/generated/client";
import { METHOD_1, METHOD_2 } from "@/lib/engine/methods/method";

/** What every instance needs before the first signal: codebook and method, with the versions that published figures go on using. */
export async function seedVersions(db: PrismaClient): Promise<void> {
  await db.codebookVersion.createMany({
    data: [
      { version: 1, content: JSON.parse(JSON.stringify(CODEBOOK_1)), note: "First version" },
      {
        version: 2,
        content: JSON.parse(JSON.stringify(CODEBOOK_2)),
        note: "Recognition, agreements and armed conflict as statuses in force; state violence marked; words for headlines; rules for what is scored.",
      },
    ],
    skipDuplicates: true,
  });
  await db.methodVersion.createMany({
    data: [
      { version: 1, parameters: JSON.parse(JSON.stringify(METHOD_1)), note: "First version" },
      {
        version: 2,
        parameters: JSON.parse(JSON.stringify(METHOD_2)),
        note: "Generation 2: tallies, openings, standing and moving parts, fresh evidence, coverage and state violence. Every figure of version 1 stays.",
      },
    ],
    skipDuplicates: true,
  });
}

/** Loads the demonstration relationships into an empty database, all or none. Returns how many were loaded. */
export async function seedIfEmpty(
  db: PrismaClient,
  folder = join(process.cwd(), "prisma/demo"),
): Promise<number> {
  await seedVersions(db);
  if ((await db.relationship.count()) > 0) return 0;
  const files = readDemoFiles(folder);
  await db.$transaction(
    async (tx) => {
      for (const { file } of files) await loadRecords(tx, file, CODEBOOKS, { authorId: null, demo: true });
      await tx.setting.create({ data: { key: DEMO_PUBLICATIONS, value: "due" } });
    },
    { timeout: 120_000 },
  );
  return files.length;
}

/** The demonstration files, validated; the first problem of each is named with its line and field. */
export function readDemoFiles(folder: string): { name: string; file: RecordFile }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => {
      const result = parseRecordFile(readFileSync(join(folder, name), "utf8"), CODEBOOKS);
      if (result.ok) return { name, file: result.file };
      const [first] = result.errors;
      throw new Error(`${name}, line ${first?.line}, field ${first?.field || "–"}: ${first?.message}`);
    });
}
