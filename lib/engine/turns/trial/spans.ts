import type { TrueTurn } from "./scenarios";

/** A turn as a method dates it in hindsight. Weeks are indexes. */
export interface DatedSpan {
  /** The kinds of turn of a stream that it may stand for. */
  of: readonly `${TrueTurn["stream"]} ${TrueTurn["way"]}`[];
  week: number;
  /** The first week lies in `earliest … latest` with 90 % probability, says the method. */
  earliest: number;
  latest: number;
}

/** The span that dates a turn: of its kind, the one whose likeliest week is nearest; undefined: it was not found. */
export function spanOf({ stream, way, week }: TrueTurn, spans: readonly DatedSpan[]): DatedSpan | undefined {
  const distance = (span: DatedSpan) => Math.abs(span.week - week);
  return spans
    .filter(({ of }) => of.includes(`${stream} ${way}`))
    .sort((a, b) => distance(a) - distance(b))[0];
}
