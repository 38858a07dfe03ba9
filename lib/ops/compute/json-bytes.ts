/** Bytes that JSON is made of. */
export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const DOT = 0x2e;
export const ZERO = 0x30;
export const COLON = 0x3a;
export const OPEN_LIST = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_LIST = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;
export const NEWLINE = 0x0a;
const SPACE = 0x20;
const TAB = 0x09;
const RETURN = 0x0d;

/** What every reader of bytes answers where it is not certain that what stands there is in order. */
export const UNSURE = -1;

/** Deeper nesting than this is left to JSON.parse. */
const DEEPEST = 32;
const ESCAPED = new Set([...'"\\/bfnrt'].map((letter) => letter.charCodeAt(0)));
export const TRUE = Buffer.from("true");
export const FALSE = Buffer.from("false");
export const NULL = Buffer.from("null");
const WORDS = [TRUE, FALSE, NULL];

/** Whether a word stands at a place. */
export function standsAt(bytes: Buffer, at: number, word: Buffer): boolean {
  for (let letter = 0; letter < word.length; letter++) if (bytes[at + letter] !== word[letter]) return false;
  return true;
}

/** The next place that is not white space within a line: a line feed is none. */
export function pastSpace(bytes: Buffer, at: number): number {
  let next = at;
  while (bytes[next] === SPACE || bytes[next] === TAB || bytes[next] === RETURN) next++;
  return next;
}

/** The place after a text without escapes that begins with the quote at `at`. */
export function pastPlainText(bytes: Buffer, at: number): number {
  if (bytes[at] !== QUOTE) return UNSURE;
  let next = at + 1;
  for (let byte = bytes[next] as number; byte !== QUOTE; byte = bytes[++next] as number)
    if (byte < SPACE || byte === BACKSLASH) return UNSURE;
  return next + 1;
}

function pastText(bytes: Buffer, at: number): number {
  let next = at + 1;
  for (let byte = bytes[next] as number; byte !== QUOTE; byte = bytes[next] as number) {
    if (byte < SPACE) return UNSURE;
    if (byte === BACKSLASH) {
      next++;
      if (bytes[next] === 0x75 /* u */) {
        for (let digit = 1; digit <= 4; digit++) if (!isHex(bytes[next + digit] as number)) return UNSURE;
        next += 4;
      } else if (!ESCAPED.has(bytes[next] as number)) return UNSURE;
    }
    next++;
  }
  return next + 1;
}

const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
const isHex = (byte: number) => isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);

function pastDigits(bytes: Buffer, at: number): number {
  let next = at;
  while (isDigit(bytes[next] as number)) next++;
  return next === at ? UNSURE : next;
}

/** The place after the number that begins at `at`. */
export function pastNumber(bytes: Buffer, at: number): number {
  let next = bytes[at] === MINUS ? at + 1 : at;
  next = bytes[next] === ZERO ? next + 1 : pastDigits(bytes, next);
  if (next !== UNSURE && bytes[next] === DOT) next = pastDigits(bytes, next + 1);
  if (next !== UNSURE && ((bytes[next] as number) | 0x20) === 0x65 /* e */) {
    const sign = bytes[next + 1] === MINUS || bytes[next + 1] === 0x2b ? 1 : 0;
    next = pastDigits(bytes, next + 1 + sign);
  }
  return next;
}

/**
 * The place after any JSON value that begins at `at`, read as strictly as JSON.parse does; UNSURE where it is not one, goes over the
 * end of its line or is nested deeply. `pastValue(Buffer.from('[1,"a"],'), 0) // => 7`
 */
export function pastValue(bytes: Buffer, at: number, depth = 0): number {
  const byte = bytes[at] as number;
  if (byte === QUOTE) return pastText(bytes, at);
  if (byte === MINUS || isDigit(byte)) return pastNumber(bytes, at);
  if (byte === OPEN_LIST || byte === OPEN_OBJECT)
    return depth < DEEPEST ? pastNested(bytes, at, depth + 1) : UNSURE;
  for (const word of WORDS) if (standsAt(bytes, at, word)) return at + word.length;
  return UNSURE;
}

function pastNested(bytes: Buffer, at: number, depth: number): number {
  const named = bytes[at] === OPEN_OBJECT;
  const close = named ? CLOSE_OBJECT : CLOSE_LIST;
  let next = pastSpace(bytes, at + 1);
  if (bytes[next] === close) return next + 1;
  for (;;) {
    if (named) {
      if (bytes[next] !== QUOTE) return UNSURE;
      next = pastText(bytes, next);
      if (next === UNSURE) return UNSURE;
      next = pastSpace(bytes, next);
      if (bytes[next] !== COLON) return UNSURE;
      next = pastSpace(bytes, next + 1);
    }
    next = pastValue(bytes, next, depth);
    if (next === UNSURE) return UNSURE;
    next = pastSpace(bytes, next);
    if (bytes[next] === close) return next + 1;
    if (bytes[next] !== COMMA) return UNSURE;
    next = pastSpace(bytes, next + 1);
  }
}
