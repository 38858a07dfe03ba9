import type { SignalFields } from "@/lib/codebook/signal-schema";
import { inSlices, pauses } from "@/lib/data/readings/certainty/in-slices";
import { readLinked } from "@/lib/data/signals/link-neighbours";
import { fieldsOfRevision, type RevisionColumns, revisionColumns } from "@/lib/data/signals/signal-columns";
import { getCodebook } from "@/lib/data/versions/codebook-versions";
import type { Transaction } from "@/lib/db/client";
import { type ImportedSignal, type Kept, undoable } from "./undo-difference";

interface Wording {
  fields: SignalFields;
  codebook: number;
  voided: boolean;
}

/** A signal of an import that is taken back. */
export interface UndoneSignal {
  id: string;
  rowId: string;
  /** Number of the revision that the import wrote. */
  number: number;
  now: Wording;
  /** Its wording before; null: the import created it. */
  before: Wording | null;
}

export interface Undo {
  relationshipId: string;
  back: UndoneSignal[];
  kept: Kept[];
  /** Ids of the rows of signals, by slug. */
  linkIds: Map<string, string>;
}

interface ImportedRow {
  signalId: string;
  number: number;
  id: string;
  newest: number;
}

const ROWS_A_QUERY = 500;

/** What taking an import back would write, judged against the data as they stand. */
export async function readUndo(tx: Transaction, runId: string): Promise<Undo> {
  const { relationshipId } = await tx.importRun.findUniqueOrThrow({
    where: { id: runId },
    select: { relationshipId: true },
  });
  const standing = await readLinked(tx, { relationshipId });
  const linkIds = new Map(standing.map(({ id, rowId }) => [id, rowId]));
  const { unrevised, kept } = await readWordings(tx, runId);
  const imported: ImportedSignal[] = [];
  for (const { id, before } of unrevised)
    imported.push({ id, before: before && { ...before, codebook: await getCodebook(before.codebook) } });
  const judged = await inSlices(undoable(imported, standing));
  const back = new Set(judged.back.map(({ id }) => id));
  return {
    relationshipId,
    back: unrevised.filter(({ id }) => back.has(id)),
    kept: [...kept, ...judged.kept],
    linkIds,
  };
}

/** Every signal of the import that nobody has revised since, with its wording now and before; and the others. */
async function readWordings(tx: Transaction, runId: string) {
  const unrevised: UndoneSignal[] = [];
  const kept: Kept[] = [];
  const pause = pauses();
  const rows = await tx.$queryRaw<ImportedRow[]>`
    SELECT i."signalId"::text, i."number", s."slug" AS id, r."number" AS newest
    FROM "ImportedRevision" i JOIN "Signal" s ON s."id" = i."signalId" JOIN "SignalRevision" r ON r."id" = s."currentRevisionId"
    WHERE i."runId" = ${runId}::uuid ORDER BY s."slug"`;
  for (let from = 0; from < rows.length; from += ROWS_A_QUERY) {
    const chunk = rows.slice(from, from + ROWS_A_QUERY);
    const ids = chunk.map(({ signalId }) => signalId);
    const found = await wordingsOf(tx, ids, Math.max(...chunk.map(({ number }) => number)));
    for (const { signalId: rowId, number, id, newest } of chunk) {
      await pause();
      if (newest !== number) {
        kept.push({ id, because: "somebody has revised it since" });
        continue;
      }
      const now = found.get(`${rowId} ${number}`);
      if (now)
        unrevised.push({ id, rowId, number, now, before: found.get(`${rowId} ${number - 1}`) ?? null });
    }
  }
  return { unrevised, kept };
}

async function wordingsOf(tx: Transaction, signalIds: string[], upTo: number): Promise<Map<string, Wording>> {
  const rows = await tx.signalRevision.findMany({
    where: { signalId: { in: signalIds }, number: { lte: upTo } },
    select: { ...revisionColumns, signalId: true },
  });
  return new Map(
    rows.map(
      (
        row: RevisionColumns & { signalId: string; number: number; codebookVersion: number; voided: boolean },
      ) => [
        `${row.signalId} ${row.number}`,
        { fields: fieldsOfRevision(row), codebook: row.codebookVersion, voided: row.voided },
      ],
    ),
  );
}
