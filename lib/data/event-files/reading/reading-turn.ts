import { databaseClock } from "@/lib/data/database-clock";
import { db, type Transaction } from "@/lib/db/client";
import { parseReadAs, type ReadAs } from "../bringing/read-as";
import { parseRecognised, type Recognised } from "../bringing/recognised";

/** One try at reading a file. Two of one file never write beside each other: the later one takes over. */
export interface ReadingTurn {
  fileId: string;
  relationshipId: string;
  source: string;
  name: string;
  size: number;
  followsId: string | null;
  shape: Recognised["shape"];
  readAs: ReadAs;
  /** When it began, by which it is known. */
  since: Date;
}

/** The file was cancelled, or another process reads it now: there is nothing more to do here. */
export class TurnOver extends Error {
  constructor() {
    super("the file was cancelled, or is being read by another process");
    this.name = "TurnOver";
  }
}

/** Begins at the beginning, whatever an earlier try has left; null: the file is not to be read any more. */
export async function beginTurn(fileId: string): Promise<ReadingTurn | null> {
  return db.$transaction(
    async (tx) => {
      const { count } = await tx.eventFile.updateMany({
        where: { id: fileId, state: "READING" },
        data: { bytesRead: 0, rowsRead: 0, rowsKept: 0 },
      });
      if (count === 0) return null;
      await tx.eventRowStaged.deleteMany({ where: { fileId } });
      const file = await tx.eventFile.update({
        where: { id: fileId },
        data: { readingSince: await databaseClock(tx) },
      });
      const recognised = parseRecognised(file.recognised);
      const { relationshipId, source, name, followsId, readingSince: since } = file;
      if (!recognised || since === null) throw new Error("a file is read that nobody has confirmed");
      const readAs = parseReadAs(file.choices);
      const { shape } = recognised;
      return {
        fileId,
        relationshipId,
        source,
        name,
        size: Number(file.size),
        followsId,
        shape,
        readAs,
        since,
      };
    },
    { timeout: CLEARING_TIMEOUT },
  );
}

/** A try that was cut off may have left a million rows. */
const CLEARING_TIMEOUT = 300_000;

/** How far reading has come. */
export interface HowFar {
  bytesRead: number;
  rowsRead: number;
  rowsKept: number;
}

/** Notes how far reading has come, and holds the file for this transaction; throws TurnOver where it is not this try’s any more. */
export async function noteHowFar(tx: Transaction, turn: ReadingTurn, howFar: HowFar): Promise<void> {
  const { count } = await tx.eventFile.updateMany({
    where: { id: turn.fileId, state: "READING", readingSince: turn.since },
    data: howFar,
  });
  if (count === 0) throw new TurnOver();
}
