import type { LineInView, LinesView } from "@/lib/charts/lines/lines-view";
import { packDays, packNumbers, unpackDays, unpackNumbers } from "./packed-numbers";

/** A chart of several lines on its way to the browser: its days and values as one string of letters, the rest as it is. */
export interface PackedLines extends Omit<LinesView, "days" | "lines"> {
  packed: string;
  lines: Omit<LineInView, "values">[];
}

const NEXT = "~";

/** Values of lines have four decimals (`linesView`). */
export function packLines({ days, lines, ...rest }: LinesView): PackedLines {
  return {
    ...rest,
    packed: [packDays(days), ...lines.map(({ values }) => packNumbers(values))].join(NEXT),
    lines: lines.map(({ values: _, ...line }) => line),
  };
}

/** The lines as they were, to the last digit. */
export function unpackLines({ packed, lines, ...rest }: PackedLines): LinesView {
  const [days = "", ...values] = packed.split(NEXT);
  return {
    ...rest,
    days: unpackDays(days),
    lines: lines.map((line, at) => ({ ...line, values: unpackNumbers(values[at] ?? "") })),
  };
}
