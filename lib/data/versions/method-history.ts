import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { betweenWords, methodChanges } from "@/lib/brief/method/method-changes";
import { db, type Transaction } from "@/lib/db/client";
import { type MethodVersionRow, parseMethod } from "./method-versions";

/** A method version with who wrote it. */
export interface MethodHistoryRow extends MethodVersionRow {
  /** null: it came with the product. */
  author: string | null;
}

/** Versions from one on, the oldest first, as they stand in the transaction that asks. */
export async function listMethodVersionsSince(
  from: number,
  client: Transaction = db,
): Promise<MethodHistoryRow[]> {
  const rows = await client.methodVersion.findMany({
    where: { version: { gte: from } },
    orderBy: { version: "asc" },
    select: {
      version: true,
      parameters: true,
      panel: true,
      note: true,
      createdAt: true,
      createdBy: { select: { name: true } },
    },
  });
  return rows.map(({ version, parameters, panel, note, createdAt, createdBy }) => ({
    version,
    ...parseMethod({ parameters, panel }),
    note,
    createdAt: createdAt.toISOString(),
    author: createdBy?.name ?? null,
  }));
}

/** Versions that came after the first of these, in words. */
export function laterWords([seen, ...later]: readonly MethodHistoryRow[]): string {
  return betweenWords(
    later.map((row, at) => ({
      ...row,
      changes: methodChanges((later[at - 1] ?? seen ?? row).method, row.method),
    })),
  );
}

/** One line of the list of versions for administrators. */
export interface MethodHistoryLine extends MethodHistoryRow {
  /** What it changed against the version before it, in words; null: it is the first. */
  changes: string[] | null;
  /** Number of that version. */
  before: number | null;
}

/** Every method version with who wrote it and what it changed, the newest first. */
export async function listMethodHistory(person: Person | null): Promise<MethodHistoryLine[]> {
  authorise(person, "method.manage");
  const rows = await listMethodVersionsSince(0);
  return rows
    .map((row, at) => {
      const before = rows[at - 1];
      return {
        ...row,
        changes: before ? methodChanges(before.method, row.method) : null,
        before: before?.version ?? null,
      };
    })
    .reverse();
}
