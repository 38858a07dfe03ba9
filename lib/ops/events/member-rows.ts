import { type FileFault, faultOfFile } from "@/lib/data/event-files/file-fault";
import type { Member } from "@/lib/data/event-files/unpacking/members";
import { openReader } from "@/lib/event-files/open-reader";
import { recognise } from "@/lib/event-files/recognise/recognise";
import { HEAD_LENGTH } from "@/lib/event-files/recognise/recognition";
import {
  type DaySpan,
  EventFileFault,
  type EventReader,
  type Pair,
  type RowCounts,
} from "@/lib/event-files/rows/event-reader";
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
  /** After the last of them. */
  end(): EventRow[];
  counts(): RowCounts;
  covered(): DaySpan[];
}

const NEWLINE = 0x0a;

/**
 * Reads the files within a file one after the other, as rows. Where they have no headings all go through one reader, since only together may they cover a day (96 quarter-hours of GDELT
 * 2.0); else each has its own, of which nothing is held once it is done but its counts and days: there may be forty thousand.
 */
export function readMembers(shape: FileShape, pair: Pair, choices: ReadChoices): ReadMembers {
  let going: EventReader | null = null;
  let done = NO_ROWS;
  const covered: DaySpan[] = [];
  const counts = () => sum(done, going?.counts ?? NO_ROWS);

  async function* read(member: Member, alone: boolean): AsyncGenerator<EventRow[]> {
    const name = alone ? "" : member.name;
    const { head, rest } = await parted(member.open());
    const own = shapeOf(head, shape, name);
    const reader = going ?? openReader(own, pair, choices);
    going = reader;
    // Without headings each row is a line.
    const before = reader.counts.rows;
    const fromLine = (rows: EventRow[]) =>
      before === 0 ? rows : rows.map((row) => ({ ...row, line: row.line - before }));
    let last = NEWLINE;
    try {
      for await (const piece of chained(head, rest)) {
        last = piece.at(-1) ?? last;
        yield fromLine(reader.read(piece));
      }
      if (shape.header !== null) {
        yield reader.end();
        done = counts();
        covered.push(...reader.covered());
        going = null;
      } else if (last !== NEWLINE) yield fromLine(reader.read(Uint8Array.of(NEWLINE)));
    } catch (problem) {
      const fault = faultOfFile(problem, name);
      if (!fault) throw problem;
      throw new MemberFault(
        problem instanceof EventFileFault ? { ...fault, line: problem.line - before } : fault,
      );
    }
  }

  return {
    read,
    end: () => (shape.header === null ? (going?.end() ?? []) : []),
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

/** The shape of one of several files, which is that of the confirmed one. */
function shapeOf(head: Uint8Array, confirmed: FileShape, member: string): FileShape {
  const told = recognise(head.subarray(0, HEAD_LENGTH));
  if (!told.ok) throw new MemberFault({ line: told.line, text: told.text, message: told.message, member });
  const { shape } = told;
  const [own, first] = [shape, confirmed].map(({ format, separator, dates, header }) =>
    JSON.stringify([format, separator, dates, header]),
  );
  if (own === first) return shape;
  const what =
    shape.format === confirmed.format
      ? "Its columns are not those of the first file"
      : `It is ${FORMAT_NAMES[shape.format]}, and the first file is ${FORMAT_NAMES[confirmed.format]}`;
  throw new MemberFault({ line: null, text: "", message: `${what}. Bring it by itself.`, member });
}
