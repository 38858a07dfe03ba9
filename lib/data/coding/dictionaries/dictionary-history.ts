import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { PAGE_SIZE, type Paged, pageWindow } from "@/lib/data/paged";
import { db, type Transaction } from "@/lib/db/client";
import { changedEntries, changedWords } from "@/lib/evidence/dictionaries/changed-entries";
import type { DictionaryKind } from "@/lib/evidence/dictionaries/dictionaries";
import { getDictionary } from "./current-dictionaries";

/** One version of a dictionary in its list. */
export interface DictionaryHistoryLine {
  version: number;
  /** ISO. */
  recordedAt: string;
  /** null: the database says nobody. */
  author: string | null;
  note: string;
  /** What it changed against the version before it, in words. */
  changes: string;
}

const columns = { version: true, recordedAt: true, note: true, author: { select: { name: true } } } as const;

/** Versions of a dictionary that somebody made, the newest first; what comes with the product has no line. */
export async function listDictionaryHistory(
  person: Person | null,
  kind: DictionaryKind,
  asked = 1,
): Promise<Paged<DictionaryHistoryLine>> {
  authorise(person, "signal.write");
  const { page, skip, take } = pageWindow(asked);
  const where = { kind };
  const [total, rows] = await Promise.all([
    db.dictionaryVersion.count({ where }),
    db.dictionaryVersion.findMany({ where, orderBy: { version: "desc" }, skip, take, select: columns }),
  ]);
  const lines = await Promise.all(
    rows.map(async ({ version, recordedAt, note, author }) => ({
      version,
      recordedAt: recordedAt.toISOString(),
      note,
      author: author?.name ?? null,
      changes: await changesIn(kind, version, db),
    })),
  );
  return { rows: lines, page, pageSize: PAGE_SIZE, total };
}

async function changesIn(kind: DictionaryKind, version: number, client: Transaction): Promise<string> {
  const [before, after] = await Promise.all([
    getDictionary(kind, version - 1, client),
    getDictionary(kind, version, client),
  ]);
  return changedWords(changedEntries(before.entries, after.entries));
}

/** Versions that came after one, in words for whoever wrote over it. */
export async function laterDictionaryWords(
  tx: Transaction,
  kind: DictionaryKind,
  base: number,
): Promise<string> {
  const rows = await tx.dictionaryVersion.findMany({
    where: { kind, version: { gt: base } },
    orderBy: { version: "asc" },
    select: columns,
  });
  const told = await Promise.all(
    rows.map(
      async ({ version, note, author }) =>
        `version ${version} by ${author?.name ?? "somebody"} (${await changesIn(kind, version, tx)}; “${note}”)`,
    ),
  );
  return `Meanwhile came ${told.join(", ")}. What you typed is kept: send it once more to write it over that.`;
}
