import { hasManyTurned, isTurned, plain, turned } from "./logical-line";
import { seenPiece } from "./seen-piece";

/** A piece of a page as the reader of PDF tells it. */
export interface Piece {
  str: string;
  dir: string;
  hasEOL: boolean;
  width: number;
  /** Its place is the fifth and sixth. */
  transform: number[];
}

interface Line {
  pieces: Piece[];
  y: number;
  height: number;
}

/** Pieces whose feet differ by less than this part of their height stand on one line. */
const SAME_LINE = 0.6;
/** A gap wider than this part of their height parts two words. */
const SPACE = 0.2;
/** Lines further apart than this many usual steps begin a paragraph. */
const PARAGRAPH_STEP = 1.35;

/** The text of a page: its lines in the order in which they were drawn, joined to paragraphs by their distance. */
export function pageText(pieces: readonly Piece[]): string {
  const lines = linesOf(pieces).filter(({ pieces }) => pieces.some(({ str }) => str.trim() !== ""));
  const steps = lines.slice(1).map((line, at) => (lines[at]?.y ?? 0) - line.y);
  const usual = usualStep(steps, lines);
  const mostly = isTurned(pieces.map(({ str }) => str).join(""));
  let text = "";
  for (const [at, line] of lines.entries()) {
    const step = at === 0 ? 0 : (steps[at - 1] ?? 0);
    const apart =
      step < 0 || step > usual * PARAGRAPH_STEP || line.height !== (lines[at - 1]?.height ?? line.height);
    const written = lineText(line.pieces, mostly);
    if (at > 0) text += apart ? "\n\n" : /\p{L}-$/u.test(text) ? "" : " ";
    text += written;
  }
  return text;
}

function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  let open: Line | null = null;
  for (const piece of pieces) {
    const y = piece.transform[5] ?? 0;
    const height = Math.abs(piece.transform[3] ?? 0) || Math.abs(piece.transform[0] ?? 0);
    if (piece.str !== "") {
      if (open === null || Math.abs(open.y - y) > Math.max(open.height, height) * SAME_LINE) {
        open = { pieces: [], y, height };
        lines.push(open);
      }
      open.pieces.push(piece);
    }
    if (piece.hasEOL) open = null;
  }
  return lines;
}

/** `mostly` tells whether the page is read from the right: there a line need not have most of its letters so. */
function lineText(pieces: readonly Piece[], mostly: boolean): string {
  const whole = pieces.map(({ str }) => str).join("");
  if (!(mostly ? hasManyTurned(whole) : isTurned(whole))) return tidy(whole);
  const ordered = [...pieces].sort((one, other) => (one.transform[4] ?? 0) - (other.transform[4] ?? 0));
  let seen = "";
  let end = Number.POSITIVE_INFINITY;
  for (const { str, dir, transform, width } of ordered) {
    const left = transform[4] ?? 0;
    if (left - end > Math.abs(transform[3] ?? 0) * SPACE && !seen.endsWith(" ")) seen += " ";
    seen += seenPiece(carried(str), dir);
    end = left + width;
  }
  return tidy(plain(turned(seen)));
}

/** A mark above a letter comes with a space of its own. */
const carried = (str: string): string => str.replace(/^ +(?=\p{M}+$)/u, "");

/** A letter that the file does not name is shown as missing. */
const tidy = (line: string): string =>
  line
    .replace(/\0+/g, "\ufffd")
    .replace(/[ \t\u00a0]+/g, " ")
    .trim();

/** The step from line to line within paragraphs: that of most lines, and never more than letters of that height need. */
function usualStep(steps: readonly number[], lines: readonly Line[]): number {
  const needed = 1.5 * median(lines.map(({ height }) => height));
  return Math.min(median(steps.filter((step) => step > 0)), needed);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.POSITIVE_INFINITY;
}
