import { openBegunBytes } from "./begun-bytes";
import { rowText } from "./byte-fields";

const LINE_FEED = 10;
const BYTE_ORDER_MARK = "\uFEFF";

export interface LineLetters {
  /** The letters of the lines that end in it. */
  read(bytes: Uint8Array): string;
  /** Those of the last line, after the last piece. */
  end(): string;
}

/**
 * The letters of a text, from pieces of bytes cut anywhere. A line whose bytes are no UTF-8 is read as windows-1252 by itself, so that it spoils no other; a byte-order mark
 * where the text begins is left out.
 * Of the lines “é” in UTF-8 and “é” in windows-1252 it gives `é\né`.
 * @param longest a line of more bytes is given out before it ends, so that no file fills the memory
 */
export function openLineLetters(longest = Number.POSITIVE_INFINITY): LineLetters {
  const begun = openBegunBytes();
  let first = true;

  const given = () => withoutMark(lettersOf(begun.taken()));

  function withoutMark(text: string): string {
    const plain = first && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
    first &&= text === "";
    return plain;
  }

  return {
    read(bytes) {
      const ended = bytes.lastIndexOf(LINE_FEED) + 1;
      begun.add(bytes.subarray(0, ended));
      const text = ended === 0 ? "" : given();
      begun.add(bytes.subarray(ended));
      return begun.length() > longest ? text + given() : text;
    },
    end: given,
  };
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** All lines at once where they are UTF-8, as in nearly every file. */
function lettersOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return lineByLine(bytes);
  }
}

function lineByLine(bytes: Uint8Array): string {
  let text = "";
  let from = 0;
  while (from < bytes.length) {
    const lineFeed = bytes.indexOf(LINE_FEED, from);
    const next = lineFeed === -1 ? bytes.length : lineFeed + 1;
    text += rowText(bytes, from, next);
    from = next;
  }
  return text;
}
