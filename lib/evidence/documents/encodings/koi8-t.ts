/** What the bytes 0x80 … 0xbf stand for in KOI8-T; above, it is KOI8-R. A mark stands where there is no letter. */
const UPPER =
  "қғ‚Ғ„…†‡\ufffd‰ҳ‹ҲҷҶ\ufffd" +
  "Қ‘’“”•–—\ufffd™\ufffd›\ufffd\ufffd\ufffd\ufffd" +
  "\ufffdӯӮё¤ӣ¦§\ufffd\ufffd\ufffd«¬\u00ad®\ufffd" +
  "°±²Ё\ufffdӢ¶·\ufffd№\ufffd»\ufffd\ufffd\ufffd©";

/**
 * Bytes of KOI8-T as text, the encoding of Tajik under Unix, which browsers do not know.
 * `fromKoi8T(new Uint8Array([0xf4, 0xcf, 0x8d])) // => "Тоҷ"`
 */
export function fromKoi8T(bytes: Uint8Array): string {
  return new TextDecoder("koi8-r")
    .decode(bytes)
    .replace(/[^\0-\u007f]/gu, (letter) => fromRussian.get(letter) ?? letter);
}

const bytesAbove = Uint8Array.from({ length: UPPER.length }, (_, at) => 0x80 + at);
const inRussian = [...new TextDecoder("koi8-r").decode(bytesAbove)];
const fromRussian = new Map(inRussian.map((letter, at) => [letter, UPPER[at] ?? letter]));
