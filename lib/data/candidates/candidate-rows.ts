import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
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
        lastFile: { select: { name: true, release: true } },
      },
    }),
    db.eventRowKept.count({ where }),
  ]);
  return {
    rows: rows.map(({ id, content, line, vanished, lastFile }) => ({
      ...{ id, vanished, file: lastFile },
      row: { ...rowShape.parse(content), line: Number(line) },
    })),
    ...{ page: shown, pageSize: take, total },
  };
}
