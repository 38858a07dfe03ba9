import type { OpenReader, RowCounts } from "@/lib/event-files/rows/event-reader";
import type { EventRow } from "@/lib/event-files/rows/event-row";
import type { FileShape } from "@/lib/event-files/rows/file-shape";
import { rowText, wholeNumber } from "@/lib/event-files/text/byte-fields";
import { lineFault, openTabLines, type TakeLine } from "@/lib/event-files/text/tab-lines";
import { AT } from "./gdelt-columns";
import { openAddedDays } from "./gdelt-covered";
import { gdeltProblem } from "./gdelt-problem";
import { gdeltRow } from "./gdelt-row";
import { packedStates } from "./gdelt-states";

/**
 * Reads events of GDELT 1.0 and 2.0 as they are published: tabs, no headings, no quotation marks. A year has tens of millions of rows, so that fields, countries and dates are
 * looked at as bytes, and only rows between the two states become text. Every row is tested: the number of its fields, its number, its two dates and what a spreadsheet leaves.
 */
export const openGdelt: OpenReader = (shape, [a, b]) => {
  const states = packedStates();
  const [first, second] = [states.numberOf(a), states.numberOf(b)];
  const [width, otherWidth] = shape.widths;
  const counts: RowCounts = { rows: 0, kept: 0, elsewhere: 0, within: 0, unsided: 0 };
  const addedDays = openAddedDays();
  let kept: EventRow[] = [];

  const take: TakeLine = (bytes, cuts, fields, line) => {
    if (fields !== width && fields !== otherWidth) throw wrongWidth(bytes, cuts, fields, line, shape);
    const problem = gdeltProblem(bytes, cuts, fields);
    if (problem !== null) throw lineFault(bytes, cuts[0] as number, line, problem);

    counts.rows++;
    addedDays.note(fields, numberAt(bytes, cuts, AT.day), numberAt(bytes, cuts, addedAt(fields)));
    const from = states.at(bytes, start(cuts, AT.actor1Country), end(cuts, AT.actor1Country));
    const to = states.at(bytes, start(cuts, AT.actor2Country), end(cuts, AT.actor2Country));
    if (from === 0 || to === 0) counts.unsided++;
    else if (from === to) counts.within++;
    else if ((from === first && to === second) || (from === second && to === first)) {
      counts.kept++;
      const text = rowText(bytes, start(cuts, 0), end(cuts, fields - 1));
      const row = gdeltRow(text.split("\t"), line);
      if (typeof row === "string") throw lineFault(bytes, start(cuts, 0), line, row);
      kept.push(row);
    } else counts.elsewhere++;
  };
  let lines = openTabLines(take);

  function taken(): EventRow[] {
    const rows = kept;
    kept = [];
    return rows;
  }

  return {
    read(bytes) {
      lines.read(bytes);
      return taken();
    },
    end() {
      lines.end();
      lines = openTabLines(take);
      return taken();
    },
    goesOn: true,
    counts,
    covered: addedDays.covered,
  };
};

const start = (cuts: Int32Array, field: number) => cuts[field] as number;
const end = (cuts: Int32Array, field: number) => (cuts[field + 1] as number) - 1;
const addedAt = (width: number) => (width === 61 ? AT.added2 : AT.added1);

function numberAt(bytes: Uint8Array, cuts: Int32Array, field: number): number {
  return wholeNumber(bytes, start(cuts, field), end(cuts, field));
}

function wrongWidth(
  bytes: Uint8Array,
  cuts: Int32Array,
  fields: number,
  line: number,
  { widths }: FileShape,
) {
  return lineFault(
    bytes,
    start(cuts, 0),
    line,
    `This line has ${fields} field${fields === 1 ? "" : "s"} where GDELT’s have ${widths.join(" or ")}: its values would stand in the wrong columns. Get the file again from its source.`,
  );
}
