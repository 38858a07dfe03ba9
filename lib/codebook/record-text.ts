/** The text of a record file, or the first line of it, from 1, that is not UTF-8. */
export type RecordText = { ok: true; text: string } | { ok: false; line: number };

const NEWLINE = 0x0a;

/**
 * Reads a record file as it comes in. Strictly: a byte that is no UTF-8 would become another character, unseen.
 * `recordText([new Uint8Array([0x7b, 0x0a, 0xe9])]) // => { ok: false, line: 2 }`
 */
export async function recordText(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<RecordText> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const read: string[] = [];
  let line = 1;
  try {
    for await (const part of parts) {
      // A line at a time, so that the line at fault is known; no character of several bytes has this byte in it.
      let from = 0;
      for (let at = part.indexOf(NEWLINE); at >= 0; at = part.indexOf(NEWLINE, from)) {
        read.push(decoder.decode(part.subarray(from, at + 1), { stream: true }));
        from = at + 1;
        line += 1;
      }
      read.push(decoder.decode(part.subarray(from), { stream: true }));
    }
    read.push(decoder.decode());
    return { ok: true, text: read.join("") };
  } catch {
    return { ok: false, line };
  }
}
