const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** What stands instead of the place of the next row: its end, or the quote that closes a field, is not there yet, or letters follow that quote. */
const UNFINISHED = -1;
export const OPEN_QUOTE = -2;
export const AFTER_QUOTE = -3;

/**
 * Puts the fields of the row that begins at `from` into `fields`; gives back where the next row begins, or a number below 0 for why there is none.
 * `scanRow('a,"b"\nc', 0, 44, false, fields) // => 6`, and `fields` are “a” and “b”
 * @param separator the code of the sign between two fields
 * @param last nothing comes behind the text
 */
export function scanRow(
  text: string,
  from: number,
  separator: number,
  last: boolean,
  fields: string[],
): number {
  let at = from;
  for (;;) {
    if (text.charCodeAt(at) === QUOTE) {
      const end = closingQuote(text, at + 1);
      if (end === -1) return OPEN_QUOTE;
      // The next piece may begin with the quote that doubles this one.
      if (end + 1 === text.length && !last) return UNFINISHED;
      const raw = text.slice(at + 1, end);
      fields.push(raw.includes('"') ? raw.replaceAll('""', '"') : raw);
      at = end + 1;
    } else {
      let end = at;
      for (; end < text.length; end++) {
        const sign = text.charCodeAt(end);
        if (sign === separator || sign === LINE_FEED) break;
      }
      if (end === text.length && !last) return UNFINISHED;
      const ends = end === text.length || text.charCodeAt(end) === LINE_FEED;
      const returned = ends && end > at && text.charCodeAt(end - 1) === CARRIAGE_RETURN;
      fields.push(text.slice(at, returned ? end - 1 : end));
      at = end;
    }
    if (at === text.length) return at;
    const sign = text.charCodeAt(at);
    if (sign === LINE_FEED) return at + 1;
    if (sign === separator) at++;
    else if (sign !== CARRIAGE_RETURN) return AFTER_QUOTE;
    else if (at + 1 === text.length) return last ? at + 1 : UNFINISHED;
    else if (text.charCodeAt(at + 1) === LINE_FEED) return at + 2;
    else return AFTER_QUOTE;
  }
}

/** The place of the quote that closes a field, from behind the one that opens it; -1: none yet. */
function closingQuote(text: string, from: number): number {
  let end = text.indexOf('"', from);
  while (end !== -1 && text.charCodeAt(end + 1) === QUOTE) end = text.indexOf('"', end + 2);
  return end;
}

/** Where the quote opens that the row from `from` on does not close: of a row that gave OPEN_QUOTE. `openQuote('a,"b', 0, 44) // => 2` */
export function openQuote(text: string, from: number, separator: number): number {
  let at = from;
  for (;;) {
    if (text.charCodeAt(at) === QUOTE) {
      const end = closingQuote(text, at + 1);
      if (end === -1) return at;
      at = end + 1;
    } else while (text.charCodeAt(at) !== separator) at++;
    at++;
  }
}
