import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import {
  type Coded,
  type CodedRow,
  codedRow,
  type RevisionRow,
  revisionJoins,
  revisionSelection,
} from "./coded-signals";
import { revisionChanges } from "./revision-changes";

/** The newest revision of each signal of a relationship, in the order of their slugs, as it was last read. */
interface Standing {
  /** Ids of signal and revision, 32 bytes a signal. */
  ids: Uint8Array;
  /** Beside each, what was read of it; null: it is voided. */
  rows: readonly (CodedRow | null)[];
}

const RELATIONSHIPS_KEPT = 24;
const standings = new Map<string, Standing>();

/** With more changes than this all are read again: a list of ids is quicker to look up one by one than to join. */
const MOST_CHANGES = 1_000;

/**
 * The signals of a relationship as coded now. Of what was read before only new revisions are read: a revision, its reports, its
 * sources and its codebook version never change, and neither does the slug of a signal (decision 0002; triggers refuse it), so
 * that the ids of all newest revisions, read in one statement, tell exactly what else there is to read.
 */
export async function readStanding(relationshipId: string): Promise<Coded> {
  const before = standings.get(relationshipId);
  const standing = (before && (await readOn(relationshipId, before))) ?? (await readAll(relationshipId));
  standings.delete(relationshipId);
  standings.set(relationshipId, standing);
  for (const oldest of standings.keys()) {
    if (standings.size <= RELATIONSHIPS_KEPT) break;
    standings.delete(oldest);
  }
  const rows = standing.rows.filter((row) => row !== null);
  return {
    signals: rows.map(({ signal }) => signal),
    info: new Map(rows.map(({ info }) => [info.slug, info])),
  };
}

type FoundRow = RevisionRow & { ids: string; voided: boolean };

const idsOf = Prisma.sql`encode(uuid_send(s.id) || uuid_send(v.id), 'base64') AS ids, v.voided`;

async function readAll(relationshipId: string): Promise<Standing> {
  const found = await db.$queryRaw<FoundRow[]>`
    SELECT ${idsOf}, ${revisionSelection}
    FROM "Signal" s JOIN "SignalRevision" v ON v.id = s."currentRevisionId"
    ${revisionJoins}
    WHERE s."relationshipId" = ${relationshipId}::uuid ORDER BY s.slug`;
  return {
    ids: Uint8Array.from(Buffer.concat(found.map(({ ids }) => Buffer.from(ids, "base64")))),
    rows: found.map(rowOf),
  };
}

/** What stands now, read on from before; null: it cannot be, as after a restore. */
async function readOn(relationshipId: string, before: Standing): Promise<Standing | null> {
  const [listed] = await db.$queryRaw<{ ids: string | null }[]>`
    SELECT encode(string_agg(uuid_send(s.id) || uuid_send(s."currentRevisionId"), '' ORDER BY s.slug), 'base64') AS ids
    FROM "Signal" s WHERE s."relationshipId" = ${relationshipId}::uuid`;
  const ids = Uint8Array.from(Buffer.from(listed?.ids ?? "", "base64"));
  const changes = revisionChanges(before.ids, ids);
  if (changes === null || changes.read.length > MOST_CHANGES) return null;
  const revisions = changes.read.map((at) =>
    Buffer.from(ids.subarray(at * 32 + 16, at * 32 + 32)).toString("hex"),
  );
  const found = revisions.length === 0 ? [] : await readRevisions(revisions);
  const byIds = new Map(found.map((row) => [row.ids, row]));
  const rows = Array.from(changes.from, (at) => before.rows[at] ?? null);
  for (const at of changes.read) {
    const row = byIds.get(Buffer.from(ids.subarray(at * 32, at * 32 + 32)).toString("base64"));
    if (!row) return null;
    rows[at] = rowOf(row);
  }
  return { ids, rows };
}

function readRevisions(revisions: readonly string[]): Promise<FoundRow[]> {
  return db.$queryRaw<FoundRow[]>`
    SELECT ${idsOf}, ${revisionSelection}
    FROM "SignalRevision" v JOIN "Signal" s ON s.id = v."signalId"
    ${revisionJoins}
    WHERE v.id = ANY(${revisions}::uuid[])`;
}

function rowOf({ ids: _, voided, ...row }: FoundRow): CodedRow | null {
  return voided ? null : codedRow(row);
}
