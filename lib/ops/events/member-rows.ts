import { type FileFault, faultOfFile } from "@/lib/data/event-files/file-fault";
import type { Member } from "@/lib/data/event-files/unpacking/members";
import { openReader } from "@/lib/event-files/open-reader";
import { isBlankHead } from "@/lib/event-files/recognise/blank-head";
import { recognise } from "@/lib/event-files/recognise/recognise";
import { HEAD_LENGTH } from "@/lib/event-files/recognise/recognition";
import type { DaySpan, EventReader, Pair, RowCounts } from "@/lib/event-files/rows/event-reader";
import type { EventRow } from "@/lib/event-files/rows/event-row";
import { type FileShape, FORMAT_NAMES, type ReadChoices } from "@/lib/event-files/rows/file-shape";
import { joinSpans } from "@/lib/event-files/rows/join-spans";
import { chained, parted } from "./head-and-rest";

/** A member that is not what was confirmed, or holds a bad line: the file is refused. */
export class MemberFault extends Error {
  constructor(readonly fault: FileFault) {
    super(fault.message);
    this.name = "MemberFault";
  }
}

export interface ReadMembers {
  read(member: Member, alone: boolean): AsyncGenerator<EventRow[]>;
  counts(): RowCounts;
  covered(): DaySpan[];
}

/**
 * Reads the files within a file one after the other, each as it is read by itself; those without a letter are passed over. Where only together they may cover a day (96 quarter-hours of GDELT
 * 2.0) all go through one reader; else each has its own, of which nothing is held once it is done but its counts and days: there may be forty thousand.
 */
export function readMembers(shape: FileShape, pair: Pair, choices: ReadChoices): ReadMembers {
  let going: EventReader | null = null;
  let done = NO_ROWS;
  const covered: DaySpan[] = [];
  const counts = () => sum(done, going?.counts ?? NO_ROWS);

  async function* read(member: Member, alone: boolean): AsyncGenerator<EventRow[]> {
    const name = alone ? "" : member.name;
    const { head, rest } = await parted(member.open());
    if (!alone && isBlankHead(head)) return;
    const own = shapeOf(head, shape, name);
    const reader = going ?? openReader(own, pair, choices);
    going = reader;
    try {
      for await (const piece of chained(head, rest)) yield reader.read(piece);
      yield reader.end();
      if (reader.goesOn) return;
      done = counts();
      covered.push(...reader.covered());
      going = null;
    } catch (problem) {
      const fault = faultOfFile(problem, name);
      if (!fault) throw problem;
      throw new MemberFault(fault);
    }
  }

  return {
    read,
    counts,
    covered: () => joinSpans([...covered, ...(going?.covered() ?? [])]),
  };
}

const NO_ROWS: RowCounts = { rows: 0, kept: 0, elsewhere: 0, within: 0, unsided: 0 };

const sum = (a: RowCounts, b: RowCounts): RowCounts => ({
  rows: a.rows + b.rows,
  kept: a.kept + b.kept,
  elsewhere: a.elsewhere + b.elsewhere,
  within: a.within + b.within,
  unsided: a.unsided + b.unsided,
});

/** The shape of one of several files, which is that of the confirmed one; how it writes its days and letters is its own. */
function shapeOf(head: Uint8Array, confirmed: FileShape, member: string): FileShape {
  const told = recognise(head.subarray(0, HEAD_LENGTH));
  if (!told.ok) throw new MemberFault({ line: told.line, text: told.text, message: told.message, member });
  const { shape } = told;
  const [own, first] = [shape, confirmed].map(({ format, separator, header }) =>
    JSON.stringify([format, separator, header]),
  );
  if (own === first) return shape;
  const what =
    shape.format === confirmed.format
      ? "Its columns are not those of the first file"
      : `It is ${FORMAT_NAMES[shape.format]}, and the first file is ${FORMAT_NAMES[confirmed.format]}`;
  throw new MemberFault({ line: null, text: "", message: `${what}. Bring it by itself.`, member });
}
