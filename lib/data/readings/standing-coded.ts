import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import {
  type Coded,
  type CodedRow,
  type CodedSignal,
  codedRow,
  type RevisionRow,
  revisionJoins,
  revisionSelection,
} from "./coded-signals";
import { revisionChanges } from "./revision-changes";
import { StandingInfo } from "./standing-info";

/** What readings take of each signal of a relationship, in the order of their slugs, as it was last read. */
interface Standing {
  /** Ids of signal and revision, 32 bytes a signal. */
  ids: Uint8Array;
  /** Beside each, what was read of it; null: it is voided. */
  rows: readonly (CodedRow | null)[];
  coded: Coded & { info: StandingInfo };
}

const RELATIONSHIPS_KEPT = 24;
const standings = new Map<string, Standing>();

/** Revisions that are read at once: what a large relationship holds for a moment beside its signals. */
const READ_AT_ONCE = 5_000;
const RECORD = 32;

/**
 * The signals of a relationship as coded now. Of what was read before only new revisions are read: a revision, its reports, its
 * sources and its codebook version never change, and neither does the slug of a signal (decision 0002; triggers refuse it), so
 * that the ids of all revisions that are taken, read in one statement, tell exactly what else there is to read.
 */
export async function readStanding(relationshipId: string): Promise<Coded> {
  const before = standings.get(relationshipId);
  const ids = await readIds(relationshipId);
  const standing =
    (before && (await readOn(before, ids))) ?? (await readOn(NOTHING, await readIds(relationshipId)));
  if (standing === null) throw new Error("a newest revision is not there");
  standings.delete(relationshipId);
  standings.set(relationshipId, standing);
  for (const oldest of standings.keys()) {
    if (standings.size <= RELATIONSHIPS_KEPT) break;
    standings.delete(oldest);
  }
  return standing.coded;
}

type FoundRow = RevisionRow & { ids: string; voided: boolean };

const idsOf = Prisma.sql`encode(uuid_send(s.id) || uuid_send(v.id), 'base64') AS ids, v.voided`;

const NOTHING: Standing = {
  ids: new Uint8Array(),
  rows: [],
  coded: { signals: [], info: StandingInfo.of([]) },
};

async function readIds(relationshipId: string): Promise<Uint8Array> {
  const [listed] = await db.$queryRaw<{ ids: string | null }[]>`
    SELECT encode(string_agg(uuid_send(s.id) || uuid_send(s."countedRevisionId"), '' ORDER BY s.slug), 'base64') AS ids
    FROM "Signal" s WHERE s."relationshipId" = ${relationshipId}::uuid`;
  return Uint8Array.from(Buffer.from(listed?.ids ?? "", "base64"));
}

/** What stands now, read on from before, a few thousand revisions at a time; null: it cannot be, as after a restore. */
async function readOn(before: Standing, ids: Uint8Array): Promise<Standing | null> {
  const changes = revisionChanges(before.ids, ids);
  if (changes === null) return null;
  const rows: (CodedRow | null)[] = new Array(changes.from.length);
  for (const [at, from] of changes.from.entries()) rows[at] = before.rows[from] ?? null;
  const come: CodedRow[] = [];
  const textOf = (from: number, to: number, encoding: "hex" | "base64") =>
    Buffer.from(ids.subarray(from, to)).toString(encoding);
  for (let first = 0; first < changes.read.length; first += READ_AT_ONCE) {
    const places = changes.read.slice(first, first + READ_AT_ONCE);
    const found = await readRevisions(
      places.map((at) => textOf(at * RECORD + RECORD / 2, (at + 1) * RECORD, "hex")),
    );
    const byIds = new Map(found.map((row) => [row.ids, row]));
    for (const at of places) {
      const row = byIds.get(textOf(at * RECORD, (at + 1) * RECORD, "base64"));
      if (!row) return null;
      const read = rowOf(row);
      rows[at] = read;
      if (read) come.push(read);
    }
  }
  const gone = changes.gone.flatMap((at) => before.rows[at] ?? []);
  return { ids, rows, coded: codedSince(before, rows, gone, come) };
}

/** The rows that are not voided, as they are read. */
function codedSince(
  { coded }: Standing,
  rows: readonly (CodedRow | null)[],
  gone: readonly CodedRow[],
  come: readonly CodedRow[],
): Standing["coded"] {
  const standing: CodedRow[] = [];
  const signals: CodedSignal[] = [];
  for (const row of rows) {
    if (row === null) continue;
    standing.push(row);
    signals.push(row.signal);
  }
  return { signals, info: coded.info.next(standing, gone, come) };
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
