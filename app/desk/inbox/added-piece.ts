import type { AddedItem } from "@/lib/data/inbox/adding";
import type { EncodingQuestion } from "@/lib/data/inbox/bringing";

/** What became of one thing that was brought: a file, or what was pasted. */
export interface Piece {
  /** Name of the file; empty: what was pasted. */
  name: string;
  added: AddedItem[];
  back: AddedItem[];
  there: AddedItem[];
  /** By which it can be taken back; null: nothing is new. */
  batch: string | null;
  /** Why nothing of it was kept; null: it was. */
  problem: string | null;
  asks: EncodingQuestion | null;
}

export interface AddAnswer {
  pieces: Piece[];
  /** What was pasted and could not be kept, as typed. */
  text: string;
  priority: string;
  /** Why nothing was done; null: see each piece. */
  failure: string | null;
}

export const NOTHING_ADDED: AddAnswer = { pieces: [], text: "", priority: "3", failure: null };

export const refusedPiece = (name: string, problem: string): Piece => ({
  name,
  problem,
  added: [],
  back: [],
  there: [],
  batch: null,
  asks: null,
});

/**
 * What was brought, after a file that waited was read in the encoding that was chosen for it. Where that failed, another can be chosen.
 * `withRead([], "f", read) // => [read]`
 */
export function withRead(pieces: readonly Piece[], file: string, read: Piece): Piece[] {
  const waiting = pieces.find(({ asks }) => asks?.file === file);
  if (!waiting) return [...pieces, read];
  const after = read.problem === null ? read : { ...read, asks: waiting.asks };
  return pieces.map((piece) => (piece === waiting ? after : piece));
}
