import { ALL_TYPES, ANY_VERSION, EARLIER, type RecodeChoice } from "@/lib/codebook/recoding/recode-choice";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { columnOfIso } from "@/lib/data/day-column";
import { fieldsOfRevision, revisionColumns } from "@/lib/data/signals/signal-columns";
import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/** As many signals are recoded at a time. */
export const RECODED_MAX = 2_000;

/** A signal that a choice names, as it stands. */
export interface ChosenSignal {
  rowId: string;
  slug: string;
  number: number;
  provisional: boolean;
  fields: SignalFields;
  codebookVersion: number;
}

/** The signals that a choice names; more than are recoded at a time: how many, and up to which first day there is room. */
export type Chosen =
  | { tooMany: null; signals: ChosenSignal[] }
  | { tooMany: { signals: number; roomTo: string | null }; signals: [] };

/** The client takes the rows of an answer apart in one go: so many hold up nobody for long. */
const ROWS_A_QUERY = 500;

/** Reads the signals of a choice, the earliest first; void ones are never among them. `newest` is the codebook version that they are to go to. */
export async function readChosen(
  tx: Transaction,
  relationshipId: string,
  choice: RecodeChoice,
  newest: number,
): Promise<Chosen> {
  const where: Prisma.SignalWhereInput = { relationshipId, currentRevision: revisionsOf(choice, newest) };
  const total = await tx.signal.count({ where });
  if (total > RECODED_MAX) {
    const roomTo = await lastDayWithRoom(tx, where);
    return { tooMany: { signals: total, roomTo }, signals: [] };
  }
  const orderBy = [{ startDay: "asc" }, { slug: "asc" }] as const;
  const signals: ChosenSignal[] = [];
  for (let skip = 0; skip < total; skip += ROWS_A_QUERY) {
    const rows = await tx.signal.findMany({
      where,
      orderBy: [...orderBy],
      skip,
      take: ROWS_A_QUERY,
      select: { id: true, slug: true, currentRevision: { select: revisionColumns } },
    });
    for (const { id: rowId, slug, currentRevision: row } of rows)
      if (row) {
        const { number, provisional, codebookVersion } = row;
        signals.push({ rowId, slug, number, provisional, codebookVersion, fields: fieldsOfRevision(row) });
      }
  }
  return { tooMany: null, signals };
}

function revisionsOf(
  { types, under, from, to }: RecodeChoice,
  newest: number,
): Prisma.SignalRevisionWhereInput {
  return {
    voided: false,
    ...(types === ALL_TYPES ? {} : { type: { in: [...types] } }),
    ...(under === ANY_VERSION ? {} : { codebookVersion: under === EARLIER ? { lt: newest } : under }),
    startDay: { ...(from && { gte: columnOfIso(from) }), ...(to && { lte: columnOfIso(to) }) },
  };
}

/** The last day up to which, whole days taken, no more are chosen than are recoded at a time; null: the first day alone has more. */
async function lastDayWithRoom(tx: Transaction, where: Prisma.SignalWhereInput): Promise<string | null> {
  const days = await tx.signal.groupBy({
    by: ["startDay"],
    where,
    orderBy: { startDay: "asc" },
    _count: { _all: true },
  });
  let sum = 0;
  let last: string | null = null;
  for (const { startDay, _count } of days) {
    sum += _count._all;
    if (sum > RECODED_MAX || startDay === null) break;
    last = startDay.toISOString().slice(0, 10);
  }
  return last;
}
