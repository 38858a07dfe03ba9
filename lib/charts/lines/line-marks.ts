/** How the lines of one chart are told apart without hue: by dashes and by a sign; the first is the ink line. */
export interface LineMarks {
  ink: boolean;
  width: number;
  dashes?: string;
  /** Path of a sign around 0 0, about 4 units each way; null: a plain line. */
  sign: string | null;
}

const CIRCLE = "M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z";
const SQUARE = "M-3.2 -3.2H3.2V3.2H-3.2Z";
const TRIANGLE = "M0 -4.2L4 3H-4Z";
const DIAMOND = "M0 -4.6L4.6 0L0 4.6L-4.6 0Z";
const CROSS = "M-3.4 -3.4L3.4 3.4M-3.4 3.4L3.4 -3.4";

const FIRST: LineMarks = { ink: true, width: 2.25, sign: null };
const MARKS: readonly LineMarks[] = [
  FIRST,
  { ink: false, width: 1.5, sign: CIRCLE },
  { ink: false, width: 1.5, dashes: "7 3", sign: SQUARE },
  { ink: false, width: 1.5, dashes: "2 3", sign: TRIANGLE },
  { ink: false, width: 1.5, dashes: "11 3 2 3", sign: DIAMOND },
  { ink: false, width: 1.25, dashes: "4 5", sign: CROSS },
];

/** The marks of the line at a place, from 0. `lineMarks(0) // => { ink: true, width: 2.25, sign: null }` */
export function lineMarks(at: number): LineMarks {
  return MARKS[at % MARKS.length] ?? FIRST;
}
