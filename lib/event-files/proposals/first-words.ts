import { TEXT_MAX } from "@/lib/codebook/limits";
import { sharedKey } from "@/lib/event-files/formats/repeated-rows";
import { cutText } from "./cut-text";

/** Letters that are held before those behind the cut are let go. */
const HELD = 4 * TEXT_MAX;

/** Where a row stands among those of its happening. */
export interface RowOrder {
  key: string;
  line: number;
}

const byLetters = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** By key, of one key by line. `byKey({ key: "a", line: 7 }, { key: "b", line: 1 }) < 0 // => true` */
export const byKey = (a: RowOrder, b: RowOrder): number => byLetters(a.key, b.key) || a.line - b.line;

export interface FirstWords {
  add(words: string, row: { key: string }): void;
  /** One text a line, each once, in the order of their rows, of rows that share a key by their letters, cut to what is kept of a candidate. */
  text(): string;
}

/** The words of rows, which may be told in any order. Little more is held than is given. */
export function openFirstWords(): FirstWords {
  /** Each with the first key that rows of it share. */
  let texts = new Map<string, string>();
  let held = 0;

  /** Those that reach the cut: what is behind them only moves further behind. */
  function first(): [string, string][] {
    let length = 0;
    return [...texts]
      .sort(([a, key], [b, other]) => byLetters(key, other) || byLetters(a, b))
      .filter(([text]) => {
        const reached = length > TEXT_MAX;
        length += text.length + 1;
        return !reached;
      });
  }

  return {
    add(words, row) {
      const text = words.slice(0, TEXT_MAX);
      if (text === "") return;
      const key = sharedKey(row.key);
      const before = texts.get(text);
      if (before === undefined) held += text.length;
      if (before === undefined || key < before) texts.set(text, key);
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
