import { count } from "@/lib/charts/format/format";
import { writeAudit } from "@/lib/data/audit";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db, type Transaction } from "@/lib/db/client";
import type { ThreeCounts } from "@/lib/event-files/happenings/happening";
import type { DaySpan, RowCounts } from "@/lib/event-files/rows/event-reader";
import { sourceOfFile } from "@/lib/event-files/sources/table-terms";
import { currentMapping, lockMapping } from "../mapping/current-mapping";
import type { FileOutcome } from "../outcome";
import { forgetContent } from "./forget-content";
import { formCandidates } from "./form-candidates";
import { mergeRows } from "./merge-rows";
import { type HowFar, noteHowFar, type ReadingTurn } from "./reading-turn";
import { restrictTables } from "./restrict-tables";

/** A file that was read to its end and of which nothing is taken all the same: why, for its page. */
export class NotTaken extends Error {
  constructor(why: string) {
    super(why);
    this.name = "NotTaken";
  }
}

/** Rows of one’s own table are called as rows of another are: taking them for those would put one table in the place of the other. */
const otherTable = (rows: number) =>
  `${count(rows, "row is", "rows are")} called as rows of a table that was read before, and say something else. If this is a later release of that table, bring it again and say so; else choose no column, or another, for what a row is called by.`;

/** What was said of a table goes before what once left of it. */
const leftOtherwise = (rows: number) =>
  `${count(rows, "row is", "rows are")} called as rows of a table of your own that was read before, and ${rows === 1 ? "says" : "say"} something else than that table now does. Take ${rows === 1 ? "it" : "them"} out of this file; where the table has changed, bring the table itself as a later release.`;

const ARCHIVED = "The relationship was archived meanwhile: nothing of the file was taken.";

/** A million rows take some minutes. */
const MERGING_TIMEOUT = 3_600_000;

/** What a file was found to be once it was read to its end. */
export interface ReadToEnd {
  howFar: HowFar;
  counts: RowCounts;
  /** In order, not touching. */
  covered: DaySpan[];
}

/** Takes in a file that was read to its end: rows, changes, happenings and what is told of it, all or nothing. Throws NotTaken. */
export async function endTurn(turn: ReadingTurn, read: ReadToEnd): Promise<FileOutcome> {
  const codebook = await currentCodebook();
  const { restricted } = sourceOfFile(turn.shape, turn.readAs.terms ?? null);
  await db.$executeRaw`ANALYZE "EventRowStaged"`;
  return db.$transaction(
    async (tx) => {
      await lockMapping(tx, "beside others");
      await refuseArchived(tx, turn.relationshipId);
      const mapping = await currentMapping(tx);
      const merged = await mergeRows(tx, turn, mapping.version, restricted);
      if (merged.otherwise > 0) throw new NotTaken(leftOtherwise(merged.otherwise));
      if (turn.source === "own" && turn.followsId === null && merged.changed > 0)
        throw new NotTaken(otherTable(merged.changed));
      if (turn.source === "own") await restrictTables(tx);
      const sides = { ...turn.readAs.sides, ...(await namesOf(tx, turn.relationshipId)) };
      const touched = await formCandidates(tx, { source: turn.source, sides, mapping, codebook });
      const { happenings, otherwise: _, ...rows } = merged;
      const outcome: FileOutcome = {
        counts: { ...read.counts },
        three: await threeOf(tx, turn.fileId),
        ...rows,
        candidates: { new: happenings, more: touched - happenings },
      };
      await finish(tx, turn, read, outcome);
      return outcome;
    },
    { timeout: MERGING_TIMEOUT },
  );
}

/** A relationship that is archived from here on gets the file: nobody who writes to it waits for one. */
async function refuseArchived(tx: Transaction, id: string): Promise<void> {
  const archived = await tx.relationship.count({ where: { id, archivedAt: { not: null } } });
  if (archived > 0) throw new NotTaken(ARCHIVED);
}

async function namesOf(tx: Transaction, id: string): Promise<{ nameA: string; nameB: string }> {
  const found = await tx.relationship.findUniqueOrThrow({
    where: { id },
    select: { sideAName: true, sideBName: true },
  });
  return { nameA: found.sideAName, nameB: found.sideBName };
}

async function threeOf(tx: Transaction, fileId: string): Promise<ThreeCounts> {
  const [row] = await tx.$queryRaw<ThreeCounts[]>`
    SELECT count(*)::int AS "rows", count(DISTINCT "statement")::int AS "folded", count(DISTINCT "happening")::int AS "daily"
    FROM "EventRowStaged" WHERE "fileId" = ${fileId}::uuid`;
  return row ?? { rows: 0, folded: 0, daily: 0 };
}

/** Last of all: whoever cancels meanwhile need not wait, and undoes all of it. */
async function finish(
  tx: Transaction,
  turn: ReadingTurn,
  read: ReadToEnd,
  outcome: FileOutcome,
): Promise<void> {
  const { fileId, name } = turn;
  await noteHowFar(tx, turn, read.howFar);
  await tx.eventFile.update({
    where: { id: fileId },
    data: {
      state: "READ",
      outcome: { ...outcome },
      covered: read.covered.map((span) => ({ ...span })),
      finishedAt: new Date(),
    },
  });
  await forgetContent(tx, fileId);
  await writeAudit(tx, {
    actorId: null,
    action: "event-file.read",
    subject: "event-file",
    subjectId: fileId,
    after: { name, ...outcome },
  });
}
