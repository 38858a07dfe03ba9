import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { codebookChangeWords } from "@/lib/brief/codebook/codebook-change-words";
import { betweenWords } from "@/lib/brief/method/method-changes";
import type { Codebook } from "@/lib/codebook/codebook";
import { codebookChanges } from "@/lib/codebook/editing/codebook-changes";
import { db, type Transaction } from "@/lib/db/client";
import { listCodebookVersions, parseCodebook } from "./codebook-versions";

/** A version of the codebook with who published it. */
export interface CodebookHistoryRow {
  version: number;
  codebook: Codebook;
  note: string;
  publishedAt: string;
  /** null: it came with the product. */
  author: string | null;
}

/** Versions from one on, the oldest first, as they stand in the transaction that asks. */
export async function listCodebookVersionsSince(
  from: number,
  client: Transaction = db,
): Promise<CodebookHistoryRow[]> {
  const rows = await client.codebookVersion.findMany({
    where: { version: { gte: from } },
    orderBy: { version: "asc" },
    select: {
      version: true,
      content: true,
      note: true,
      publishedAt: true,
      publishedBy: { select: { name: true } },
    },
  });
  return rows.map(({ version, content, note, publishedAt, publishedBy }) => ({
    version,
    codebook: parseCodebook(content),
    note,
    publishedAt: publishedAt.toISOString(),
    author: publishedBy?.name ?? null,
  }));
}

/** Versions that came after the first of these, in words. */
export function laterCodebookWords([seen, ...later]: readonly CodebookHistoryRow[]): string {
  return betweenWords(
    later.map((row, at) => ({
      ...row,
      createdAt: row.publishedAt,
      changes: codebookChangeWords(codebookChanges((later[at - 1] ?? seen ?? row).codebook, row.codebook)),
    })),
  );
}

/** One line of the list of versions for administrators. */
export interface CodebookHistoryLine extends Omit<CodebookHistoryRow, "codebook"> {
  /** What it changed against the version before it, in words; null: it is the first. */
  changes: string[] | null;
  /** Number of that version. */
  before: number | null;
  /** Signals in use whose newest wording was coded under it. */
  signals: number;
}

/** Every codebook version with who published it and what it changed, the newest first. */
export async function listCodebookHistory(person: Person | null): Promise<CodebookHistoryLine[]> {
  authorise(person, "codebook.manage");
  const [rows, counted] = await Promise.all([listCodebookVersionsSince(0), listCodebookVersions()]);
  const signals = new Map(counted.map((row) => [row.version, row.signals]));
  return rows
    .map(({ codebook, ...row }, at) => {
      const before = rows[at - 1];
      return {
        ...row,
        changes: before ? codebookChangeWords(codebookChanges(before.codebook, codebook)) : null,
        before: before?.version ?? null,
        signals: signals.get(row.version) ?? 0,
      };
    })
    .reverse();
}
