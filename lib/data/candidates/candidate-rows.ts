import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { parseRecognised } from "@/lib/data/event-files/bringing/recognised";
import { type Paged, pageWindow } from "@/lib/data/paged";
import { isRecordId } from "@/lib/data/record-id";
import { db } from "@/lib/db/client";
import type { EventRow } from "@/lib/event-files/rows/event-row";
import { rowShape } from "./candidate-shapes";

/** A row behind a candidate, with the newest file that has it. */
export interface BehindRow {
  id: string;
  row: EventRow;
  file: { name: string; release: string };
  /** Its columns, in their order; empty: the file is not known by any. */
  columns: readonly string[];
  /** A later release of its file has it no more. */
  vanished: boolean;
}

/** The rows behind a candidate, page by page; those that stand first. */
export async function listCandidateRows(
  person: Person | null,
  candidateId: string,
  page: number,
): Promise<Paged<BehindRow>> {
  authorise(person, "signal.write");
  const { page: shown, skip, take } = pageWindow(page);
  if (!isRecordId(candidateId)) return { rows: [], page: shown, pageSize: take, total: 0 };
  const where = { candidateId };
  const [rows, total] = await Promise.all([
    db.eventRowKept.findMany({
      where,
      orderBy: [{ vanished: "asc" }, { id: "asc" }],
      ...{ skip, take },
      select: {
        id: true,
        content: true,
        line: true,
        vanished: true,
        lastFileId: true,
        lastFile: { select: { name: true, release: true } },
      },
    }),
    db.eventRowKept.count({ where }),
  ]);
  const columns = await columnsOf(rows.map(({ lastFileId }) => lastFileId));
  return {
    rows: rows.map(({ id, content, line, vanished, lastFileId, lastFile }) => ({
      ...{ id, vanished, file: lastFile, columns: columns.get(lastFileId) ?? [] },
      row: { ...rowShape.parse(content), line: Number(line) },
    })),
    ...{ page: shown, pageSize: take, total },
  };
}

/** The columns of each file, as it was recognised. */
async function columnsOf(files: readonly string[]): Promise<Map<string, readonly string[]>> {
  const found = await db.eventFile.findMany({
    where: { id: { in: [...new Set(files)] } },
    select: { id: true, recognised: true },
  });
  return new Map(found.map(({ id, recognised }) => [id, parseRecognised(recognised)?.columns ?? []]));
}
