/** The letters of the bytes 0x80 to 0x9F; five of them have none and stay as they are. Source: the Encoding Standard, index windows-1252. */
const LETTERS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const decoder = new TextDecoder("windows-1252");

/**
 * The letters of bytes in windows-1252. Some engines read the bytes 0x80 to 0x9F as control characters, so that they are put right here.
 * `windows1252Text(bytes 0xe9 0x80) // => "é€"`
 */
export function windows1252Text(bytes: Uint8Array): string {
  return decoder
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => LETTERS[sign.charCodeAt(0) - 0x80] ?? sign);
}
