/** One letter for each byte, as windows-1252 has it in all browsers: nothing is lost on the way there and back. */
export const BYTE_CHARSET = "windows-1252";

const LETTERS = new TextDecoder(BYTE_CHARSET).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
const BYTES = new Map([...LETTERS].map((letter, byte) => [letter, byte]));
const TYPED =
  /^(Content-Type:[ \t]*text\/(?:plain|html))(?![^\n]*charset)(?!(?:[^\n]*\n[ \t])+[^\n]*charset)/gim;
const CHARSET = /charset\s*=\s*(?:"[^"\r\n]{1,60}"|[^\s;"]{1,60})/gi;

/** The bytes of a text that was read a letter a byte. `bytesOf("é") // => Uint8Array [0xe9]` */
export const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => BYTES.get(letter) ?? 0x3f);

/** The encodings that the parts of a mail name, small. */
export const charsetsOf = (head: string): string[] =>
  [...head.matchAll(CHARSET)].map(([named]) =>
    named
      .replace(/^charset\s*=\s*/i, "")
      .replaceAll('"', "")
      .toLowerCase(),
  );

/** A mail in which every text says that each of its bytes is one letter, so that its bytes can be taken from what is read. */
export function withByteCharset(bytes: Uint8Array): Uint8Array {
  const mail = new TextDecoder(BYTE_CHARSET)
    .decode(bytes)
    .replace(CHARSET, `charset=${BYTE_CHARSET}`)
    .replace(TYPED, `$1; charset=${BYTE_CHARSET}`);
  const [head = ""] = mail.split(/\r?\n\r?\n/, 1);
  const typed = /^Content-Type:/im.test(head);
  return bytesOf(typed ? mail : `Content-Type: text/plain; charset=${BYTE_CHARSET}\r\n${mail}`);
}
