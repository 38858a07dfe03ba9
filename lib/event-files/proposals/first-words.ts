import { TEXT_MAX } from "@/lib/codebook/limits";
import { cutText } from "./cut-text";

/** Letters that are held before those behind the cut are let go. */
const HELD = 4 * TEXT_MAX;

/** Where a row stands among those of its happening. */
export interface RowOrder {
  key: string;
  line: number;
}

/** By key, of one key by line. `byKey({ key: "a", line: 7 }, { key: "b", line: 1 }) < 0 // => true` */
export const byKey = (a: RowOrder, b: RowOrder): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : a.line - b.line;

export interface FirstWords {
  add(words: string, row: RowOrder): void;
  /** One text a line, each once, in the order of their rows, cut to what is kept of a candidate. */
  text(): string;
}

/** The words of rows, which may be told in any order. Little more is held than is given. */
export function openFirstWords(): FirstWords {
  let texts = new Map<string, RowOrder>();
  let held = 0;

  /** Those that reach the cut: what is behind them only moves further behind. */
  function first(): [string, RowOrder][] {
    let length = 0;
    return [...texts]
      .sort(([, a], [, b]) => byKey(a, b))
      .filter(([text]) => {
        const reached = length > TEXT_MAX;
        length += text.length + 1;
        return !reached;
      });
  }

  return {
    add(words, { key, line }) {
      const text = words.slice(0, TEXT_MAX);
      if (text === "") return;
      const before = texts.get(text);
      if (before === undefined) held += text.length;
      if (before === undefined || byKey({ key, line }, before) < 0) texts.set(text, { key, line });
      if (held <= HELD) return;
      texts = new Map(first());
      held = [...texts.keys()].reduce((sum, { length }) => sum + length, 0);
    },
    text: () =>
      cutText(
        first()
          .map(([text]) => text)
          .join("\n"),
        TEXT_MAX,
      ),
  };
}
