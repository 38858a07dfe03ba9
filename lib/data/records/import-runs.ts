import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { NotFound } from "@/lib/data/problems";
import { isRecordId, recordId } from "@/lib/data/record-id";
import { db, type Transaction } from "@/lib/db/client";

/** One loading of a file, or one recoding of signals, as administrators see it. */
export interface ImportRunRow {
  id: string;
  relationship: { slug: string; name: string };
  /** Empty for a recoding. */
  fileName: string;
  /** The codebook version that a recoding brought its signals to, and why; null: a file was loaded. */
  recoding: { version: number; reason: string } | null;
  at: string;
  /** null: the machine itself. */
  by: string | null;
  created: number;
  changed: number;
  unchanged: number;
  /** null: it stands. */
  undone: { at: string; by: string | null; reason: string } | null;
}

const columns = {
  id: true,
  fileName: true,
  at: true,
  created: true,
  changed: true,
  unchanged: true,
  undoneAt: true,
  undoneReason: true,
  recodedTo: true,
  recodedReason: true,
  relationship: { select: { slug: true, name: true } },
  user: { select: { name: true } },
  undoneBy: { select: { name: true } },
} as const;

const SHOWN = 20;

/** The last loadings and recodings, the newest first. */
export async function listImportRuns(person: Person | null): Promise<ImportRunRow[]> {
  authorise(person, "relationship.manage");
  const rows = await db.importRun.findMany({
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: SHOWN,
    select: columns,
  });
  return rows.map(asRow);
}

export async function getImportRun(person: Person | null, id: string): Promise<ImportRunRow> {
  authorise(person, "relationship.manage");
  const row = await db.importRun.findUnique({ where: { id: recordId(id, "the import") }, select: columns });
  if (!row) throw new NotFound("the import");
  return asRow(row);
}

/** A recoding, with how many of its signals wait for a second person now. */
export interface RecodingRow extends ImportRunRow {
  waiting: number;
}

/** A recoding by the id that an address holds; null: it is none. */
export async function findRecoding(person: Person | null, id: string): Promise<RecodingRow | null> {
  authorise(person, "codebook.manage");
  if (!isRecordId(id)) return null;
  const row = await db.importRun.findFirst({ where: { id, recodedTo: { not: null } }, select: columns });
  if (!row) return null;
  const signal = { provisional: true, voided: false };
  const waiting = await db.importedRevision.count({ where: { runId: id, signal } });
  return { ...asRow(row), waiting };
}

type Row = NonNullable<Awaited<ReturnType<typeof rowLike>>>;
const rowLike = () => db.importRun.findFirst({ select: columns });

function asRow({
  user,
  undoneAt,
  undoneBy,
  undoneReason,
  at,
  recodedTo,
  recodedReason,
  ...row
}: Row): ImportRunRow {
  const recoding = recodedTo === null ? null : { version: recodedTo, reason: recodedReason };
  const undone = undoneAt && {
    at: undoneAt.toISOString(),
    by: undoneBy?.name ?? null,
    reason: undoneReason,
  };
  return { ...row, at: at.toISOString(), by: user?.name ?? null, recoding, undone };
}

/** Notes which revisions a loading or a recoding wrote, within its transaction; one that wrote none leaves nothing to take back. */
export async function keepRun(
  tx: Transaction,
  run: Pick<ImportRunRow, "fileName" | "created" | "changed" | "unchanged"> & {
    relationshipId: string;
    userId: string;
    recodedTo?: number;
    recodedReason?: string;
    revisions: string[];
  },
): Promise<string | null> {
  const { revisions, ...data } = run;
  if (revisions.length === 0) return null;
  const { id } = await tx.importRun.create({ data, select: { id: true } });
  await tx.$executeRaw`
    INSERT INTO "ImportedRevision" ("runId", "signalId", "number")
    SELECT ${id}::uuid, "signalId", "number" FROM "SignalRevision" WHERE "id" = ANY(${revisions}::uuid[])`;
  return id;
}
