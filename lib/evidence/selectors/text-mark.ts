/**
 * A passage of a text as the Web Annotation Data Model names it: a TextQuoteSelector (exact, prefix, suffix) beside a
 * TextPositionSelector (start, end). Positions count Unicode code points from 0, `end` is behind the last.
 */
export interface TextMark {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}
