import type { Codebook } from "@/lib/codebook/codebook";
import { PRECISION_COLUMN } from "@/lib/data/signals/signal-columns";
import type { Transaction } from "@/lib/db/client";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { candidateOf } from "@/lib/event-files/proposals/candidate-of";
import type { EventRow, RowReport } from "@/lib/event-files/rows/event-row";
import type { MappingVersion } from "../mapping/current-mapping";
import type { RowContent } from "./row-content";

/** By what the happenings of one source are put before coders. */
export interface Forming {
  source: string;
  sides: { A: string; B: string; nameA: string; nameB: string };
  mapping: MappingVersion;
  codebook: Codebook;
}

/** Happenings whose rows are held together. A happening of more rows is held alone. */
const ROWS_AT_ONCE = 2_000;

/** Said of happenings that were put before coders and that no file tells of any more. */
export const GONE_REASON = "A later release of its file no longer has it.";

/** Puts every happening of `touched_happening` before coders as its rows now have it. What somebody has decided stays as it is and is marked. How many were touched. */
export async function formCandidates(tx: Transaction, forming: Forming): Promise<number> {
  await markDecided(tx);
  await reopenReturned(tx);
  const touched = await tx.$queryRaw<{ id: string; rows: number }[]>`
    SELECT "id", (SELECT count(*) FROM "EventRowKept" kept WHERE kept."candidateId" = found."id" AND NOT kept."vanished")::int AS "rows"
    FROM "EventCandidate" found
    WHERE "state" = 'OPEN' AND "id" IN (SELECT "id" FROM touched_happening) ORDER BY "id"`;
  for (const ids of slices(touched)) await formSome(tx, forming, ids);
  // Somebody may have decided one while it was formed.
  await markDecided(tx);
  await setAsideGone(tx);
  const [counted] = await tx.$queryRaw<{ number: number }[]>`
    SELECT count(DISTINCT "id")::int AS "number" FROM touched_happening`;
  return counted?.number ?? 0;
}

async function markDecided(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    UPDATE "EventCandidate" SET "moved" = true
    WHERE "id" IN (SELECT "id" FROM touched_happening) AND NOT "moved"
      AND "state" <> 'OPEN' AND ("state" <> 'DISCARDED' OR "decidedById" IS NOT NULL)`;
}

function* slices(touched: readonly { id: string; rows: number }[]): Generator<string[]> {
  let [ids, held]: [string[], number] = [[], 0];
  for (const { id, rows } of touched) {
    if (rows === 0) continue;
    if (held > 0 && held + rows > ROWS_AT_ONCE) {
      yield ids;
      [ids, held] = [[], 0];
    }
    ids.push(id);
    held += rows;
  }
  if (ids.length > 0) yield ids;
}

async function formSome(tx: Transaction, forming: Forming, ids: readonly string[]): Promise<void> {
  const kept = await tx.eventRowKept.findMany({
    where: { candidateId: { in: [...ids] }, vanished: false },
    select: { candidateId: true, content: true, line: true },
  });
  const rowsOf = new Map<string, EventRow[]>(ids.map((id) => [id, []]));
  for (const { candidateId, content, line } of kept) rowsOf.get(candidateId)?.push(rowOf(content, line));
  const formed = [...rowsOf].map(([id, rows]) => ({ id, ...columnsOf(forming, rows) }));
  await tx.$executeRaw`
    UPDATE "EventCandidate" found SET "firstDay" = formed."firstDay", "lastDay" = formed."lastDay", "precision" = formed."precision",
      "doubt" = formed."doubt", "scheme" = formed."scheme", "code" = formed."code", "family" = formed."family", "type" = formed."type",
      "intensity" = formed."intensity", "initiator" = formed."initiator", "title" = formed."title", "besides" = formed."besides",
      "mappingVersion" = formed."mappingVersion", "rows" = formed."rows", "statements" = formed."statements", "articles" = formed."articles"
    FROM json_populate_recordset(NULL::"EventCandidate", ${JSON.stringify(formed)}::json) formed
    WHERE found."id" = formed."id" AND found."state" = 'OPEN'`;
}

/** The contract of the room: what was kept is what a reader gave, without its line. */
function rowOf(content: unknown, line: bigint): EventRow {
  return { ...(content as RowContent), line: Number(line) };
}

function columnsOf({ sides, mapping, codebook, source }: Forming, rows: readonly EventRow[]) {
  const fields = candidateOf(rows, { sides, mapping: mapping.mapping, codebook, source });
  const { first, last, precision, doubt, counts, words, place, reports, ...told } = fields;
  return {
    ...told,
    firstDay: isoFromDay(first),
    lastDay: isoFromDay(last),
    precision: PRECISION_COLUMN[precision],
    doubt: doubt ?? "",
    besides: { words, place, reports },
    mappingVersion: mapping.version,
    rows: counts.rows,
    statements: counts.folded,
    articles: new Set(rows.flatMap((row) => row.reports.map(articleOf))).size,
  };
}

/** The same address is the same article. */
const articleOf = ({ address, publisher, published, title }: RowReport) =>
  address ?? `${publisher} ${published} ${title}`;

/** No row tells of them any more: they go from the desk, with the reason, and come back with the rows. */
async function setAsideGone(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    UPDATE "EventCandidate" found SET "state" = 'DISCARDED', "reason" = ${GONE_REASON}, "decidedAt" = now(), "version" = "version" + 1
    WHERE "state" = 'OPEN' AND "id" IN (SELECT "id" FROM touched_happening)
      AND NOT EXISTS (SELECT 1 FROM "EventRowKept" kept WHERE kept."candidateId" = found."id" AND NOT kept."vanished")`;
}

async function reopenReturned(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    UPDATE "EventCandidate" found SET "state" = 'OPEN', "reason" = '', "decidedAt" = NULL, "version" = "version" + 1
    WHERE "state" = 'DISCARDED' AND "decidedById" IS NULL AND "id" IN (SELECT "id" FROM touched_happening)
      AND EXISTS (SELECT 1 FROM "EventRowKept" kept WHERE kept."candidateId" = found."id" AND NOT kept."vanished")`;
}
