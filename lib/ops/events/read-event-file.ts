import { faultOfFile } from "@/lib/data/event-files/file-fault";
import { endTurn, NotTaken } from "@/lib/data/event-files/reading/end-turn";
import {
  beginTurn,
  type HowFar,
  type ReadingTurn,
  TurnOver,
} from "@/lib/data/event-files/reading/reading-turn";
import { refuseTurn } from "@/lib/data/event-files/reading/refuse-turn";
import { openStaging } from "@/lib/data/event-files/reading/stage-rows";
import { membersOf } from "@/lib/data/event-files/unpacking/members";
import { PartMissing, storedBytes } from "@/lib/data/event-files/unpacking/stored-bytes";
import type { EventRow } from "@/lib/event-files/rows/event-row";
import { MemberFault, readMembers } from "./member-rows";

/** How often the database is told how far reading has come, and tells whether to go on. */
const TOLD_MS = 1_000;

/** Reads a confirmed file from its first part to its last and takes it in, or refuses it; what came of it in a few words. May be run again after it was cut off anywhere. */
export async function readEventFile(fileId: string): Promise<string> {
  const turn = await beginTurn(fileId);
  if (!turn) return "The file was cancelled or read already.";
  try {
    return await readTurn(turn);
  } catch (problem) {
    if (problem instanceof TurnOver || problem instanceof PartMissing) return "The file was cancelled.";
    throw problem;
  }
}

async function readTurn(turn: ReadingTurn): Promise<string> {
  const { sides, choices } = turn.readAs;
  const stored = storedBytes(turn.fileId, turn.size);
  const members = readMembers(turn.shape, [sides.A, sides.B], choices);
  const howFar = (): HowFar => {
    const { rows, kept } = members.counts();
    return { bytesRead: stored.taken(), rowsRead: rows, rowsKept: kept };
  };
  const staging = openStaging(turn);
  let told = performance.now();
  const take = async (rows: Iterable<EventRow>) => {
    for (const row of rows) {
      staging.add(row);
      if (staging.full()) await put();
    }
    if (performance.now() - told > TOLD_MS) await put();
  };
  const put = async () => {
    told = performance.now();
    await staging.put(howFar());
  };
  try {
    const files = await membersOf(stored, turn.name);
    for (const member of files)
      for await (const rows of members.read(member, files.length === 1)) await take(rows);
    await put();
  } catch (problem) {
    const fault = problem instanceof MemberFault ? problem.fault : faultOfFile(problem);
    if (!fault) throw problem;
    await refuseTurn(turn, fault, howFar());
    return fault.line === null ? "refused" : `refused at line ${fault.line}`;
  }
  const read = { counts: members.counts(), covered: members.covered() };
  const whole = { ...howFar(), bytesRead: turn.size };
  const outcome = await endTurn(turn, { howFar: whole, ...read }).catch((problem: unknown) => {
    if (problem instanceof NotTaken) return problem;
    throw problem;
  });
  if (outcome instanceof NotTaken) {
    await refuseTurn(turn, { line: null, text: "", message: outcome.message, member: "" }, whole);
    return "refused";
  }
  return `${outcome.counts.rows} rows read, ${outcome.counts.kept} kept`;
}
