import type { Codebook } from "@/lib/codebook/codebook";
import { PRECISION_COLUMN } from "@/lib/data/signals/signal-columns";
import type { Transaction } from "@/lib/db/client";
import { withLargeText } from "@/lib/db/large-text";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { type OpenCandidate, openCandidate, type ToldRow } from "@/lib/event-files/proposals/open-candidate";
import type { MappingVersion } from "../mapping/current-mapping";

/** By what the happenings of one source are put before coders. */
export interface Forming {
  source: string;
  sides: { A: string; B: string; nameA: string; nameB: string };
  mapping: MappingVersion;
  codebook: Codebook;
}

/** Rows that are held together, in bytes of their content and in their number. A happening may go over any number of such pages. */
const PAGE_BYTES = 4 * 1024 * 1024;
const PAGE_ROWS = 2_000;

/** Said of happenings that were put before coders and that no file tells of any more. */
export const GONE_REASON = "A later release of its file no longer has it.";

/** Puts every happening of `touched_happening` before coders as its rows now have it. What somebody has decided stays as it is and is marked. All are locked before, so that nobody decides one meanwhile. How many were touched. */
export async function formCandidates(
  tx: Transaction,
  forming: Forming,
  pageBytes = PAGE_BYTES,
): Promise<number> {
  await markDecided(tx);
  await reopenReturned(tx);
  await formOpen(tx, forming, pageBytes);
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

interface Formed {
  id: string;
  candidate: OpenCandidate;
}

/** Page by page, the rows of one happening behind one another: of what was read only the happening that the next page may go on with is held. */
async function formOpen(tx: Transaction, forming: Forming, pageBytes: number): Promise<void> {
  const { source, sides, mapping, codebook } = forming;
  let opened: Formed[] = [];
  for (const page of await pagesOf(tx, pageBytes)) {
    for (const { id, content, line } of await rowsOf(tx, page)) {
      if (opened.at(-1)?.id !== id)
        opened.push({ id, candidate: openCandidate({ sides, mapping: mapping.mapping, codebook, source }) });
      opened.at(-1)?.candidate.add({ ...content, line: Number(line) });
    }
    await keepFormed(tx, mapping, opened.slice(0, -1));
    opened = opened.slice(-1);
  }
  await keepFormed(tx, mapping, opened);
  await tx.$executeRaw`DROP TABLE forming_row`;
}

/** Numbers the rows that stand of open happenings by pages. By what they hold and not what they take on disk, where a long text is packed. */
async function pagesOf(tx: Transaction, pageBytes: number): Promise<number[]> {
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE forming_row ON COMMIT DROP AS
    SELECT "id", ((sum("bytes") OVER (ORDER BY "candidateId", "id" ROWS UNBOUNDED PRECEDING) - "bytes") / ${pageBytes}::bigint)::int AS "page"
    FROM (
      SELECT kept."id", kept."candidateId", GREATEST(octet_length(kept."content"::text), ${pageBytes}::bigint / ${PAGE_ROWS}::bigint, 1) AS "bytes"
      FROM "EventCandidate" found JOIN "EventRowKept" kept ON kept."candidateId" = found."id"
      WHERE found."state" = 'OPEN' AND NOT kept."vanished" AND found."id" IN (SELECT "id" FROM touched_happening)) standing`;
  await tx.$executeRaw`CREATE INDEX ON forming_row ("page")`;
  await tx.$executeRaw`ANALYZE forming_row`;
  const pages = await tx.$queryRaw<
    { page: number }[]
  >`SELECT DISTINCT "page" FROM forming_row ORDER BY "page"`;
  return pages.map(({ page }) => page);
}

interface KeptRow {
  /** Of its happening. */
  id: string;
  /** The contract of the room: what was kept is what a reader gave, without its line; of its cells those by which a row that left here says where it comes from. */
  content: Omit<ToldRow, "line">;
  line: bigint;
}

async function rowsOf(tx: Transaction, page: number): Promise<KeptRow[]> {
  return tx.$queryRaw<KeptRow[]>`
    SELECT kept."candidateId" AS "id", kept."line",
      (kept."content" - 'cells') || jsonb_build_object('cells', jsonb_strip_nulls(jsonb_build_object(
        'source', kept."content"->'cells'->'source', 'licence', kept."content"->'cells'->'licence', 'citation', kept."content"->'cells'->'citation'))) AS "content"
    FROM forming_row JOIN "EventRowKept" kept ON kept."id" = forming_row."id"
    WHERE forming_row."page" = ${page}::int ORDER BY kept."candidateId", kept."id"`;
}

/** The counts of one happening are the database’s: a hundred thousand addresses are not held to be counted. The same address is the same article, and the same story of ICEWS, which has no addresses. */
async function keepFormed(
  tx: Transaction,
  { version }: MappingVersion,
  whole: readonly Formed[],
): Promise<void> {
  if (whole.length === 0) return;
  const formed = whole.map(({ id, candidate }) => ({ id, mappingVersion: version, ...columnsOf(candidate) }));
  await withLargeText(
    JSON.stringify(formed),
    (text) => tx.$executeRaw`
      UPDATE "EventCandidate" found SET "firstDay" = formed."firstDay", "lastDay" = formed."lastDay", "precision" = formed."precision",
        "doubt" = formed."doubt", "scheme" = formed."scheme", "code" = formed."code", "family" = formed."family", "type" = formed."type",
        "intensity" = formed."intensity", "initiator" = formed."initiator", "title" = formed."title", "besides" = formed."besides",
        "mappingVersion" = formed."mappingVersion",
        ("rows", "statements") = (SELECT count(*), count(DISTINCT kept."statement")
          FROM "EventRowKept" kept WHERE kept."candidateId" = found."id" AND NOT kept."vanished"),
        "articles" = (SELECT count(DISTINCT COALESCE(report->>'address', kept."content"->'cells'->>'Story ID',
            (report->>'publisher') || ' ' || COALESCE(report->>'published', 'null') || ' ' || (report->>'title')))
          FROM "EventRowKept" kept, jsonb_array_elements(kept."content"->'reports') report
          WHERE kept."candidateId" = found."id" AND NOT kept."vanished")
      FROM json_populate_recordset(NULL::"EventCandidate", ${text}::json) formed
      WHERE found."id" = formed."id" AND found."state" = 'OPEN'`,
  );
}

function columnsOf(candidate: OpenCandidate) {
  const { first, last, precision, doubt, words, place, reports, ...told } = candidate.fields();
  return {
    ...told,
    firstDay: isoFromDay(first),
    lastDay: isoFromDay(last),
    precision: PRECISION_COLUMN[precision],
    doubt: doubt ?? "",
    besides: { words, place, reports },
  };
}

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
