import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { type Paged, pageWindow } from "@/lib/data/paged";
import { recordId } from "@/lib/data/record-id";
import { db } from "@/lib/db/client";
import type { EventRow } from "@/lib/event-files/rows/event-row";
import type { RowContent } from "./reading/row-content";

export interface RowChange {
  id: string;
  kind: "CHANGED" | "VANISHED";
  /** What the source calls the row by. */
  key: string;
  /** The happening that it tells of now. */
  candidateId: string;
  before: RowContent;
  /** null: it vanished. */
  after: RowContent | null;
}

/** What a file says otherwise of rows that were there, or no more; the vanished ones last. */
export async function listRowChanges(
  person: Person | null,
  fileId: string,
  page: number,
): Promise<Paged<RowChange>> {
  authorise(person, "signal.write");
  const where = { fileId: recordId(fileId, "the file") };
  const window = pageWindow(page);
  const [total, found] = await Promise.all([
    db.eventRowChange.count({ where }),
    db.eventRowChange.findMany({
      where,
      orderBy: [{ kind: "asc" }, { id: "asc" }],
      skip: window.skip,
      take: window.take,
      select: {
        id: true,
        kind: true,
        before: true,
        after: true,
        row: { select: { key: true, candidateId: true } },
      },
    }),
  ]);
  const rows = found.map(({ id, kind, before, after, row }) => ({
    id,
    kind,
    ...row,
    before: contentOf(before),
    after: after === null ? null : contentOf(after),
  }));
  return { rows, page: window.page, pageSize: window.take, total };
}

/** The contract of the room: what was kept is what a reader gave. */
const contentOf = (kept: unknown) => kept as Omit<EventRow, "line">;
